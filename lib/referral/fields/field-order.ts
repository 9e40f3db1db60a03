/**
 * Which field stands on which page, in page order. Kept apart from the labels and hints so that
 * the browser, which reads a form field by field, need not load them.
 */
export const fieldOrder = {
  customer: [
    "companyName",
    "website",
    "country",
    "state",
    "postalCode",
    "industry",
    "otherIndustry",
  ],
  deal: ["referralName", "description", "useCase", "workload"],
  delivery: [
    "deliveryModel",
    "monthlyRevenue",
    "estimateUrl",
    "closeDate",
    "fromMarketing",
    "mdfUsed",
  ],
  ask: [
    "owner",
    "ownerFirst",
    "ownerLast",
    "ownerEmail",
    "involvement",
    "primaryNeed",
    "solution",
    "otherSolution",
    "salesActivities",
  ],
  account: [
    "awsAccount",
    "duns",
    "contactFirst",
    "contactLast",
    "contactTitle",
    "contactEmail",
    "contactPhone",
    "street",
    "city",
  ],
  commercial: [
    "oppType",
    "parentId",
    "contractValue",
    "currency",
    "contractStart",
    "contractEnd",
    "procurement",
  ],
  cosell: ["awsProducts", "nextStep", "stage"],
  marketing: ["apnPrograms", "campaignName", "channel", "marketingUseCase"],
  compliance: ["competitor", "otherCompetitor", "natSec", "natSecConfirmed"],
} as const;

/** The pages that are nothing but fields. */
export type FieldStep = keyof typeof fieldOrder;

/** The field that a step holds; `submit` stands on the review page, which is not only fields. */
export type FieldOf<S extends FieldStep> = (typeof fieldOrder)[S][number];

export type FieldId = FieldOf<FieldStep> | "submit";

/** The fields answered by ticking or adding several; all others hold one text. */
export const listFieldIds = [
  "deliveryModel",
  "primaryNeed",
  "solution",
  "salesActivities",
  "awsProducts",
  "apnPrograms",
  "channel",
  "marketingUseCase",
  "natSecConfirmed",
  "submit",
] as const satisfies readonly FieldId[];

export type ListFieldId = (typeof listFieldIds)[number];

/** The fields of several lines; all other texts are one line. */
export const longTextFieldIds = ["description", "useCase"] as const satisfies readonly FieldId[];

export type LongTextFieldId = (typeof longTextFieldIds)[number];

export function isListField(id: FieldId): id is ListFieldId {
  return listFieldIds.some((listed) => listed === id);
}

export const fieldSteps: readonly FieldStep[] = [
  "customer",
  "deal",
  "delivery",
  "ask",
  "account",
  "commercial",
  "cosell",
  "marketing",
  "compliance",
];

export function isFieldStep(slug: string): slug is FieldStep {
  return Object.hasOwn(fieldOrder, slug);
}

/** The fields of one page, in page order. */
export function fieldsOfStep(step: FieldStep): readonly FieldId[] {
  return fieldOrder[step];
}
