import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { PageCodeOffer } from "./page-code-offer";

test("a text with web page code is offered without it, by a button that works without scripts", () => {
  const page = renderToString(<PageCodeOffer id="description" start={true} />);
  expect(page).toContain("This text contains web page code. AWS would show it as it is.");
  const button = /<button[^>]*>/.exec(page)?.[0];
  for (const part of ['type="submit"', 'name="go"', 'value="use-plain-text"']) {
    expect(button).toContain(part);
  }
});

test("nothing is offered for other texts", () => {
  expect(renderToString(<PageCodeOffer id="description" start={false} />)).not.toContain("button");
});
