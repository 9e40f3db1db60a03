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

export const fields: { readonly [Id in FieldId]: FieldEntry<Id> } = {
  companyName: {
    label: "Customer company name",
    hint: "Legal name, as it appears on the contract",
    kind: "text",
    need: "required",
    step: "customer",
    api: "Customer.Account.CompanyName",
    max: maxLength.companyName,
  },
  website: {
    label: "Customer website",
    hint: "The customer's public website, for example northwind.com",
    kind: "website",
    need: "required",
    step: "customer",
    api: "Customer.Account.WebsiteUrl",
    min: minLength.website,
    max: maxLength.website,
  },
  country: {
    label: "Country",
    hint: "Headquarters, or where the buying decision is made",
    kind: "choice",
    need: "required",
    step: "customer",
    api: "Customer.Account.Address.CountryCode",
    options: "countries",
  },
  state: {
    label: "State",
    hint: "State of the office that's buying",
    kind: "choice",
    need: "tierA",
    step: "customer",
    api: "Customer.Account.Address.StateOrRegion",
    options: "usStates",
  },
  postalCode: {
    label: "Postal code",
    // The country's own example is added where the country is known (hintOf).
    hint: "ZIP or postal code of the main office",
    kind: "text",
    need: "required",
    step: "customer",
    api: "Customer.Account.Address.PostalCode",
    max: maxLength.postalCode,
  },
  industry: {
    label: "Industry",
    hint: "Choose the closest match. Use Other only if nothing fits",
    kind: "choice",
    need: "required",
    step: "customer",
    api: "Customer.Account.Industry",
    options: "industries",
  },
  otherIndustry: {
    label: "Describe the industry",
    hint: "Two or three words",
    kind: "text",
    need: "tierA",
    step: "customer",
    api: "Customer.Account.OtherIndustry",
    max: maxLength.otherIndustry,
  },

  referralName: {
    label: "Referral name",
    hint: "Customer – Product – Region, for example Blue Heron – Route planning – US West",
    kind: "text",
    need: "required",
    step: "deal",
    api: "Project.Title",
    max: maxLength.referralName,
  },
  description: {
    label: "Description",
    hint: "What you're selling, your role, and how AWS is involved",
    kind: "longText",
    need: "required",
    step: "deal",
    api: "Project.CustomerBusinessProblem",
    min: minLength.description,
    max: maxLength.description,
  },
  useCase: {
    label: "Use case",
    hint: "The customer's business problem or goal, not product features",
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
    hint: "The AWS category that best fits this workload",
    kind: "choice",
    need: "tierA",
    step: "deal",
    api: "Project.CustomerUseCase",
    options: "workloads",
  },

  deliveryModel: {
    label: "Delivery model",
    hint: "Select all that apply. For on-premises or hybrid, select BYOL or AMI, or Other",
    kind: "choices",
    need: "required",
    step: "delivery",
    api: "Project.DeliveryModels",
    options: "deliveryModels",
  },
  monthlyRevenue: {
    label: "Estimated AWS monthly recurring revenue, in US dollars",
    hint: "What the customer will spend on AWS each month once live, for example 12,500",
    kind: "money",
    need: "required",
    step: "delivery",
    api: "Project.ExpectedCustomerSpend[].Amount",
  },
  estimateUrl: {
    label: "AWS calculator link",
    hint: "Share link from the AWS Pricing Calculator. It supports your amount but doesn't replace it",
    kind: "text",
    need: "optional",
    step: "delivery",
    api: "Project.ExpectedCustomerSpend[].EstimationUrl",
    max: maxLength.estimateUrl,
  },
  closeDate: {
    label: "Target close date",
    hint: "When you expect the deal to close, for example June 30, 2027",
    kind: "date",
    need: "required",
    step: "delivery",
    api: "LifeCycle.TargetCloseDate",
  },
  fromMarketing: {
    label: "Is this from a marketing activity?",
    hint: "Choose Yes if a campaign or event generated this lead",
    kind: "choice",
    need: "required",
    step: "delivery",
    api: "Marketing.Source",
    options: "yesNo",
  },
  mdfUsed: {
    label: "Was MDF used?",
    hint: "Choose Yes if Market Development Funds (MDF) covered any of the cost",
    kind: "choice",
    need: "tierA",
    step: "delivery",
    api: "Marketing.AwsFundingUsed",
    options: "yesNo",
  },

  owner: {
    label: "AWS Partner Central user",
    hint: "The opportunity owner. It's set to you; change it if a colleague leads the deal",
    kind: "choice",
    need: "required",
    step: "ask",
  },
  ownerFirst: {
    label: "Owner first name",
    hint: "Exactly as shown in AWS Partner Central",
    kind: "text",
    need: "tierA",
    step: "ask",
    max: maxLength.ownerFirst,
  },
  ownerLast: {
    label: "Owner last name",
    hint: "Exactly as shown in AWS Partner Central",
    kind: "text",
    need: "tierA",
    step: "ask",
    max: maxLength.ownerLast,
  },
  ownerEmail: {
    label: "Owner work email",
    hint: "The email they use to sign in to AWS Partner Central",
    kind: "email",
    need: "tierA",
    step: "ask",
    max: maxLength.ownerEmail,
  },
  involvement: {
    label: "What do you want from AWS?",
    hint: "With co-sell, AWS works the deal with you. Visibility only keeps AWS informed",
    kind: "choice",
    need: "tierA",
    step: "ask",
    options: "involvements",
  },
  primaryNeed: {
    label: "Primary need from AWS",
    hint: "Choose up to three kinds of help you need now",
    kind: "choices",
    need: "tierA",
    step: "ask",
    api: "PrimaryNeedsFromAws",
    options: "primaryNeeds",
  },
  solution: {
    label: "Solution offered",
    hint: "A solution your company has listed with AWS, or a product on AWS Marketplace",
    kind: "choices",
    need: "tierA",
    step: "ask",
    max: maxEntries.solution,
  },
  otherSolution: {
    label: "Describe the other solution",
    hint: "One sentence",
    kind: "text",
    need: "tierA",
    step: "ask",
    api: "Project.OtherSolutionDescription",
    max: maxLength.otherSolution,
  },
  salesActivities: {
    label: "Sales activities",
    hint: "Select what you've already done with this customer",
    kind: "choices",
    need: "tierA",
    step: "ask",
    api: "Project.SalesActivities",
    options: "salesActivities",
  },

  awsAccount: {
    label: "Customer AWS account",
    hint: "12 digits, with or without dashes",
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
    hint: "A customer contact AWS may reach out to",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].FirstName",
    max: maxLength.contactFirst,
  },
  contactLast: {
    label: "Contact last name",
    hint: "Leave blank if the person uses a single name",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].LastName",
    max: maxLength.contactLast,
  },
  contactEmail: {
    label: "Contact work email",
    hint: "Check that this person is OK with AWS contacting them",
    kind: "email",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].Email",
    max: maxLength.contactEmail,
  },
  contactTitle: {
    label: "Contact job title",
    hint: "For example Director of IT",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].BusinessTitle",
    max: maxLength.contactTitle,
  },
  contactPhone: {
    label: "Contact phone",
    hint: "Include the area code. For another country, start with +, for example +44 20 7946 0018",
    kind: "phone",
    need: "optional",
    step: "account",
    api: "Customer.Contacts[].Phone",
  },
  street: {
    label: "Street",
    hint: "Street address of the main office",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Account.Address.StreetAddress",
    max: maxLength.street,
  },
  city: {
    label: "City",
    hint: "City of the main office",
    kind: "text",
    need: "optional",
    step: "account",
    api: "Customer.Account.Address.City",
    max: maxLength.city,
  },

  oppType: {
    label: "Opportunity type",
    hint: "New business, an expansion, or a renewal",
    kind: "choice",
    need: "optional",
    step: "commercial",
    api: "OpportunityType",
    options: "opportunityTypes",
  },
  // AWS asks for it in one document and not in another, so a blank only warns.
  parentId: {
    label: "Original AWS opportunity ID",
    hint: "Starts with the letter O. Find it on the original referral",
    kind: "text",
    need: "advised",
    step: "commercial",
    api: "Project.RelatedOpportunityIdentifier",
  },
  contractValue: {
    label: "Customer software value, TCV",
    hint: "Total contract value over the full term, not per month",
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
    hint: "How the customer pays you. For a one-time purchase, choose Contract",
    kind: "choice",
    need: "optional",
    step: "commercial",
    api: "SoftwareRevenue.DeliveryModel",
    options: "procurementTypes",
  },

  awsProducts: {
    label: "AWS products",
    hint: "Type to search, then add every AWS service in the deal",
    kind: "choices",
    need: "optional",
    step: "cosell",
    max: maxEntries.awsProducts,
  },
  nextStep: {
    label: "Next step",
    hint: "Who does what, and by when",
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
    hint: "Select the programs this deal belongs to",
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
    hint: "Where the customer came across the campaign",
    kind: "choices",
    need: "optional",
    step: "marketing",
    api: "Marketing.Channels",
    options: "channels",
  },
  marketingUseCase: {
    label: "Marketing use case",
    hint: "The campaign's topic",
    kind: "choices",
    need: "optional",
    step: "marketing",
    api: "Marketing.UseCases",
    options: "marketingUseCases",
  },

  competitor: {
    label: "Competitive tracking",
    hint: "Your main competitor for this deal",
    kind: "choice",
    need: "optional",
    step: "compliance",
    api: "Project.CompetitorName",
    options: "competitors",
  },
  otherCompetitor: {
    label: "Other competitive tracking",
    hint: "Names only, separated by commas",
    kind: "text",
    need: "tierA",
    step: "compliance",
    api: "Project.OtherCompetitorNames",
    max: maxLength.otherCompetitor,
  },
  natSec: {
    label: "Has classified national security information?",
    hint: "Government customers only. It's set to No",
    kind: "choice",
    need: "optional",
    step: "compliance",
    api: "NationalSecurity",
    options: "yesNo",
  },
  // Asked by us, not by AWS: nothing is sent, but sending waits for it.
  natSecConfirmed: {
    label: "I understand what AWS will hide",
    hint: "AWS hides the company, website, postal code, and state, and stores United States as the country",
    kind: "choices",
    need: "tierA",
    step: "compliance",
  },

  submit: {
    label: "Submit to AWS (ACE)",
    hint: "AWS starts its review. You can't edit the referral until AWS responds",
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
