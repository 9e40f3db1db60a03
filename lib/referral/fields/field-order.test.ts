import { expect, test } from "vitest";
import type { Answers } from "./answers";
import { isNeededByAws, isNeededByGuide } from "./asked";
import { type FieldStep, fieldSteps, fieldsOfStep } from "./field-order";
import { isSection } from "./steps";

test.each<[FieldStep, string]>([
  ["customer", "companyName website country state postalCode industry otherIndustry"],
  ["deal", "referralName description useCase workload"],
  ["delivery", "deliveryModel monthlyRevenue estimateUrl closeDate fromMarketing mdfUsed"],
  [
    "ask",
    "owner ownerFirst ownerLast ownerEmail involvement primaryNeed solution otherSolution salesActivities",
  ],
  [
    "account",
    "awsAccount duns contactFirst contactLast contactTitle contactEmail contactPhone street city",
  ],
  ["commercial", "oppType parentId contractValue currency contractStart contractEnd procurement"],
  ["cosell", "awsProducts nextStep stage"],
  ["marketing", "apnPrograms campaignName channel marketingUseCase"],
  ["compliance", "competitor otherCompetitor natSec natSecConfirmed"],
])("the page %s asks %s", (step, fields) => {
  expect(fieldsOfStep(step).join(" ")).toBe(fields);
});

test.each<[string, Answers, string[]]>([
  ["nothing", {}, []],
  [
    "nothing of a co-sell deal from marketing",
    { involvement: "Co-Sell", fromMarketing: "Yes" },
    [],
  ],
  ["who the other competitor is", { competitor: "*Other" }, ["otherCompetitor"]],
  ["that one knows what AWS hides", { natSec: "Yes" }, ["natSecConfirmed"]],
])("the optional sections need %s", (_, answers, needed) => {
  const optional = fieldSteps.filter(isSection).flatMap((step) => [...fieldsOfStep(step)]);
  const found = optional.filter((id) => isNeededByGuide(id, answers) || isNeededByAws(id, answers));
  expect(found).toEqual(needed);
});
