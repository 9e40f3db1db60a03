import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldIds } from "../fields/fields";
import { readinessOf } from "../readiness/readiness";
import { isAsked, issuesBeforeSubmission } from "../rules/checks";
import {
  anyReadyAnswers,
  fullEverything,
  minimalGermany,
  minimalNoPostal,
  minimalUs,
  sampleContext,
} from "./samples";

describe("sample referrals", () => {
  test.each([
    ["in the United States", minimalUs],
    ["in Germany", minimalGermany],
    ["in a country without postal codes", minimalNoPostal],
    ["with everything answered", fullEverything],
  ])("%s can be sent", (_, sample) => {
    expect(issuesBeforeSubmission(sample(sampleContext), sampleContext)).toEqual([]);
  });

  test("the full one leaves out only what cannot be asked beside the rest", () => {
    const answers = fullEverything(sampleContext);
    const blank = fieldIds.filter((id) => isAsked(id, answers) && answers[id] === undefined);
    expect(blank).toEqual(["submit"]);
  });

  test("generated ones can all be sent", () => {
    fc.assert(
      fc.property(anyReadyAnswers(), (answers) => {
        expect(issuesBeforeSubmission(answers, sampleContext)).toEqual([]);
        expect(readinessOf(answers, sampleContext).stops).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
