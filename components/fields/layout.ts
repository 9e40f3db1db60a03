/** How questions stand on their page. Nothing here decides whether one is asked. */
import type { InputWidth } from "@/components/ui/input";
import type { FieldId } from "@/lib/referral/fields/field-order";

/** Follow-up questions, drawn inside the question whose answer raises them. */
export const followUpOf: Partial<Record<FieldId, FieldId>> = {
  state: "country",
  otherIndustry: "industry",
  mdfUsed: "fromMarketing",
  ownerFirst: "owner",
  ownerLast: "owner",
  ownerEmail: "owner",
  parentId: "oppType",
  otherSolution: "solution",
  otherCompetitor: "competitor",
  natSecConfirmed: "natSec",
};

/** Read before the label where no script hides the question while it does not apply. */
export const askedIf: Partial<Record<FieldId, string>> = {
  state: "If the country is United States",
  otherIndustry: "If you chose Other",
  ownerFirst: "If you chose Someone else",
  ownerLast: "If you chose Someone else",
  ownerEmail: "If you chose Someone else",
  primaryNeed: "If you asked for co-sell",
  parentId: "If this is an expansion or a renewal",
  otherSolution: "If you chose Other",
  nextStep: "If you asked for co-sell",
  mdfUsed: "If this came from marketing",
  campaignName: "If this came from marketing",
  channel: "If this came from marketing",
  marketingUseCase: "If MDF was used",
  otherCompetitor: "If you chose Other",
  natSecConfirmed: "If you chose Yes",
};

/** Questions with the most to say have their guidance beside them, and open at the first visit. */
export const withSideGuidance: readonly FieldId[] = ["description", "useCase", "primaryNeed"];

export const widths: Partial<Record<FieldId, InputWidth>> = {
  postalCode: "short",
  closeDate: "medium",
  awsAccount: "short",
  duns: "short",
  contactFirst: "medium",
  contactLast: "medium",
  contactPhone: "medium",
  ownerFirst: "medium",
  ownerLast: "medium",
  parentId: "medium",
  contractValue: "medium",
  contractStart: "medium",
  contractEnd: "medium",
};

const blankEntries: Partial<Record<FieldId, string>> = {
  country: "Choose a country",
  state: "Choose a state",
  industry: "Choose an industry",
  workload: "Choose a category",
  owner: "Choose the owner",
  oppType: "Choose a type",
  currency: "Choose a currency",
  procurement: "Choose a procurement type",
  stage: "Choose a stage",
  competitor: "Choose a competitor",
};

/** Up to this many choices are shown at once, as circles. */
const MOST_CIRCLES = 4;

/**
 * The first entry of a list, or undefined where the choices are shown as circles. A circle cannot
 * be taken back, so an optional question with more to it than Yes and No has a list.
 */
export function blankEntryOf(id: FieldId, choices: number, optional: boolean): string | undefined {
  const circles = choices <= MOST_CIRCLES && (!optional || choices <= 2);
  return circles ? undefined : (blankEntries[id] ?? "Choose one");
}
