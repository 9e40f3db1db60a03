/**
 * Lengths, patterns and list sizes of the API, by the API model's own shape names. Patterns are kept
 * in the model's spelling, so that the two can be compared as text; patternOf turns one into a RegExp.
 * Smithy counts Unicode code points in patterns, hence the "u" flag.
 */
export type Bounds = { readonly pattern?: string; readonly min?: number; readonly max?: number };

export const bounds: Readonly<Record<string, Bounds>> = {
  AccountCompanyNameString: { pattern: "(?s).{0,120}" },
  AccountOtherIndustryString: { pattern: "(?s).{0,255}" },
  AddressCityString: { pattern: "(?s).{0,255}" },
  AddressPostalCodeString: { pattern: "(?s).{0,20}" },
  AddressStreetAddressString: { pattern: "(?s).{0,255}" },
  Amount: { pattern: String.raw`((0|([1-9][0-9]{0,30}))(\.[0-9]{0,2})?)?` },
  AssigneeContactFirstNameString: { pattern: "(?s).{0,80}" },
  AssigneeContactLastNameString: { pattern: "(?s).{0,80}" },
  AssociateOpportunityRequestRelatedEntityIdentifierString: { pattern: "(?s).{1,255}" },
  AwsAccount: { pattern: String.raw`([0-9]{12}|\w{1,12})` },
  AwsAccountIdOrAliasList: { min: 1, max: 10 },
  AwsMarketplaceSolutionArn: { pattern: "arn:.*", min: 4, max: 2048 },
  CatalogIdentifier: { pattern: "[a-zA-Z]+" },
  ClientToken: { pattern: ".{1,255}" },
  ContactFirstNameString: { pattern: "(?s).{0,80}" },
  ContactLastNameString: { pattern: "(?s).{0,80}" },
  CreateOpportunityRequestPartnerOpportunityIdentifierString: { pattern: "(?s).{0,64}" },
  Date: { pattern: "[1-9][0-9]{3}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])" },
  DisassociateOpportunityRequestRelatedEntityIdentifierString: { pattern: "(?s).{1,255}" },
  DunsNumber: { pattern: "[0-9]{9}" },
  Email: {
    pattern:
      "(?=.{0,80}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?",
  },
  EngagementArnOrIdentifier: { pattern: "(arn:.*|eng-[0-9a-z]{14})" },
  EngagementIdentifiers: { min: 1, max: 10 },
  EngagementInvitationArnOrIdentifier: { pattern: "(?=.{1,255}$)(arn:.*|engi-[0-9a-z]{13})" },
  EstimationUrl: {
    pattern: String.raw`https://(calculator\.aws|pricing\.calculator\.aws\.eu)/#/estimate\?id=[a-f0-9]{32,64}`,
  },
  ExpectedCustomerSpendList: { min: 0, max: 10 },
  ExpectedCustomerSpendTargetCompanyString: { pattern: "(?s).{1,80}" },
  InvitationStatusList: { min: 1, max: 10 },
  JobTitle: { pattern: "(?s).{0,80}" },
  LifeCycleNextStepsHistoryList: { min: 0, max: 50 },
  LifeCycleNextStepsString: { pattern: "(?s).{0,255}" },
  ListEngagementFromOpportunityTasksRequestMaxResultsInteger: { min: 1, max: 1000 },
  ListEngagementFromOpportunityTasksRequestNextTokenString: { pattern: "(?s).{1,2048}" },
  ListOpportunitiesRequestCustomerCompanyNameList: { min: 0, max: 10 },
  ListOpportunitiesRequestIdentifierList: { min: 0, max: 20 },
  ListOpportunitiesRequestLifeCycleReviewStatusList: { min: 0, max: 10 },
  ListOpportunitiesRequestLifeCycleStageList: { min: 0, max: 10 },
  ListSolutionsRequestAwsMarketplaceSolutionArnList: { min: 0, max: 10 },
  ListSolutionsRequestCategoryList: { min: 0, max: 10 },
  ListSolutionsRequestIdentifierList: { min: 0, max: 20 },
  ListSolutionsRequestStatusList: { min: 0, max: 10 },
  MonetaryValueAmountString: { pattern: String.raw`(0|([1-9][0-9]{0,30}))(\.[0-9]{0,2})?` },
  OpportunityIdentifier: { pattern: "O[0-9]{1,19}" },
  OpportunityIdentifiers: { min: 1, max: 10 },
  PageSize: { min: 1, max: 100 },
  PartnerOpportunityTeamMembersList: { min: 0, max: 10 },
  PhoneNumber: { pattern: String.raw`\+[1-9]\d{1,14}` },
  ProjectAdditionalCommentsString: { pattern: "(?s).{1,255}" },
  ProjectCustomerBusinessProblemString: { pattern: "(?s).{20,2000}" },
  ProjectOtherCompetitorNamesString: { pattern: "(?s).{0,255}" },
  ProjectOtherSolutionDescriptionString: { pattern: "(?s).{0,255}" },
  ProjectTitleString: { pattern: "(?s).{0,255}" },
  SolutionIdentifier: { pattern: "S-[0-9]{1,19}" },
  TagKey: { pattern: String.raw`(?=.{1,128}$)([\p{L}\p{Z}\p{N}_.:/=+\-@]*)` },
  TagList: { min: 1, max: 200 },
  TagValue: { pattern: String.raw`(?=.{0,256}$)([\p{L}\p{Z}\p{N}_.:/=+\-@]*)` },
  TaskArnOrIdentifier: { pattern: "(arn:.*|task-[0-9a-z]{13})" },
  TaskIdentifiers: { min: 1, max: 10 },
  TaskStatuses: { min: 1, max: 3 },
  UpdateOpportunityRequestPartnerOpportunityIdentifierString: { pattern: "(?s).{0,64}" },
  WebsiteUrl: { pattern: "(?s).{4,255}" },
};

const compiled = new Map<string, RegExp>();

/** The pattern of a shape, anchored at both ends; undefined where the model gives none. */
export function patternOf(shape: string): RegExp | undefined {
  const pattern = bounds[shape]?.pattern;
  if (pattern === undefined) return undefined;
  const known = compiled.get(shape);
  if (known) return known;
  // JavaScript before 2025 has no inline "(?s)"; the flag "s" says the same.
  const dotAll = pattern.startsWith("(?s)");
  const source = dotAll ? pattern.slice("(?s)".length) : pattern;
  const expression = new RegExp(`^(?:${source})$`, dotAll ? "su" : "u");
  compiled.set(shape, expression);
  return expression;
}
