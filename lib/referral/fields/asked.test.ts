import { describe, expect, test } from "vitest";
import type { Answers } from "./answers";
import { isAsked, isMissing, isNeededByAws, isNeededByGuide, showsNeeded } from "./asked";
import { type FieldId, fieldIds } from "./fields";

const asked: [FieldId, Answers, boolean][] = [
  ["state", { country: "US" }, true],
  ["state", { country: "DE" }, false],
  ["state", {}, false],
  ["postalCode", {}, true],
  ["postalCode", { country: "DE" }, true],
  ["postalCode", { country: "HK" }, false],
  ["postalCode", { country: "AR" }, true],
  ["otherIndustry", { industry: "Other" }, true],
  ["otherIndustry", { industry: "Retail" }, false],
  ["ownerEmail", { owner: "else" }, true],
  ["ownerEmail", { owner: "maria" }, false],
  ["primaryNeed", {}, true],
  ["primaryNeed", { involvement: "Co-Sell" }, true],
  ["primaryNeed", { involvement: "For Visibility Only" }, false],
  ["nextStep", { involvement: "Co-Sell" }, true],
  ["nextStep", { involvement: "For Visibility Only" }, false],
  ["parentId", { oppType: "Flat Renewal" }, true],
  ["parentId", { oppType: "Expansion" }, true],
  ["parentId", { oppType: "Net New Business" }, false],
  ["otherSolution", { solution: ["S-1", "Other"] }, true],
  ["otherSolution", { solution: ["S-1"] }, false],
  ["mdfUsed", { fromMarketing: "Yes" }, true],
  ["mdfUsed", { fromMarketing: "No" }, false],
  ["channel", {}, false],
  ["marketingUseCase", { fromMarketing: "Yes", mdfUsed: "Yes" }, true],
  ["marketingUseCase", { fromMarketing: "Yes", mdfUsed: "No" }, false],
  ["marketingUseCase", { fromMarketing: "No", mdfUsed: "Yes" }, false],
  ["otherCompetitor", { competitor: "*Other" }, true],
  ["otherCompetitor", { competitor: "Other- Cost Optimization" }, false],
  ["natSecConfirmed", { natSec: "Yes" }, true],
  ["natSecConfirmed", { natSec: "No" }, false],
  ["currency", {}, true],
  ["companyName", {}, true],
];

const neededByAws: [FieldId, Answers, boolean][] = [
  ["state", { country: "US" }, true],
  ["state", { country: "US", natSec: "Yes" }, false],
  ["state", { country: "CA" }, false],
  ["otherIndustry", { industry: "Other" }, true],
  ["workload", {}, true],
  ["involvement", {}, true],
  ["primaryNeed", {}, false],
  ["primaryNeed", { involvement: "Co-Sell" }, true],
  ["primaryNeed", { involvement: "For Visibility Only" }, false],
  ["solution", {}, true],
  ["otherSolution", { solution: ["Other"] }, true],
  ["salesActivities", {}, true],
  ["salesActivities", { involvement: "Co-Sell" }, true],
  ["salesActivities", { involvement: "For Visibility Only" }, false],
  ["mdfUsed", { fromMarketing: "Yes" }, true],
  ["mdfUsed", { fromMarketing: "No" }, false],
  ["channel", { fromMarketing: "Yes" }, false],
  ["otherCompetitor", { competitor: "*Other" }, true],
  ["parentId", { oppType: "Flat Renewal" }, false],
  ["natSecConfirmed", { natSec: "Yes" }, true],
  ["ownerLast", { owner: "else" }, true],
];

describe("questions", () => {
  test.each(asked)("%s with %j is asked: %s", (id, answers, expected) => {
    expect(isAsked(id, answers)).toBe(expected);
  });

  test.each(neededByAws)("AWS insists on %s with %j: %s", (id, answers, expected) => {
    expect(isNeededByAws(id, answers)).toBe(expected);
  });

  test("nothing is insisted on that is not asked", () => {
    const situations: Answers[] = [...asked, ...neededByAws].map(([, answers]) => answers);
    for (const answers of situations) {
      for (const id of fieldIds) {
        if (isAsked(id, answers)) continue;
        expect(isNeededByAws(id, answers) || isNeededByGuide(id, answers)).toBe(false);
      }
    }
  });

  test("national security lets website, state and postal code be blank", () => {
    const blank: Answers = { country: "US", natSec: "Yes" };
    for (const id of ["website", "state", "postalCode"] as const) {
      expect(isMissing(id, blank)).toBe(false);
      expect(isMissing(id, { ...blank, natSec: "No" })).toBe(true);
    }
    expect(isMissing("companyName", blank)).toBe(true);
  });

  test.each<[FieldId, Answers, boolean]>([
    ["solution", {}, true],
    ["companyName", {}, false],
    ["stage", {}, false],
    ["primaryNeed", {}, true],
    ["primaryNeed", { involvement: "Co-Sell" }, true],
    ["salesActivities", {}, true],
    ["salesActivities", { involvement: "For Visibility Only" }, false],
    ["state", { country: "US", natSec: "Yes" }, false],
    // Without scripts these stand on their page under their condition.
    ["state", { country: "DE" }, true],
    ["mdfUsed", { fromMarketing: "No" }, true],
  ])("%s with %j says that it is needed to send: %s", (id, answers, expected) => {
    expect(showsNeeded(id, answers)).toBe(expected);
  });

  test("blanks in a list are no answer", () => {
    expect(isMissing("solution", { solution: ["", "  "] })).toBe(true);
    expect(isMissing("solution", { solution: ["Other"] })).toBe(false);
  });
});
