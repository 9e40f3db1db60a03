/**
 * What a copy of a referral takes over. "keep": as it stands. "clear": as in a new referral. "ask": it
 * was true of the other deal only, so it has to be answered anew. A question without a line here does
 * not compile.
 */
import type { Answers } from "./answers";
import type { FieldId } from "./field-order";
import { fieldIds } from "./fields";

export const whenCopied: Readonly<Record<FieldId, "keep" | "clear" | "ask">> = {
  companyName: "keep",
  website: "keep",
  country: "keep",
  state: "keep",
  postalCode: "keep",
  industry: "keep",
  otherIndustry: "keep",
  referralName: "keep",
  description: "keep",
  useCase: "keep",
  workload: "keep",
  deliveryModel: "keep",
  monthlyRevenue: "keep",
  estimateUrl: "keep",
  closeDate: "ask",
  fromMarketing: "keep",
  mdfUsed: "keep",
  // Whoever copies it owns it until somebody else is chosen.
  owner: "clear",
  ownerFirst: "clear",
  ownerLast: "clear",
  ownerEmail: "clear",
  involvement: "keep",
  primaryNeed: "keep",
  solution: "keep",
  otherSolution: "keep",
  salesActivities: "keep",
  awsAccount: "keep",
  duns: "keep",
  contactFirst: "keep",
  contactLast: "keep",
  contactTitle: "keep",
  contactEmail: "keep",
  contactPhone: "keep",
  street: "keep",
  city: "keep",
  oppType: "keep",
  // AWS's id of an opportunity.
  parentId: "clear",
  contractValue: "keep",
  currency: "keep",
  contractStart: "keep",
  contractEnd: "keep",
  procurement: "keep",
  awsProducts: "keep",
  // With names and dates of then.
  nextStep: "ask",
  stage: "clear",
  apnPrograms: "keep",
  campaignName: "keep",
  channel: "keep",
  marketingUseCase: "keep",
  competitor: "keep",
  otherCompetitor: "keep",
  natSec: "clear",
  natSecConfirmed: "clear",
  submit: "clear",
};

/** What a copy begins with, over what every referral begins with. */
export function copiedAnswers(answers: Answers, start: Answers): Answers {
  const copied: Answers = { ...start };
  for (const id of fieldIds) {
    const answer = answers[id];
    if (whenCopied[id] === "keep" && answer !== undefined) copied[id] = answer;
  }
  return copied;
}
