/** How questions stand on their page. Nothing here decides whether one is asked. */
import type { InputWidth } from "@/components/ui/input";
import type { FieldId } from "@/lib/referral/fields/field-order";

/** Follow-up questions, drawn inside the question whose answer raises them. */
export const followUpOf: Partial<Record<FieldId, FieldId>> = {
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

/** Which answers stop being sent when another question of their page gets another answer. */
export const dependsOn: Partial<Record<FieldId, FieldId>> = {
  ...followUpOf,
  // These two have words of their own.
  mdfUsed: undefined,
  natSecConfirmed: undefined,
  state: "country",
  postalCode: "country",
  primaryNeed: "involvement",
};

/** Questions that belong together, in rows where there is room for that. They share one fold of guidance. */
type Group = { about: string; rows: readonly (readonly FieldId[])[] };

export const groups: readonly Group[] = [
  { about: "Customer location", rows: [["country", "state", "postalCode"]] },
  { about: "Opportunity owner", rows: [["ownerFirst", "ownerLast"], ["ownerEmail"]] },
  {
    about: "Customer contact",
    rows: [["contactFirst", "contactLast"], ["contactTitle"], ["contactEmail", "contactPhone"]],
  },
  { about: "Customer address", rows: [["street", "city"]] },
  {
    about: "Contract",
    rows: [
      ["contractValue", "currency"],
      ["contractStart", "contractEnd"],
    ],
  },
];

/** What stands below each other on a page: a question by itself, or a group. */
export type Block<Question> = { about: string | null; rows: Question[][] };

/** Puts a page's questions into their groups and rows. */
export function blocksOf<Question extends { id: FieldId }>(
  questions: readonly Question[],
): Block<Question>[] {
  return questions.flatMap((question): Block<Question>[] => {
    const group = groups.find(({ rows }) => rows.flat().includes(question.id));
    if (!group) return [{ about: null, rows: [[question]] }];
    if (group.rows[0]?.[0] !== question.id) return [];
    const inRow = (row: readonly FieldId[]) => questions.filter(({ id }) => row.includes(id));
    return [{ about: group.about, rows: group.rows.map(inRow) }];
  });
}

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

/** Questions with the most to say: their guidance is open at the first visit, where it is folded at all. */
export const withOpenGuidance: readonly FieldId[] = ["description", "useCase", "primaryNeed"];

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
