/**
 * The one list of questions. Label, hint, kind of control, limits, choices and the place in AWS's
 * request are written here and nowhere else; conditions and rules between answers live in rules/.
 */
import type { CreateOpportunityRequest } from "@aws-sdk/client-partnercentral-selling";
import type { OptionListName } from "../choices/aws-values";
import {
  type FieldId,
  type FieldOf,
  type FieldStep,
  fieldOrder,
  fieldSteps,
  type ListFieldId,
} from "./field-order";
import { digitCount, maxEntries, maxLength, minLength } from "./limits";

export type { FieldId } from "./field-order";

export type Kind =
  | "text"
  | "longText"
  | "website"
  | "email"
  | "phone"
  | "digits"
  | "money"
  | "date"
  | "choice"
  | "choices";

/**
 * required: the 14 of AWS's guide. tierA: AWS insists too, which holds up sending and nothing else.
 * advised: no free choice where it is asked, and a blank only warns. optional: shown with that word.
 */
export type Need = "required" | "tierA" | "advised" | "optional";

/** Every place in CreateOpportunity's request that holds a value; `[]` marks an entry of a list. */
type PathsOf<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends infer V
    ? V extends Date
      ? never
      : V extends readonly (infer Entry)[]
        ? Entry extends object
          ? `${K}[].${PathsOf<Entry>}`
          : K
        : V extends object
          ? `${K}.${PathsOf<V>}`
          : K
    : never;
}[keyof T & string];

export type AwsPath = PathsOf<CreateOpportunityRequest>;

export type Field = {
  label: string;
  hint: string;
  kind: Kind;
  need: Need;
  step: FieldStep | "review";
  /** Where CreateOpportunity takes it; absent where another call, or several paths, do. */
  api?: AwsPath;
  /** Most code points of a text, or most entries of a list. */
  max?: number;
  min?: number;
  digits?: number;
  options?: OptionListName;
};

/** The step and the kind must agree with the order of fields, or this does not compile. */
type FieldEntry<Id extends FieldId> = Field & {
  step: Id extends "submit"
    ? "review"
    : { [S in FieldStep]: Id extends FieldOf<S> ? S : never }[FieldStep];
  kind: Id extends ListFieldId ? "choices" : Exclude<Kind, "choices">;
};

const NEEDED = "AWS needs this to accept the referral";
const NEEDED_TO_COSELL = "AWS needs this to accept a co-sell referral";

export const fields: { readonly [Id in FieldId]: FieldEntry<Id> } = {
  companyName: {
    label: "Customer company name",
    hint: "Registered name, as on the contract",
    kind: "text",
    need: "required",
    step: "customer",
    api: "Customer.Account.CompanyName",
    max: maxLength.companyName,
  },
  website: {
    label: "Customer website",
    hint: "The customer's own public address, such as northwind.de",
    kind: "website",
    need: "required",
    step: "customer",
    api: "Customer.Account.WebsiteUrl",
    min: minLength.website,
    max: maxLength.website,
  },
  country: {
    label: "Country",
    hint: "Head office, or where the buying team sits",
    kind: "choice",
    need: "required",
    step: "customer",
    api: "Customer.Account.Address.CountryCode",
    options: "countries",
  },
  state: {
    label: "State",
    hint: `Needed for customers in the United States. ${NEEDED}`,
    kind: "choice",
    need: "tierA",
    step: "customer",
    api: "Customer.Account.Address.StateOrRegion",
    options: "usStates",
  },
  postalCode: {
    label: "Postal code",
    // The country's own example is added where the country is known (hintOf).
    hint: "Main office",
    kind: "text",
    need: "required",
    step: "customer",
    api: "Customer.Account.Address.PostalCode",
    max: maxLength.postalCode,
  },
  industry: {
    label: "Industry",
    hint: "Nearest match; Other only if nothing fits",
    kind: "choice",
    need: "required",
    step: "customer",
    api: "Customer.Account.Industry",
    options: "industries",
  },
  otherIndustry: {
    label: "Describe the industry",
    hint: `Two or three words. ${NEEDED}`,
    kind: "text",
    need: "tierA",
    step: "customer",
    api: "Customer.Account.OtherIndustry",
    max: maxLength.otherIndustry,
  },

  referralName: {
    label: "Referral name",
    hint: "Customer – product – region, in words the customer would know",
    kind: "text",
    need: "required",
    step: "deal",
    api: "Project.Title",
    max: maxLength.referralName,
  },
  description: {
    label: "Description",
    hint: "What you are selling, your part in it and where AWS comes in",
    kind: "longText",
    need: "required",
    step: "deal",
    api: "Project.CustomerBusinessProblem",
    min: minLength.description,
    max: maxLength.description,
  },
  useCase: {
    label: "Use case",
    hint: "The trouble or goal the customer has, in their words",
    kind: "longText",
    need: "required",
    step: "deal",
    // AWS has one business text; description and use case are joined into it.
    api: "Project.CustomerBusinessProblem",
    min: minLength.useCase,
    max: maxLength.useCase,
  },
  workload: {
    label: "Workload category",
    hint: `AWS sorts referrals by this list. ${NEEDED}`,
    kind: "choice",
    need: "tierA",
    step: "deal",
    api: "Project.CustomerUseCase",
    options: "workloads",
  },

  deliveryModel: {
    label: "Delivery model",
    hint: "Tick every way the customer will receive your solution; on-premises and hybrid go under BYOL or AMI, or Other",
    kind: "choices",
    need: "required",
    step: "delivery",
    api: "Project.DeliveryModels",
    options: "deliveryModels",
  },
  monthlyRevenue: {
    label: "Estimated AWS monthly recurring revenue, in US dollars",
    hint: "What the customer will pay AWS per month once live, for example 12500",
    kind: "money",
    need: "required",
    step: "delivery",
    api: "Project.ExpectedCustomerSpend[].Amount",
  },
  estimateUrl: {
    label: "AWS calculator link",
    hint: "The share link of your estimate at calculator.aws. It backs the amount and never replaces it",
    kind: "text",
    need: "optional",
    step: "delivery",
    api: "Project.ExpectedCustomerSpend[].EstimationUrl",
    max: maxLength.estimateUrl,
  },
  closeDate: {
    label: "Target close date",
    hint: "The day you expect the deal to close, for example 30 June 2027",
    kind: "date",
    need: "required",
    step: "delivery",
    api: "LifeCycle.TargetCloseDate",
  },
  fromMarketing: {
    label: "Is this from a marketing activity?",
    hint: "Yes if a campaign or event first brought the customer to you",
    kind: "choice",
    need: "required",
    step: "delivery",
    api: "Marketing.Source",
    options: "yesNo",
  },
  mdfUsed: {
    label: "Was MDF used?",
    hint: `Yes if AWS marketing funds paid for any part. ${NEEDED}`,
    kind: "choice",
    need: "tierA",
    step: "delivery",
    api: "Marketing.AwsFundingUsed",
    options: "yesNo",
  },

  owner: {
    label: "AWS Partner Central user",
    hint: "Starts as you. Pick the colleague who runs the deal",
    kind: "choice",
    need: "required",
    step: "ask",
  },
  ownerFirst: {
    label: "Owner first name",
    hint: `As this person is registered in Partner Central. ${NEEDED}`,
    kind: "text",
    need: "tierA",
    step: "ask",
    max: maxLength.ownerFirst,
  },
  ownerLast: {
    label: "Owner last name",
    hint: `Family name, as registered in Partner Central. ${NEEDED}`,
    kind: "text",
    need: "tierA",
    step: "ask",
    max: maxLength.ownerLast,
  },
  ownerEmail: {
    label: "Owner work email",
    hint: `The address this person signs in to Partner Central with. ${NEEDED}`,
    kind: "email",
    need: "tierA",
    step: "ask",
    max: maxLength.ownerEmail,
  },
  involvement: {
    label: "What do you want from AWS?",
    hint: `Working together, or telling AWS without asking for help. ${NEEDED}`,
    kind: "choice",
    need: "tierA",
    step: "ask",
    options: "involvements",
  },
  primaryNeed: {
    label: "Primary need from AWS",
    hint: `Up to three kinds of help you would use now. ${NEEDED}`,
    kind: "choices",
    need: "tierA",
    step: "ask",
    api: "PrimaryNeedsFromAws",
    options: "primaryNeeds",
  },
  solution: {
    label: "Solution offered",
    hint: `From your company's list at AWS. ${NEEDED}`,
    kind: "choices",
    need: "tierA",
    step: "ask",
    max: maxEntries.solution,
  },
  otherSolution: {
    label: "Describe the other solution",
    hint: `One sentence. ${NEEDED}`,
    kind: "text",
    need: "tierA",
    step: "ask",
    api: "Project.OtherSolutionDescription",
    max: maxLength.otherSolution,
  },
  salesActivities: {
    label: "Sales activities",
    hint: `Tick what has already happened. ${NEEDED_TO_COSELL}`,
    kind: "choices",
    need: "tierA",
    step: "ask",
    api: "Project.SalesActivities",
    options: "salesActivities",
  },

  awsAccount: {
    label: "Customer AWS account",
    hint: "12 digits, dashes are fine",
    kind: "digits",
    need: "optional",
    step: "account",
    api: "Customer.Account.AwsAccountId",
    digits: digitCount.awsAccount,
  },
  duns: {
    label: "Customer DUNS number",
    hint: "9 digits from Dun & Bradstreet",
    kind: "digits",
    need: "optional",
    step: "account",
    api: "Customer.Account.Duns",
    digits: digitCount.duns,
  },
  contactFirst: {
    label: "Contact first name",
    hint: "Someone AWS may speak to",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].FirstName",
    max: maxLength.contactFirst,
  },
  contactLast: {
    label: "Contact last name",
    hint: "Leave blank if the person has one name only",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].LastName",
    max: maxLength.contactLast,
  },
  contactEmail: {
    label: "Contact work email",
    hint: "Make sure the person agrees",
    kind: "email",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].Email",
    max: maxLength.contactEmail,
  },
  contactTitle: {
    label: "Contact job title",
    hint: "For example Head of IT",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].BusinessTitle",
    max: maxLength.contactTitle,
  },
  contactPhone: {
    label: "Contact phone",
    hint: "With country code, for example +49 30 901820",
    kind: "phone",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].Phone",
  },
  street: {
    label: "Street",
    hint: "Building and street of the main office",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Account.Address.StreetAddress",
    max: maxLength.street,
  },
  city: {
    label: "City",
    hint: "Town or city of the main office",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Account.Address.City",
    max: maxLength.city,
  },

  oppType: {
    label: "Opportunity type",
    hint: "New customer, more of the same, or renewing",
    kind: "choice",
    need: "optional",
    step: "commercial",
    api: "OpportunityType",
    options: "opportunityTypes",
  },
  // AWS asks for it in one document and not in another, so a blank only warns.
  parentId: {
    label: "Earlier AWS opportunity id",
    hint: "Starts with O, shown on the earlier referral",
    kind: "text",
    need: "advised",
    step: "commercial",
    api: "Project.RelatedOpportunityIdentifier",
  },
  contractValue: {
    label: "Customer software value, TCV",
    hint: "Your whole contract, not per month",
    kind: "money",
    need: "optional",
    step: "commercial",
    api: "SoftwareRevenue.Value.Amount",
  },
  currency: {
    label: "Currency",
    hint: "Currency of your contract",
    kind: "choice",
    need: "optional",
    step: "commercial",
    api: "SoftwareRevenue.Value.CurrencyCode",
    options: "currencies",
  },
  contractStart: {
    label: "Contract start date",
    hint: "First day of the contract",
    kind: "date",
    need: "optional",
    step: "commercial",
    api: "SoftwareRevenue.EffectiveDate",
  },
  contractEnd: {
    label: "Contract end date",
    hint: "Last day of the contract",
    kind: "date",
    need: "optional",
    step: "commercial",
    api: "SoftwareRevenue.ExpirationDate",
  },
  procurement: {
    label: "Procurement type",
    hint: "How the customer pays you; one-time goes under Contract",
    kind: "choice",
    need: "optional",
    step: "commercial",
    api: "SoftwareRevenue.DeliveryModel",
    options: "procurementTypes",
  },

  awsProducts: {
    label: "AWS products",
    hint: "Start typing, pick all you know of",
    kind: "choices",
    need: "optional",
    step: "cosell",
    max: maxEntries.awsProducts,
  },
  nextStep: {
    label: "Next step",
    hint: "Who does what by when",
    kind: "text",
    need: "optional",
    step: "cosell",
    api: "LifeCycle.NextSteps",
    min: minLength.nextStep,
    max: maxLength.nextStep,
  },
  stage: {
    label: "Referral stage",
    hint: "Where the deal stands today",
    kind: "choice",
    need: "optional",
    step: "cosell",
    api: "LifeCycle.Stage",
    options: "stages",
  },

  apnPrograms: {
    label: "APN programs",
    hint: "Tick those this deal belongs to",
    kind: "choices",
    need: "optional",
    step: "marketing",
    api: "Project.ApnPrograms",
    options: "apnPrograms",
  },
  campaignName: {
    label: "Campaign name",
    hint: "The campaign code AWS gave you",
    kind: "text",
    need: "optional",
    step: "marketing",
    api: "Marketing.CampaignName",
    max: maxLength.campaignName,
  },
  channel: {
    label: "Marketing channel",
    hint: "Where the customer met the campaign",
    kind: "choices",
    need: "optional",
    step: "marketing",
    api: "Marketing.Channels",
    options: "channels",
  },
  marketingUseCase: {
    label: "Marketing use case",
    hint: "Topic of the campaign",
    kind: "choices",
    need: "optional",
    step: "marketing",
    api: "Marketing.UseCases",
    options: "marketingUseCases",
  },

  competitor: {
    label: "Competitive tracking",
    hint: "Who else is in the running",
    kind: "choice",
    need: "optional",
    step: "compliance",
    api: "Project.CompetitorName",
    options: "competitors",
  },
  otherCompetitor: {
    label: "Other competitive tracking",
    hint: `Names only, separated by commas. ${NEEDED}`,
    kind: "text",
    need: "tierA",
    step: "compliance",
    api: "Project.OtherCompetitorNames",
    max: maxLength.otherCompetitor,
  },
  natSec: {
    label: "Has classified national security information?",
    hint: "Government customers only. Starts as No",
    kind: "choice",
    need: "optional",
    step: "compliance",
    api: "NationalSecurity",
    options: "yesNo",
  },
  // Asked by us, not by AWS: nothing is sent, but sending waits for it.
  natSecConfirmed: {
    label: "I know what AWS hides",
    hint: "AWS hides company, website, postal code and state for these, and stores United States as the country",
    kind: "choices",
    need: "tierA",
    step: "compliance",
  },

  submit: {
    label: "Submit to AWS (ACE)",
    hint: "AWS starts its review and answers lock until it replies",
    kind: "choices",
    need: "required",
    step: "review",
  },
};

/** Every field in the order of the pages. */
export const fieldIds: readonly FieldId[] = [
  ...fieldSteps.flatMap((step): readonly FieldId[] => fieldOrder[step]),
  "submit",
];
