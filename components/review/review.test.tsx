import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { textsBesideOthers, valuesOf, wordsOf } from "@/components/ui/test/markup";
import { AnswerSections } from "./answer-list";
import { ExactData } from "./exact-data";
import type { FindingView, Prefilled } from "./finding-line";
import { Findings } from "./findings";
import { Reasons } from "./reasons";

const finding: FindingView = {
  keys: ["readiness-2b.description"],
  severity: "warns",
  field: "description",
  label: "Description",
  text: "This may be too vague for a reviewer.",
  href: "/referrals/r1/deal#description",
  action: "Improve the description",
  matched: ["solution", "cloud"],
  isVague: true,
  duplicates: [{ href: "/referrals/r2", name: "Heron AG" }],
  codeIn: null,
  said: null,
  suggestion: "Heron – Servers – Germany",
};

const list = (unreasoned: string | null, findings = [finding], prefilled: Prefilled[] = []) =>
  renderToString(<Findings findings={findings} prefilled={prefilled} unreasoned={unreasoned} />);

const reasons = (dismissed: boolean) =>
  renderToString(
    <Reasons
      rows={[
        {
          id: "text",
          title: "Description and use case",
          state: "Ready",
          notes: ["Specific"],
          dismissals: dismissed
            ? [
                {
                  dismissalId: "d1",
                  text: "A round amount.",
                  reason: "Agreed",
                  who: "you",
                  dismissedAt: "2026-11-22T13:06:02.123Z",
                  canTakeBack: true,
                },
              ]
            : [],
        },
      ]}
    />,
  );

test("a finding says what was noticed, where to mend it, and what else is known", () => {
  const words = wordsOf(list(null));
  expect(words).toContain("Description To review This may be too vague for a reviewer.");
  expect(words).toContain("Vague wording: “solution”, “cloud”. Open : Heron AG");
  expect(words).toContain("Use “Heron – Servers – Germany” Keep as is");
  expect(words).toMatch(/ Improve the description$/);
  const noticed = wordsOf(list(null, [{ ...finding, isVague: false }]));
  expect(noticed).toContain("We noticed: “solution”");
});

test("what blocks is fixed, what was filled in is confirmed, and neither can be dismissed", () => {
  const blocking = { ...finding, severity: "blocks", action: "Fix", suggestion: null } as const;
  const blocks = wordsOf(list(null, [blocking]));
  expect(blocks).toMatch(/^Fix before you send Description Blocks sending .* Fix Description$/);
  const filled = wordsOf(list(null, [], [{ label: "Stage", href: "/referrals/r1/cosell" }]));
  expect(filled).toMatch(/^Review before you send Prefilled, .* Confirm Stage$/);
  for (const words of [blocks, filled]) expect(words).not.toContain("Dismiss");
  expect(list(null, [])).toBe("");
});

test("a dismissal without a reason is open, wrong, and says so at its box", () => {
  expect(list(null)).not.toContain('aria-invalid="true"');
  const html = list("readiness-2b.description");
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/<details[^>]* open=""/);
  const described = valuesOf(html, "aria-describedby").flatMap((value) => value.split(" "));
  for (const id of described) expect(valuesOf(html, "id")).toContain(id);
  expect(wordsOf(html)).toContain("Enter a reason to keep this");
});

test("the five reasons are folded, and open where a warning was dismissed", () => {
  expect(reasons(false)).not.toMatch(/<details[^>]* open=""/);
  expect(reasons(true)).toMatch(/<details[^>]* open=""/);
  expect(wordsOf(reasons(true))).toContain("Reason: “Agreed” Restore");
});

const row = { masked: null, changeHref: "/referrals/r1/deal" };
const answers = renderToString(
  <AnswerSections
    sections={[
      {
        slug: "deal",
        heading: "The deal",
        changeHref: "/referrals/r1/deal",
        rows: [
          { ...row, field: "useCase", label: "Use case", shown: "One\nTwo" },
          { ...row, field: "workload", label: "Workload", shown: "", changeHref: null },
          { ...row, field: "contactPhone", label: "Phone", shown: "+49123", masked: "•••23" },
        ],
        blanks: [{ ...row, field: "nextStep", label: "Next step", shown: "" }],
      },
      {
        slug: "account",
        heading: "Customer and account",
        changeHref: null,
        rows: [],
        blanks: [{ ...row, field: "duns", label: "DUNS", shown: "" }],
      },
    ]}
  />,
);

test("answers keep their line breaks and are not translated; blank ones are folded away", () => {
  expect(answers).toContain('<span translate="no"><span>One</span><br/><span>Two</span></span>');
  expect(wordsOf(answers)).toContain("Edit Use case One Two Workload Not provided");
  expect(wordsOf(answers)).toContain("Show 2 unanswered questions Edit Next step Edit DUNS");
});

test("sections that hold nothing share one line, and every question has its row", () => {
  expect(wordsOf(answers)).toContain("Not provided Customer and account Show 2 unanswered");
  for (const field of ["useCase", "workload", "nextStep", "duns"]) {
    expect(valuesOf(answers, "id")).toContain(`row-${field}`);
  }
});

const exact = (sent: boolean) =>
  renderToString(
    <ExactData
      sent={sent}
      rows={[
        {
          label: "Website",
          awsName: "Customer.Account.WebsiteUrl",
          value: "https://heron.de",
          typed: "heron.de",
          masked: null,
        },
      ]}
      notSent={[{ label: "State", why: "The country has none" }]}
      json="{}"
      downloadHref="/referrals/r1/review/exact-data"
    />,
  );

test("AWS's names and values are shown as AWS has them, whatever the page is translated to", () => {
  expect(valuesOf(exact(false), "translate")).toEqual(["no", "no", "no", "no", "no"]);
  expect(exact(false)).toContain("<span>Customer.</span><wbr/><span>Account.</span><wbr/>");
});

test("what is not sent as it was typed comes before all the values", () => {
  const words = wordsOf(exact(false));
  expect(words).toMatch(
    /^Exact data for AWS .* Website heron\.de https:\/\/heron\.de .*Not sent State:/,
  );
  expect(words.indexOf("Not sent")).toBeLessThan(words.indexOf("All values"));
  expect(wordsOf(exact(true))).toContain("Value sent");
});

test("every text has an element of its own", () => {
  const html = [list(null), list("readiness-2b.description"), reasons(true), answers, exact(false)];
  for (const each of html) expect(textsBesideOthers(each)).toEqual([]);
});
