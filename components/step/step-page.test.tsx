import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { textsBesideOthers, valuesOf, wordsOf } from "@/components/ui/test/markup";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldStep, fieldSteps, fieldsOfStep } from "@/lib/referral/fields/field-order";
import { steps } from "@/lib/referral/fields/steps";
import type { GuidanceSetting } from "@/lib/referral/guidance/setting";
import { error } from "@/lib/referral/issues";
import type { StepProgress } from "./step-nav";
import { StepPage } from "./step-page";

const context: ReferralContext = {
  today: "2026-11-22",
  own: { name: null, domains: [], awsAccount: null },
  people: [
    { id: "p1", firstName: "Dana", lastName: "Okafor", email: "dana@b.example", awsAnswer: null },
  ],
  you: "p1",
  solutions: [{ id: "S-0000001", name: "Claims portal", status: "Active" }],
};

const blank = { state: "none", answered: 0, total: 4, words: "Not started" } as const;
const progress: StepProgress = {
  customer: { state: "done", answered: 4, total: 4, words: "Complete" },
  deal: { state: "fix", answered: 4, total: 4, words: "1 to fix" },
  delivery: blank,
  ask: blank,
  more: blank,
  review: blank,
};

const nowhere = () => {};
const router = {
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
  bfcacheId: "",
};

function pageOf(
  step: FieldStep,
  answers: Answers = {},
  wrong = false,
  guidance: GuidanceSetting = "shown",
): string {
  const [first] = fieldsOfStep(step);
  return renderToString(
    <AppRouterContext value={router}>
      <StepPage
        referral={{ id: "r1", version: 3, answers, marks: {} }}
        step={step}
        context={context}
        progress={progress}
        solutionsListedAt="2026-11-22T13:06:02.123Z"
        issues={wrong && first ? [error(first, "E", "Enter what is asked")] : []}
        returnRow={null}
        gaps={[]}
        conflict={null}
        coach={{ referralId: "r1", suggestedName: "Heron – Servers", remember: async () => {} }}
        duplicates={[{ id: "r2", name: "Heron AG", status: "Draft", why: "same website" }]}
        recentCountries={["US", "DE"]}
        looks={first ? { [first]: "Is this right?" } : {}}
        guidance={guidance}
        stopped={null}
        save={async () => null}
      />
    </AppRouterContext>,
  );
}

describe.each(fieldSteps)("the page %s", (step) => {
  const html = pageOf(step);
  const ids = valuesOf(html, "id");

  test("names each element once", () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("has a control for each of its questions, with the label and the hint it names", () => {
    for (const id of fieldsOfStep(step)) expect(ids).toContain(id);
    for (const named of valuesOf(html, "for")) expect(ids).toContain(named);
    const described = valuesOf(html, "aria-describedby").flatMap((value) => value.split(" "));
    for (const named of described) expect(ids).toContain(named);
  });

  test("gives every text an element of its own", () => {
    expect(textsBesideOthers(html)).toEqual([]);
    expect(textsBesideOthers(pageOf(step, {}, true))).toEqual([]);
  });

  test("shows a problem on top and at its question", () => {
    const [first = ""] = fieldsOfStep(step);
    const wrong = pageOf(step, {}, true);
    expect(wordsOf(wrong)).toContain("There is a problem Enter what is asked Save and fix later");
    expect(wrong).toContain(`href="#${first}"`);
    expect(valuesOf(wrong, "id")).toContain(`${first}-error`);
    expect(wordsOf(html)).not.toContain("There is a problem");
  });
});

test("a question that AWS insists on says so beside its words, and to who hears them", () => {
  const html = pageOf("ask", { involvement: "Co-Sell" });
  expect(valuesOf(html, "id").filter((id) => id.endsWith("-needed"))).toEqual(
    [
      "ownerFirst",
      "ownerLast",
      "ownerEmail",
      "involvement",
      "primaryNeed",
      "solution",
      "otherSolution",
      "salesActivities",
    ].map((id) => `${id}-needed`),
  );
  expect(valuesOf(html, "aria-describedby")).toContain(
    "salesActivities-needed salesActivities-hint",
  );
  expect(wordsOf(html)).toContain("Solution offered Needed to send");
  const visibility = pageOf("ask", { involvement: "For Visibility Only" });
  expect(valuesOf(visibility, "id")).not.toContain("salesActivities-needed");
});

test("the last page that AWS insists on offers the way past what is optional", () => {
  const order = /Save and continue<.*Review and send<.*Save and close</s;
  expect(pageOf("ask")).toMatch(order);
  expect(pageOf("delivery")).not.toContain("Review and send");
});

test("a saved answer stands in its control", () => {
  const html = pageOf("customer", { companyName: 'Heron "&" <Sons>', country: "DE" });
  expect(html).toContain('value="Heron &quot;&amp;&quot; &lt;Sons&gt;"');
  expect(html).toMatch(/<option value="DE" selected="">Germany</);
});

test("a text with web page code is offered without it", () => {
  const answers = { description: "<p>We move servers.</p>", useCase: "Latency < 20 ms" };
  expect(pageOf("deal", answers).match(/Remove the code/g)).toHaveLength(1);
  expect(pageOf("deal", { useCase: answers.useCase })).not.toContain("Remove the code");
});

test("what stands in the list of steps goes by each one's state", () => {
  const html = pageOf("deal");
  expect(valuesOf(html, "data-s").slice(0, steps.length)).toEqual([
    "done",
    "now",
    "none",
    "none",
    "none",
    "none",
  ]);
  expect(wordsOf(html)).toContain("Step 2 of 6");
});

describe("guidance", () => {
  const folds = (html: string) =>
    [...html.matchAll(/<summary.*?<\/summary>/gs)]
      .map(([markup]) => wordsOf(markup))
      .filter((words) => words.startsWith("Examples"));

  test("stands once for questions that belong together, and names each of them", () => {
    const html = pageOf("account");
    expect(folds(html)).toEqual(
      [
        "Customer AWS account (optional)",
        "Customer DUNS number (optional)",
        "Customer contact",
        "Customer address",
      ].map((about) => `Examples and why AWS asks : ${about}`),
    );
    for (const entry of ["Contact job title (optional)", "Contact phone (optional)"]) {
      expect(wordsOf(html)).toContain(`${entry} Best practice`);
    }
  });

  test("says nothing of a question that does not apply", () => {
    const entry = (html: string) =>
      /<div class="[^"]*"( data-asked="no")?><p [^>]*>(<span [^>]*>[^<]*<\/span>)?<span>State</.exec(
        html,
      );
    expect(entry(pageOf("customer", { country: "DE" }))?.[1]).toBe(' data-asked="no"');
    const asked = entry(pageOf("customer", { country: "US" }));
    expect(asked).not.toBeNull();
    expect(asked?.[1]).toBeUndefined();
  });

  test.each(fieldSteps)("is nowhere on the page %s for whoever has hidden it", (step) => {
    const sidebar = "What AWS does with this page";
    expect(folds(pageOf(step)).length).toBeGreaterThan(0);
    const hidden = pageOf(step, {}, false, "hidden");
    expect(folds(hidden)).toEqual([]);
    expect(wordsOf(hidden)).not.toContain(sidebar);
    expect(wordsOf(hidden)).toContain("Show guidance");
    expect(wordsOf(pageOf(step))).toContain("Hide guidance");
  });
});
