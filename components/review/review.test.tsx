import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { textsBesideOthers, valuesOf, wordsOf } from "@/components/ui/test/markup";
import { AnswerSections } from "./answer-list";
import { AwsNeeds } from "./aws-needs";
import type { FindingView } from "./finding-line";
import { Preview } from "./preview";
import { ReadinessPanel } from "./readiness-panel";

const finding: FindingView = {
  key: "texts.description",
  text: "This may be too vague for a reviewer.",
  href: "/referrals/r1/deal#description",
  link: "Improve the description",
  matched: ["solution", "cloud"],
  isVague: true,
  canDismiss: true,
  duplicate: { href: "/referrals/r2", name: "Heron AG" },
  codeIn: null,
  suggestion: "Heron – Servers – Germany",
};

const panel = (unreasoned: string | null) =>
  renderToString(
    <ReadinessPanel
      rows={[
        {
          id: "texts",
          title: "Description and use case",
          state: "To review",
          findings: [finding],
          dismissals: [
            {
              dismissalId: "d1",
              text: "A round amount.",
              reason: "Agreed",
              who: "you",
              dismissedAt: "2026-11-22T13:06:02.123Z",
              canTakeBack: true,
            },
          ],
        },
      ]}
      blocks={0}
      warnings={1}
      unreasoned={unreasoned}
    />,
  );

test("a finding says what was noticed, where to mend it, and what else is known", () => {
  const words = wordsOf(panel(null));
  expect(words).toContain("Vague wording: “solution”, “cloud”.");
  expect(words).toContain("Improve the description Open : Heron AG");
  expect(words).toContain("Use “Heron – Servers – Germany”");
  expect(words).toContain("Reason: “Agreed” Restore");
});

test("a dismissal without a reason is open, wrong, and says so at its box", () => {
  expect(panel(null)).not.toContain('aria-invalid="true"');
  const html = panel(finding.key);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/<details[^>]* open=""/);
  const described = valuesOf(html, "aria-describedby").flatMap((value) => value.split(" "));
  for (const id of described) expect(valuesOf(html, "id")).toContain(id);
  expect(wordsOf(html)).toContain("Enter a reason to keep this");
});

const answers = renderToString(
  <AnswerSections
    heading={2}
    sections={[
      {
        slug: "deal",
        heading: "The deal",
        rows: [
          {
            field: "useCase",
            label: "Use case",
            shown: "One\nTwo",
            changeHref: "/referrals/r1/deal",
          },
          { field: "workload", label: "Workload", shown: "", changeHref: null },
        ],
        blanks: [{ field: "nextStep", label: "Next step", shown: "", changeHref: null }],
      },
    ]}
  />,
);

test("answers keep their line breaks and are not translated; blank ones are folded away", () => {
  expect(answers).toContain('<span translate="no"><span>One</span><br/><span>Two</span></span>');
  expect(wordsOf(answers)).toContain("Workload Not provided");
  expect(wordsOf(answers)).toContain("Show 1 unanswered question : The deal");
});

const preview = renderToString(
  <Preview
    sent={false}
    rows={[{ label: "Website", awsName: "Customer.Account.WebsiteUrl", value: "https://heron.de" }]}
    notSent={[{ label: "State", why: "The country has none" }]}
    json="{}"
  />,
);

test("AWS's names and values are shown as AWS has them, whatever the page is translated to", () => {
  expect(valuesOf(preview, "translate")).toEqual(["no", "no", "no"]);
  expect(preview).toContain("<span>Customer.</span><wbr/><span>Account.</span><wbr/>");
});

test("what AWS also needs is not mentioned once it is complete", () => {
  expect(renderToString(<AwsNeeds missing={[]} />)).toBe("");
});
test("every text has an element of its own", () => {
  for (const html of [panel(null), panel(finding.key), answers, preview]) {
    expect(textsBesideOthers(html)).toEqual([]);
  }
  const needs = renderToString(<AwsNeeds missing={[{ text: "Choose a solution", href: "/a" }]} />);
  expect(textsBesideOthers(needs)).toEqual([]);
});
