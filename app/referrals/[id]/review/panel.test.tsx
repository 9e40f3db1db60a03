import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Findings } from "@/components/review/findings";
import type { Answers } from "@/lib/referral/fields/answers";
import { warns } from "@/lib/referral/readiness/finding";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { ready } from "@/lib/referral/test/said";
import { sampleContext } from "@/lib/referral/test/samples";
import { todoOf } from "./panel";

const todoFor = (answers: Answers) => todoOf(readinessOf(answers, sampleContext), "r1");

function listFor(answers: Answers): string {
  return renderToStaticMarkup(
    <Findings findings={todoFor(answers)} prefilled={[]} unreasoned={null} />,
  );
}

test("a text with web page code is shown with a button that takes it out of that text", () => {
  const { description = "" } = ready({});
  const list = listFor(ready({ description: `<p>${description}</p>` }));
  expect(list).toContain("Description contains web page code");
  const button = /<button[^>]*>Remove the code</.exec(list)?.[0];
  expect(button).toBeDefined();
  for (const part of ['type="submit"', 'name="takeOutCode"', 'value="description"']) {
    expect(button).toContain(part);
  }
  expect(listFor(ready({ description }))).not.toContain("Remove the code");
});

test("what blocks comes first, the guide's and AWS's together in the order of the pages", () => {
  const todo = todoFor(ready({ useCase: "", workload: "", solution: [], description: "TBD" }));
  expect(todo.map(({ severity, field }) => `${severity} ${field}`)).toEqual([
    "blocks description",
    "blocks useCase",
    "blocks workload",
    "blocks solution",
    "warns nextStep",
  ]);
});

test("what AWS refused joins the line that blocks its field, else has a line before the warnings", () => {
  const said = { path: null, code: "INVALID_VALUE", message: "No" };
  const refused = [
    { ...said, field: "solution" as const, label: "Solution offered", text: "Choose another" },
    { ...said, field: "website" as const, label: "Website", text: "Change it" },
    { ...said, field: null, label: null, text: "AWS didn't accept this" },
  ];
  const todo = todoOf(readinessOf(ready({ solution: [] }), sampleContext), "r1", refused);
  expect(todo.map(({ severity, field, said: words }) => [severity, field, words])).toEqual([
    ["refused", "website", "“No” · INVALID_VALUE"],
    ["blocks", "solution", "“No” · INVALID_VALUE"],
    ["refused", null, "“No” · INVALID_VALUE"],
    ["warns", "nextStep", null],
  ]);
  const html = renderToStaticMarkup(<Findings findings={todo} prefilled={[]} unreasoned={null} />);
  expect(html.match(/<details[^>]* open=""/g)).toHaveLength(1);
});

test("duplicates share one line, which dismisses all of them", () => {
  const duplicate = (id: string) =>
    warns("readiness-11", "referralName", `Possible duplicate of ${id} (Draft).`, "", {
      subject: id,
      duplicate: { id, name: id, company: "", status: "Draft", same: ["site"], similarity: 1 },
    });
  const readiness = readinessOf(
    ready({ nextStep: "Maria calls the plant on Friday" }),
    sampleContext,
  );
  const rows = readiness.rows.map((row) =>
    row.id === "text" ? { ...row, findings: [duplicate("one"), duplicate("two")] } : row,
  );
  const [line, ...others] = todoOf({ ...readiness, rows }, "r1");
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    keys: ["readiness-11.referralName.one", "readiness-11.referralName.two"],
    text: "Possible duplicate of one (Draft). Possible duplicate of two (Draft).",
    duplicates: [
      { href: "/referrals/one", name: "one" },
      { href: "/referrals/two", name: "two" },
    ],
  });
});
