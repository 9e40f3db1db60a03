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

/** The pages of a referral that AWS has: what it lets a partner change in a state, in page order. */
export const laterPages = {
  /** While AWS waits for changes. */
  fix: [
    "website",
    "country",
    "state",
    "postalCode",
    "street",
    "city",
    "description",
    "useCase",
    "monthlyRevenue",
    "estimateUrl",
    "closeDate",
  ],
  /** Once AWS has approved it. */
  update: [
    "stage",
    "nextStep",
    "closeDate",
    "monthlyRevenue",
    "owner",
    "ownerFirst",
    "ownerLast",
    "ownerEmail",
    "solution",
    "otherSolution",
    "awsProducts",
    "salesActivities",
    "deliveryModel",
    "workload",
    "street",
    "city",
    "awsAccount",
    "duns",
    "contactFirst",
    "contactLast",
    "contactTitle",
    "contactEmail",
    "contactPhone",
    "oppType",
    "parentId",
    "contractValue",
    "currency",
    "contractStart",
    "contractEnd",
    "procurement",
    "fromMarketing",
    "mdfUsed",
    "campaignName",
    "channel",
    "marketingUseCase",
    "competitor",
    "otherCompetitor",
  ],
  /** Once it is approved and launched. */
  launched: [
    "deliveryModel",
    "oppType",
    "parentId",
    "contractValue",
    "currency",
    "contractStart",
    "contractEnd",
    "procurement",
  ],
} as const satisfies Record<string, readonly FieldId[]>;

export type LaterPage = keyof typeof laterPages;

/** A page of questions: one of the wizard, or of a referral that AWS has. */
export type QuestionPage = FieldStep | LaterPage;

export const questionPages: readonly QuestionPage[] = [...fieldSteps, "fix", "update", "launched"];

export function isQuestionPage(slug: string): slug is QuestionPage {
  return isFieldStep(slug) || isLaterPage(slug);
}

export function isLaterPage(slug: string): slug is LaterPage {
  return Object.hasOwn(laterPages, slug);
}

/** The fields of one page, in page order. */
export function fieldsOfStep(page: QuestionPage): readonly FieldId[] {
  return isLaterPage(page) ? laterPages[page] : fieldOrder[page];
}
