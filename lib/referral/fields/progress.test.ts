import { describe, expect, test } from "vitest";
import { readinessOf } from "../readiness/readiness";
import { ready } from "../test/said";
import { fullEverything, minimalNoPostal, minimalUs, sampleContext } from "../test/samples";
import { type Answers, startAnswers } from "./answers";
import { isMissing } from "./asked";
import {
  filledForYou,
  firstUnfinishedStep,
  type Marks,
  neededToSend,
  progressOf,
} from "./progress";
import { type StepSlug, sections, steps } from "./steps";

const fresh = startAnswers("maria");
const us = minimalUs(sampleContext);

function words(step: StepSlug, answers: Answers, marks: Marks = {}): string {
  return progressOf(step, answers, sampleContext, marks).words;
}

function states(answers: Answers, marks: Marks = {}) {
  return steps.map(({ slug }) => progressOf(slug, answers, sampleContext, marks).state);
}

describe("progress", () => {
  test("of a new referral is none, although four answers are filled in", () => {
    expect(steps.map(({ slug }) => words(slug, fresh))).toEqual([
      "Not started",
      "Not started",
      "Not started",
      "Not started",
      "Optional, 0 of 5",
      "Not ready yet",
    ]);
    expect(states(fresh)).toEqual(["none", "none", "none", "none", "none", "none"]);
    expect(words("compliance", fresh)).toBe("Not started");
  });

  test.each<[StepSlug, Answers, Marks, string]>([
    ["customer", { companyName: "A" }, {}, "1 of 5 answered"],
    ["customer", { companyName: "A", country: "US" }, {}, "2 of 6 answered"],
    ["customer", { companyName: "A", country: "HK" }, {}, "2 of 4 answered"],
    ["customer", us, {}, "Complete"],
    ["customer", ready({ state: undefined }), {}, "5 of 6 answered"],
    ["customer", ready({ website: "example.com" }), {}, "Needs a fix"],
    ["customer", { website: "example.com" }, {}, "Needs a fix"],
    ["customer", {}, { customer: { saved: true } }, "0 of 5 answered"],
    ["customer", ready({ postalCode: "97205", otherIndustry: "Zoo" }), {}, "Complete"],
    [
      "customer",
      { companyName: "A", country: "US", industry: "Government", natSec: "Yes" },
      {},
      "Complete",
    ],
    [
      "deal",
      { referralName: "A name", description: "A real description here" },
      {},
      "2 of 4 answered",
    ],
    ["delivery", { fromMarketing: "Yes" }, {}, "1 of 5 answered"],
    ["delivery", { fromMarketing: "No", mdfUsed: "Yes" }, {}, "Needs a fix"],
    ["delivery", ready({ fromMarketing: "Yes" }), {}, "4 of 5 answered"],
    ["delivery", ready({ fromMarketing: "Yes", mdfUsed: "No" }), {}, "Complete"],
    ["ask", fresh, { ask: { saved: true } }, "1 of 4 answered"],
    ["ask", ready({ solution: undefined }), { ask: { saved: true } }, "4 of 5 answered"],
    ["ask", ready({ solution: ["Other"] }), { ask: { saved: true } }, "5 of 6 answered"],
    [
      "ask",
      ready({
        involvement: "For Visibility Only",
        primaryNeed: undefined,
        salesActivities: undefined,
      }),
      { ask: { saved: true } },
      "Complete",
    ],
    ["ask", us, { ask: { saved: true } }, "Complete"],
    ["account", {}, {}, "Not started"],
    ["account", {}, { account: { skipped: true } }, "Skipped"],
    ["account", { duns: "1" }, { account: { skipped: true } }, "Needs a fix"],
    ["account", { city: "Portland" }, {}, "1 of 9 answered"],
    ["commercial", fresh, { commercial: { saved: true } }, "1 of 6 answered"],
    ["compliance", { competitor: "*Other" }, { compliance: { skipped: true } }, "1 of 3 answered"],
    ["compliance", { natSec: "No" }, { compliance: { saved: true } }, "1 of 2 answered"],
  ])("of %s with %j and %j says %j", (step, answers, marks, expected) => {
    expect(words(step, answers, marks)).toBe(expected);
  });

  test("counts a section as done once it was saved and AWS has what it insists on", () => {
    const marks: Marks = { account: { saved: true }, compliance: { saved: true } };
    const other = { ...us, competitor: "*Other" };
    expect(progressOf("account", us, sampleContext, marks).state).toBe("done");
    expect(progressOf("compliance", us, sampleContext, marks).state).toBe("done");
    expect(progressOf("compliance", other, sampleContext, marks).state).toBe("some");
    expect(words("more", us, marks)).toBe("2 of 5 sections complete");
    expect(words("more", other, marks)).toBe("1 of 5 sections complete");
    expect(progressOf("more", us, sampleContext, marks).state).toBe("some");
  });

  test("of a draft of before, when the solution stood in a section, counts it where it stands now", () => {
    const draft = ready({ solution: undefined, salesActivities: undefined });
    const skipped: Marks = { ask: { saved: true }, cosell: { skipped: true } };
    expect(words("ask", draft, skipped)).toBe("3 of 5 answered");
    expect(words("cosell", draft, skipped)).toBe("Skipped");
    const saved: Marks = { ask: { saved: true }, cosell: { saved: true } };
    expect(words("ask", us, saved)).toBe("Complete");
    expect(words("cosell", us, saved)).toBe("1 of 3 answered");
    expect(progressOf("cosell", us, sampleContext, saved).state).toBe("done");
    expect(firstUnfinishedStep(draft, sampleContext, skipped)).toBe("ask");
  });

  test("of the optional step is done with its last section", () => {
    const full = fullEverything(sampleContext);
    expect(progressOf("more", full, sampleContext, {}).state).toBe("some");
    const marks = Object.fromEntries(sections.map(({ slug }) => [slug, { saved: true as const }]));
    expect(words("more", full, marks)).toBe("5 of 5 sections complete");
    expect(progressOf("more", full, sampleContext, marks).state).toBe("done");
  });

  test("of the last page says what keeps the referral from being sent", () => {
    const marks: Marks = { ask: { saved: true } };
    expect(words("review", us, marks)).toBe("Ready to send");
    const twoThings = ready({ owner: "gone", solution: undefined });
    expect(words("review", twoThings, marks)).toBe("2 things block sending");
    expect(words("review", ready({ owner: "gone" }), marks)).toBe("1 thing blocks sending");
    expect(words("review", ready({ description: undefined }), marks)).toBe("Not ready yet");
  });
});

describe("what is needed to send", () => {
  test.each<[string, Answers, { answered: number; total: number }]>([
    // The owner alone is filled in; AWS insists on four more than the guide.
    ["a new referral", fresh, { answered: 1, total: 17 }],
    ["a finished one", us, { answered: 19, total: 19 }],
    ["one without a description", ready({ description: " " }), { answered: 18, total: 19 }],
    ["one with a wrong answer", ready({ monthlyRevenue: "0" }), { answered: 19, total: 19 }],
  ])("of %s", (_, answers, expected) => {
    expect(neededToSend(answers)).toEqual(expected);
  });

  test("is missing exactly where the check page says so", () => {
    for (const answers of [fresh, us, ready({ description: undefined, solution: [] })]) {
      const { stops } = readinessOf(answers, sampleContext);
      const { answered, total } = neededToSend(answers);
      expect(stops.filter((id) => isMissing(id, answers))).toHaveLength(total - answered);
    }
  });
});

describe("coming back", () => {
  const marks: Marks = { ask: { saved: true } };

  test.each<[string, Answers, StepSlug]>([
    ["a new referral", fresh, "customer"],
    ["one without a description", ready({ description: undefined }), "deal"],
    ["one without what only AWS asks for", ready({ workload: undefined }), "deal"],
    ["one with an answer to fix", ready({ monthlyRevenue: "0" }), "delivery"],
    ["one without a solution", ready({ solution: undefined }), "ask"],
    ["one without the other competitor's name", ready({ competitor: "*Other" }), "more"],
    ["one with a wrong optional answer", ready({ duns: "1" }), "more"],
    ["a finished one", us, "review"],
    ["a finished one without postal codes", minimalNoPostal(sampleContext), "review"],
    ["a full one", fullEverything(sampleContext), "review"],
  ])("to %s begins at the right page", (_, answers, expected) => {
    expect(firstUnfinishedStep(answers, sampleContext, marks)).toBe(expected);
  });
});

describe("filled in for you", () => {
  test("is what we preselected, until its page has been saved or it was changed", () => {
    expect(filledForYou("owner", fresh, {})).toBe(true);
    expect(filledForYou("stage", fresh, {})).toBe(true);
    expect(filledForYou("stage", { ...fresh, stage: "Prospect" }, {})).toBe(false);
    expect(filledForYou("owner", fresh, { ask: { saved: true } })).toBe(false);
    expect(filledForYou("companyName", { companyName: "A" }, {})).toBe(false);
    expect(filledForYou("stage", {}, {})).toBe(false);
  });
});
