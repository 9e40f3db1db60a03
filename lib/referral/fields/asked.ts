/**
 * Which questions a referral raises, and which of them AWS insists on. Every screen and the request
 * ask here; small, because the browser asks too.
 */

import { usesPostalCodes } from "../choices/postal-code-use";
import {
  type Answers,
  isBlank,
  listOf,
  OTHER,
  OTHER_COMPETITOR,
  SOMEONE_ELSE,
  textOf,
} from "./answers";
import type { FieldId } from "./field-order";

type Condition = (answers: Answers) => boolean;

export function isNationalSecurity(answers: Answers): boolean {
  return textOf(answers, "natSec") === "Yes";
}

export function isFromMarketing(answers: Answers): boolean {
  return textOf(answers, "fromMarketing") === "Yes";
}

/** R1: the industry Other is explained in words, and no other industry is. */
export function hasOtherIndustry(answers: Answers): boolean {
  return textOf(answers, "industry") === OTHER;
}

/** R3: AWS takes a state for customers in the United States only. */
export function isInUnitedStates(answers: Answers): boolean {
  return textOf(answers, "country") === "US";
}

/** R4: some countries have no postal codes. Until a country is chosen the question stands. */
export function hasPostalCodes(answers: Answers): boolean {
  const country = textOf(answers, "country");
  return country === "" || usesPostalCodes(country);
}

export function isOwnedBySomeoneElse(answers: Answers): boolean {
  return textOf(answers, "owner") === SOMEONE_ELSE;
}

/** R29: whoever only tells AWS about a deal asks for no help; AWS refuses the two together. */
export function mayNameNeeds(answers: Answers): boolean {
  return textOf(answers, "involvement") !== "For Visibility Only";
}

/** R33: AWS drops the next step of a referral that is for visibility only. */
export function keepsNextStep(answers: Answers): boolean {
  return textOf(answers, "involvement") !== "For Visibility Only";
}

/** R12: a renewal or an expansion may name the earlier opportunity; AWS drops it from new business. */
export function mayHaveParent(answers: Answers): boolean {
  return ["Flat Renewal", "Expansion"].includes(textOf(answers, "oppType"));
}

/** R20: Other stands in for a listed solution, if it is described. */
export function offersOtherSolution(answers: Answers): boolean {
  return listOf(answers, "solution").includes(OTHER);
}

/** R9: campaign topics are kept only where AWS funds paid for the campaign. */
export function mayHaveMarketingTopics(answers: Answers): boolean {
  return isFromMarketing(answers) && textOf(answers, "mdfUsed") === "Yes";
}

/** R11: the competitor Other is named in words, and no other competitor is. */
export function hasOtherCompetitor(answers: Answers): boolean {
  return textOf(answers, "competitor") === OTHER_COMPETITOR;
}

const askedWhen: Partial<Record<FieldId, Condition>> = {
  state: isInUnitedStates,
  postalCode: hasPostalCodes,
  otherIndustry: hasOtherIndustry,
  ownerFirst: isOwnedBySomeoneElse,
  ownerLast: isOwnedBySomeoneElse,
  ownerEmail: isOwnedBySomeoneElse,
  primaryNeed: mayNameNeeds,
  parentId: mayHaveParent,
  otherSolution: offersOtherSolution,
  nextStep: keepsNextStep,
  mdfUsed: isFromMarketing,
  campaignName: isFromMarketing,
  channel: isFromMarketing,
  marketingUseCase: mayHaveMarketingTopics,
  otherCompetitor: hasOtherCompetitor,
  natSecConfirmed: isNationalSecurity,
};

/** Whether the question applies. An answer to a question that does not is kept and not sent. */
export function isAsked(id: FieldId, answers: Answers): boolean {
  return askedWhen[id]?.(answers) ?? true;
}

/** R3 with R7: AWS replaces the address of national security referrals, so a blank does no harm. */
export function needsState(answers: Answers): boolean {
  return isInUnitedStates(answers) && !isNationalSecurity(answers);
}

/** R4 with R7. */
export function needsPostalCode(answers: Answers): boolean {
  return hasPostalCodes(answers) && !isNationalSecurity(answers);
}

/** R7: AWS hides the website of national security referrals and does not ask for it. */
export function needsWebsite(answers: Answers): boolean {
  return !isNationalSecurity(answers);
}

/** R29, R30: AWS starts a co-sell only if it is told what help is wanted. */
export function needsPrimaryNeed(answers: Answers): boolean {
  return textOf(answers, "involvement") === "Co-Sell";
}

/** R21, R29: AWS starts a co-sell only if it knows what has been done; whom it is only told, it does not ask. */
export function needsSalesActivities(answers: Answers): boolean {
  return textOf(answers, "involvement") !== "For Visibility Only";
}

const always: Condition = () => true;

const neededByAws: Partial<Record<FieldId, Condition>> = {
  state: needsState,
  otherIndustry: hasOtherIndustry,
  workload: always, // R21
  ownerFirst: isOwnedBySomeoneElse,
  ownerLast: isOwnedBySomeoneElse,
  ownerEmail: isOwnedBySomeoneElse,
  involvement: always, // R29
  primaryNeed: needsPrimaryNeed,
  solution: always, // R20
  otherSolution: offersOtherSolution,
  salesActivities: needsSalesActivities,
  mdfUsed: isFromMarketing, // R9
  otherCompetitor: hasOtherCompetitor,
  // Our own condition: what AWS does to these referrals cannot be undone.
  natSecConfirmed: isNationalSecurity,
};

/** Tier A: what AWS insists on beyond its guide's 14. A blank holds up sending, never drafting. */
export function isNeededByAws(id: FieldId, answers: Answers): boolean {
  return neededByAws[id]?.(answers) ?? false;
}

/**
 * Whether the question says that it is needed to send. Until somebody has chosen, as for a co-sell,
 * which needs the most; where it does not apply, as where it does, for pages that cannot hide it.
 */
export function showsNeeded(id: FieldId, answers: Answers): boolean {
  const condition = neededByAws[id];
  if (!condition) return false;
  const isOpen = textOf(answers, "involvement") === "";
  return (
    !isAsked(id, answers) || condition(isOpen ? { ...answers, involvement: "Co-Sell" } : answers)
  );
}

const neededByGuide: Partial<Record<FieldId, Condition>> = {
  companyName: always, // R2
  website: needsWebsite,
  country: always,
  postalCode: needsPostalCode,
  industry: always,
  referralName: always,
  description: always,
  useCase: always,
  deliveryModel: always, // R21
  monthlyRevenue: always, // R23
  closeDate: always, // R18
  fromMarketing: always, // R9
  owner: always,
};

/** The required answers of AWS's guide, but for the Submit tick, which is given when sending. */
export function isNeededByGuide(id: FieldId, answers: Answers): boolean {
  return neededByGuide[id]?.(answers) ?? false;
}

/** Whether the guide or AWS wants an answer before the referral is sent. */
export function isNeeded(id: FieldId, answers: Answers): boolean {
  return isNeededByGuide(id, answers) || isNeededByAws(id, answers);
}

/** Whether a blank stands where the guide or AWS wants an answer. */
export function isMissing(id: FieldId, answers: Answers): boolean {
  return isBlank(answers, id) && isNeeded(id, answers);
}
