import { describe } from "vitest";
import { type CreateRuleCase, testCreateRules } from "./test/create-rule-cases";

const account = "Customer.Account";
const address = `${account}.Address`;

const cases: readonly CreateRuleCase[] = [
  {
    rule: "R1",
    about: "the industry Other needs a text",
    refused: { [`${account}.Industry`]: "Other" },
    issue: "REQUIRED_FIELD_MISSING customer.account.otherIndustry",
    accepted: { [`${account}.Industry`]: "Other", [`${account}.OtherIndustry`]: "Beekeeping" },
  },
  {
    rule: "R1",
    about: "an industry is needed; a superfluous text is tolerated",
    refused: { [`${account}.Industry`]: undefined },
    issue: "REQUIRED_FIELD_MISSING customer.account.industry",
    accepted: { [`${account}.OtherIndustry`]: "Beekeeping" },
  },
  {
    rule: "R2",
    about: "a company name is needed, an empty one is none",
    refused: { [`${account}.CompanyName`]: "" },
    issue: "REQUIRED_FIELD_MISSING customer.account.companyName",
    accepted: { [`${account}.CompanyName`]: "X" },
  },
  {
    rule: "R3",
    about: "a US address needs a state",
    refused: { [`${address}.CountryCode`]: "US", [`${address}.PostalCode`]: "98101" },
    issue: "REQUIRED_FIELD_MISSING customer.account.address.stateOrRegion",
    accepted: {
      [`${address}.CountryCode`]: "US",
      [`${address}.PostalCode`]: "98101",
      [`${address}.StateOrRegion`]: "Washington",
    },
  },
  {
    rule: "R3",
    about: "US states are spelled out; regions of other countries are not looked at",
    refused: {
      [`${address}.CountryCode`]: "US",
      [`${address}.PostalCode`]: "98101",
      [`${address}.StateOrRegion`]: "WA",
    },
    issue: "INVALID_ENUM_VALUE customer.account.address.stateOrRegion",
    accepted: { [`${address}.StateOrRegion`]: "BY" },
  },
  {
    rule: "R4",
    about: "a country is needed, and its postal code where it has them",
    refused: { [`${address}.PostalCode`]: undefined },
    issue: "REQUIRED_FIELD_MISSING customer.account.address.postalCode",
    accepted: { [`${address}.CountryCode`]: "AE", [`${address}.PostalCode`]: undefined },
  },
  {
    rule: "R4",
    about: "a national security customer needs no postal code, as its country becomes the US",
    refused: { [`${address}.CountryCode`]: undefined },
    issue: "REQUIRED_FIELD_MISSING customer.account.address.countryCode",
    accepted: {
      NationalSecurity: "Yes",
      [`${account}.Industry`]: "Government",
      [`${address}.CountryCode`]: "FR",
      [`${address}.PostalCode`]: undefined,
    },
  },
  {
    rule: "R6",
    about: "a country in neither list needs a code, of any form",
    refused: { [`${address}.CountryCode`]: "CL", [`${address}.PostalCode`]: " " },
    issue: "REQUIRED_FIELD_MISSING customer.account.address.postalCode",
    accepted: { [`${address}.CountryCode`]: "CL", [`${address}.PostalCode`]: "8320000" },
  },
  {
    rule: "R7",
    about: "national security belongs to Government",
    refused: { NationalSecurity: "Yes", [`${account}.Industry`]: "Aerospace" },
    issue: "INVALID_VALUE customer.account.industry",
    accepted: { NationalSecurity: "Yes", [`${account}.Industry`]: "Government" },
  },
  {
    rule: "R7",
    about: "a website is needed unless it is national security",
    refused: { [`${account}.WebsiteUrl`]: undefined },
    issue: "REQUIRED_FIELD_MISSING customer.account.websiteUrl",
    accepted: {
      NationalSecurity: "Yes",
      [`${account}.Industry`]: "Government",
      [`${account}.WebsiteUrl`]: undefined,
    },
  },
  {
    rule: "website",
    about: "a website has a dot and none of AWS's unwanted signs",
    refused: { [`${account}.WebsiteUrl`]: "https://northwind.example/a?b=1&c=2" },
    issue: "INVALID_STRING_FORMAT customer.account.websiteUrl",
    accepted: { [`${account}.WebsiteUrl`]: "northwind.example:8080/a_b?c=1" },
  },
  {
    rule: "R9",
    about: "a marketing activity needs to say whether AWS funded it",
    refused: { Marketing: { Source: "Marketing Activity" } },
    issue: "REQUIRED_FIELD_MISSING marketing.awsFundingUsed",
    accepted: { Marketing: { Source: "Marketing Activity", AwsFundingUsed: "No" } },
  },
  {
    rule: "R9",
    about: "no marketing activity, no campaign; an empty list is nothing",
    refused: { Marketing: { Source: "None", CampaignName: "Spring" } },
    issue: "INVALID_VALUE marketing.campaignName",
    accepted: { Marketing: { Source: "None", Channels: [], UseCases: [] } },
  },
  {
    rule: "R9",
    about: "no marketing activity, no channels",
    refused: { Marketing: { Source: "None", Channels: ["Email"] } },
    issue: "INVALID_VALUE marketing.channels",
    accepted: {
      Marketing: { Source: "Marketing Activity", AwsFundingUsed: "Yes", Channels: ["Email"] },
    },
  },
  {
    rule: "R9",
    about: "no marketing activity, no funding",
    refused: { Marketing: { Source: "None", AwsFundingUsed: "No" } },
    issue: "INVALID_VALUE marketing.awsFundingUsed",
    accepted: { Marketing: undefined },
  },
  {
    rule: "R9",
    about: "marketing use cases come from AWS's list",
    refused: {
      Marketing: { Source: "Marketing Activity", AwsFundingUsed: "Yes", UseCases: ["Bees"] },
    },
    issue: "INVALID_ENUM_VALUE marketing.useCases",
    accepted: {
      Marketing: { Source: "Marketing Activity", AwsFundingUsed: "Yes", UseCases: ["Security"] },
    },
  },
];

describe("rules about the customer and the marketing activity", () => testCreateRules(cases));
