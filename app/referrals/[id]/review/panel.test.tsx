import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReadinessPanel } from "@/components/review/readiness-panel";
import { LOCAL_ACTOR } from "@/lib/auth/actor";
import type { Answers } from "@/lib/referral/fields/answers";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { ready } from "@/lib/referral/test/said";
import { sampleContext } from "@/lib/referral/test/samples";
import { panelOf } from "./panel";

async function panelFor(answers: Answers): Promise<string> {
  const readiness = readinessOf(answers, sampleContext);
  const rows = await panelOf(LOCAL_ACTOR, readiness, "r1");
  return renderToStaticMarkup(<ReadinessPanel {...readiness} rows={rows} unreasoned={null} />);
}

test("a text with web page code is shown with a button that takes it out of that text", async () => {
  const { description = "" } = ready({});
  const panel = await panelFor(ready({ description: `<p>${description}</p>` }));
  expect(panel).toContain("Description contains web page code");
  const button = /<button[^>]*>Remove the code</.exec(panel)?.[0];
  expect(button).toBeDefined();
  for (const part of ['type="submit"', 'name="takeOutCode"', 'value="description"']) {
    expect(button).toContain(part);
  }
  expect(await panelFor(ready({ description }))).not.toContain("Remove the code");
});
