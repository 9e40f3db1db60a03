import { describe, expect, test } from "vitest";
import { type FieldId, fieldIds } from "./fields";
import { openFields } from "./open-fields";

/*
 * Written from AWS's field table and its table of states, not from the code: S Pending Submission,
 * A Action Required, P Approved, L Approved and launched.
 */
const table: Record<FieldId, string> = {
  companyName: "S",
  website: "SA",
  country: "SA",
  state: "SA",
  postalCode: "SA",
  industry: "S",
  otherIndustry: "S",
  referralName: "S",
  description: "SA",
  useCase: "SA",
  workload: "SP",
  deliveryModel: "SPL",
  monthlyRevenue: "SAP",
  estimateUrl: "SA",
  closeDate: "SAP",
  fromMarketing: "SP",
  mdfUsed: "SP",
  owner: "SP",
  ownerFirst: "SP",
  ownerLast: "SP",
  ownerEmail: "SP",
  involvement: "S",
  primaryNeed: "S",
  solution: "SP",
  otherSolution: "SP",
  salesActivities: "SP",
  awsAccount: "SP",
  duns: "SP",
  contactFirst: "SP",
  contactLast: "SP",
  contactTitle: "SP",
  contactEmail: "SP",
  contactPhone: "SP",
  street: "SAP",
  city: "SAP",
  oppType: "SPL",
  parentId: "SPL",
  contractValue: "SPL",
  currency: "SPL",
  contractStart: "SPL",
  contractEnd: "SPL",
  procurement: "SPL",
  awsProducts: "SP",
  nextStep: "SP",
  stage: "P",
  apnPrograms: "S",
  campaignName: "SP",
  channel: "SP",
  marketingUseCase: "SP",
  competitor: "SP",
  otherCompetitor: "SP",
  natSec: "",
  natSecConfirmed: "",
  submit: "",
};

const running = [
  "Prospect",
  "Qualified",
  "Technical Validation",
  "Business Validation",
  "Committed",
];
const stages = [...running, "Launched", "Closed Lost"];

/** Every state with the letter of its column; "-" where nothing may be changed. */
const states: [reviewStatus: string | null, stage: string | null, letter: string][] = [
  ...[null, ...stages].flatMap((stage): typeof states => [
    ["Pending Submission", stage, "S"],
    ["Action Required", stage, "A"],
    ["Submitted", stage, "-"],
    ["In review", stage, "-"],
    ["Rejected", stage, "-"],
    ["Disqualified", stage, "-"],
    [null, stage, "-"],
  ]),
  ...[null, ...running].map((stage): (typeof states)[number] => ["Approved", stage, "P"]),
  ["Approved", "Launched", "L"],
  ["Approved", "Closed Lost", "-"],
];

describe("what a partner may change of an opportunity", () => {
  test.each(states)("in %s at stage %s is as AWS's tables say", (reviewStatus, stage, letter) => {
    const open = openFields({ reviewStatus, stage });
    for (const id of fieldIds) {
      expect([id, open.includes(id)]).toEqual([id, table[id].includes(letter)]);
    }
    expect(new Set(open).size).toBe(open.length);
  });
});
