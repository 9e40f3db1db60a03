import { CreateOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  created,
  type Patch,
  startTestEmulator,
  type TestEmulator,
  verdictOf,
  wholeRequest,
} from "./test-support";

type Case = {
  readonly rule: string;
  readonly about: string;
  readonly refused: Patch;
  readonly issue: string;
  readonly accepted: Patch;
};

const account = "Customer.Account";
const address = `${account}.Address`;
const aws = { Amount: "100.00", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" };
const own = { ...aws, Amount: "2400.00", TargetCompany: "Self" };
const spend = "Project.ExpectedCustomerSpend";
const duration = { Term: "Months", Value: "24" };
const estimate = `https://calculator.aws/#/estimate?id=${"a".repeat(40)}`;

const cases: readonly Case[] = [
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
    about: "a national security customer in the US needs no postal code",
    refused: { [`${address}.CountryCode`]: undefined },
    issue: "REQUIRED_FIELD_MISSING customer.account.address.countryCode",
    accepted: {
      NationalSecurity: "Yes",
      [`${account}.Industry`]: "Government",
      [`${address}.CountryCode`]: "US",
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
  {
    rule: "R11",
    about: "another competitor needs a name",
    refused: { "Project.CompetitorName": "*Other" },
    issue: "REQUIRED_FIELD_MISSING project.otherCompetitorNames",
    accepted: { "Project.CompetitorName": "*Other", "Project.OtherCompetitorNames": "Acme" },
  },
  {
    rule: "R11",
    about: "a name for another competitor only goes with Other",
    refused: {
      "Project.CompetitorName": "Microsoft Azure",
      "Project.OtherCompetitorNames": "Acme",
    },
    issue: "INVALID_VALUE project.otherCompetitorNames",
    accepted: { "Project.CompetitorName": "Microsoft Azure" },
  },
  {
    rule: "R12",
    about: "an earlier opportunity has to exist; new business drops it unseen",
    refused: {
      OpportunityType: "Flat Renewal",
      "Project.RelatedOpportunityIdentifier": "O999999999",
    },
    issue: "INVALID_VALUE project.relatedOpportunityIdentifier",
    accepted: { "Project.RelatedOpportunityIdentifier": "O999999999" },
  },
  {
    rule: "R13",
    about: "a stage has to be one of AWS's; none at all is accepted on create",
    refused: { "LifeCycle.Stage": "Closed Lost" },
    issue: "REQUIRED_FIELD_MISSING lifeCycle.closedLostReason",
    accepted: { "LifeCycle.Stage": undefined },
  },
  {
    rule: "R16",
    about: "a reason for losing goes only with Closed Lost",
    refused: { "LifeCycle.ClosedLostReason": "Price" },
    issue: "INVALID_VALUE lifeCycle.closedLostReason",
    accepted: { "LifeCycle.Stage": "Closed Lost", "LifeCycle.ClosedLostReason": "Price" },
  },
  {
    rule: "R18",
    about: "the close date is not past; today is accepted",
    refused: { "LifeCycle.TargetCloseDate": "2026-11-22" },
    issue: "VALUE_OUT_OF_RANGE lifeCycle.targetCloseDate",
    accepted: { "LifeCycle.TargetCloseDate": "2026-11-23" },
  },
  {
    rule: "R18",
    about: "the close date is at most 60 years ahead",
    refused: { "LifeCycle.TargetCloseDate": "2086-11-24" },
    issue: "VALUE_OUT_OF_RANGE lifeCycle.targetCloseDate",
    accepted: { "LifeCycle.TargetCloseDate": "2086-11-23" },
  },
  {
    rule: "R18",
    about: "the close date is in the calendar",
    refused: { "LifeCycle.TargetCloseDate": "2027-02-29" },
    issue: "VALUE_OUT_OF_RANGE lifeCycle.targetCloseDate",
    accepted: { "LifeCycle.TargetCloseDate": "2028-02-29" },
  },
  {
    rule: "R18",
    about: "a close date is needed",
    refused: { "LifeCycle.TargetCloseDate": undefined },
    issue: "REQUIRED_FIELD_MISSING lifeCycle.targetCloseDate",
    accepted: { "LifeCycle.TargetCloseDate": "2027-01-01" },
  },
  {
    rule: "R21",
    about: "a use case comes from AWS's list, in either spelling; it may come later",
    refused: { "Project.CustomerUseCase": "Beekeeping" },
    issue: "INVALID_ENUM_VALUE project.customerUseCase",
    accepted: { "Project.CustomerUseCase": "Migration/Database Migration" },
  },
  {
    rule: "title",
    about: "a title is needed; one letter is one",
    refused: { "Project.Title": "  " },
    issue: "REQUIRED_FIELD_MISSING project.title",
    accepted: { "Project.Title": "X" },
  },
  {
    rule: "problem",
    about: "a description is needed",
    refused: { "Project.CustomerBusinessProblem": undefined },
    issue: "REQUIRED_FIELD_MISSING project.customerBusinessProblem",
    accepted: { "Project.CustomerBusinessProblem": "x".repeat(20) },
  },
  {
    rule: "R23",
    about: "spend is needed",
    refused: { [spend]: [] },
    issue: "REQUIRED_FIELD_MISSING project.expectedCustomerSpend",
    accepted: { [spend]: [aws] },
  },
  {
    rule: "R23",
    about: "the amount is above 0",
    refused: { [spend]: [{ ...aws, Amount: "0.00" }] },
    issue: "VALUE_OUT_OF_RANGE project.expectedCustomerSpend.amount",
    accepted: { [spend]: [{ ...aws, Amount: "0.01" }] },
  },
  {
    rule: "R23",
    about: "the amount is at most 10^15",
    refused: { [spend]: [{ ...aws, Amount: "1000000000000001" }] },
    issue: "VALUE_OUT_OF_RANGE project.expectedCustomerSpend.amount",
    accepted: { [spend]: [{ ...aws, Amount: "1000000000000000" }] },
  },
  {
    rule: "R23",
    about: "without a partition the currency is USD",
    refused: { [spend]: [{ ...aws, CurrencyCode: "EUR" }] },
    issue: "INVALID_VALUE project.expectedCustomerSpend.currencyCode",
    accepted: { [spend]: [{ ...aws, CurrencyCode: "USD" }] },
  },
  {
    rule: "R23",
    about: "there is one AWS entry",
    refused: { [spend]: [aws, aws] },
    issue: "TOO_MANY_VALUES project.expectedCustomerSpend",
    accepted: { [spend]: [aws, own], "Project.ExpectedContractDuration": duration },
  },
  {
    rule: "R24",
    about: "the target company is AWS or Self",
    refused: { [spend]: [{ ...aws, TargetCompany: "Acme" }] },
    issue: "INVALID_VALUE project.expectedCustomerSpend.targetCompany",
    accepted: { [spend]: [own], "Project.ExpectedContractDuration": duration },
  },
  {
    rule: "R25",
    about: "a Self entry needs the contract's duration",
    refused: { [spend]: [aws, own] },
    issue: "INVALID_VALUE project.expectedContractDuration",
    accepted: { [spend]: [aws, own], "Project.ExpectedContractDuration": duration },
  },
  {
    rule: "R25",
    about: "a duration needs a Self entry",
    refused: { [spend]: [aws], "Project.ExpectedContractDuration": duration },
    issue: "INVALID_VALUE project.expectedCustomerSpend",
    accepted: { [spend]: [own], "Project.ExpectedContractDuration": duration },
  },
  {
    rule: "R25",
    about: "only one Self entry",
    refused: { [spend]: [own, own], "Project.ExpectedContractDuration": duration },
    issue: "INVALID_VALUE project.expectedCustomerSpend",
    accepted: { [spend]: [own], "Project.ExpectedContractDuration": duration },
  },
  {
    rule: "R25",
    about: "a contract has 1 to 144 months",
    refused: { [spend]: [own], "Project.ExpectedContractDuration": { ...duration, Value: "145" } },
    issue: "INVALID_VALUE project.expectedContractDuration",
    accepted: { [spend]: [own], "Project.ExpectedContractDuration": { ...duration, Value: "144" } },
  },
  {
    rule: "R27",
    about: "without an amount there is an estimate",
    refused: { [spend]: [{ ...aws, Amount: undefined }] },
    issue: "REQUIRED_FIELD_MISSING project.expectedCustomerSpend.amount",
    accepted: { [spend]: [{ ...aws, Amount: undefined, EstimationUrl: estimate }] },
  },
  {
    rule: "R27",
    about: "a Self entry and an estimate do not go together",
    refused: {
      [spend]: [{ ...aws, EstimationUrl: estimate }, own],
      "Project.ExpectedContractDuration": duration,
    },
    issue: "INVALID_VALUE project.expectedCustomerSpend.estimationUrl",
    accepted: { [spend]: [{ ...aws, EstimationUrl: estimate }] },
  },
  {
    rule: "R28",
    about: "the European partition takes EUR",
    refused: { "Project.AwsPartition": "aws-eusc" },
    issue: "INVALID_VALUE project.expectedCustomerSpend.currencyCode",
    accepted: {
      "Project.AwsPartition": "aws-eusc",
      [spend]: [{ ...aws, CurrencyCode: "EUR" }],
    },
  },
  {
    rule: "R28",
    about: "the European partition takes EUR for software revenue too",
    refused: {
      "Project.AwsPartition": "aws-eusc",
      [spend]: [{ ...aws, CurrencyCode: "EUR" }],
      "SoftwareRevenue.Value": { Amount: "10", CurrencyCode: "USD" },
    },
    issue: "INVALID_VALUE softwareRevenue.value.currencyCode",
    accepted: { "SoftwareRevenue.Value": { Amount: "10", CurrencyCode: "JPY" } },
  },
  {
    rule: "R34",
    about: "a contract does not end before it starts",
    refused: { SoftwareRevenue: { EffectiveDate: "2027-05-02", ExpirationDate: "2027-05-01" } },
    issue: "INVALID_VALUE softwareRevenue.expirationDate",
    accepted: { SoftwareRevenue: { EffectiveDate: "2027-05-01", ExpirationDate: "2027-05-01" } },
  },
  {
    rule: "R34",
    about: "contract dates are in the calendar",
    refused: { SoftwareRevenue: { EffectiveDate: "2027-04-31" } },
    issue: "VALUE_OUT_OF_RANGE softwareRevenue.effectiveDate",
    accepted: { SoftwareRevenue: { EffectiveDate: "2027-04-30" } },
  },
  {
    rule: "R38",
    about: "a new opportunity's team has partner contacts only",
    refused: { OpportunityTeam: [{ BusinessTitle: "OpportunityOwner" }] },
    issue: "INVALID_VALUE opportunityTeam.businessTitle",
    accepted: { OpportunityTeam: [{ BusinessTitle: "PartnerAccountManager" }] },
  },
  {
    rule: "review",
    about: "a new opportunity is a draft",
    refused: { "LifeCycle.ReviewStatus": "Approved" },
    issue: "INVALID_RESOURCE_STATE lifeCycle.reviewStatus",
    accepted: { "LifeCycle.ReviewStatus": undefined },
  },
  {
    rule: "catalog",
    about: "there are two catalogs",
    refused: { Catalog: "Playground" },
    issue: "INVALID_VALUE catalog",
    accepted: { Catalog: "AWS" },
  },
  {
    rule: "origin",
    about: "only the Sandbox lets partners create AWS's referrals",
    refused: { Catalog: "AWS", Origin: "AWS Referral" },
    issue: "INVALID_VALUE origin",
    accepted: { Origin: "AWS Referral" },
  },
];

describe("CreateOpportunity", () => {
  let running: TestEmulator;
  const create = (patch: Patch) =>
    verdictOf(running.client.send(new CreateOpportunityCommand(wholeRequest(patch))));

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  test.each(cases)("$rule: $about", async ({ refused, issue, accepted }) => {
    expect(await create(refused)).toEqual(["business", issue]);
    expect(await create(accepted)).toBe("accepted");
  });

  test("a renewal of an opportunity of this catalog is accepted, of the other it is not", async () => {
    const related = "Project.RelatedOpportunityIdentifier";
    const earlier = await created(running.client);
    const renewal = { OpportunityType: "Flat Renewal", [related]: earlier };
    expect(await create(renewal)).toBe("accepted");
    expect(await create({ ...renewal, Catalog: "AWS" })).toEqual([
      "business",
      "INVALID_VALUE project.relatedOpportunityIdentifier",
    ]);
  });

  test("the partner's own identifier is unique within a catalog", async () => {
    const patch = { PartnerOpportunityIdentifier: "ours-1" };
    expect(await create(patch)).toBe("accepted");
    expect(await create(patch)).toEqual([
      "business",
      "DUPLICATE_KEY_VALUE partnerOpportunityIdentifier",
    ]);
    expect(await create({ ...patch, Catalog: "AWS" })).toBe("accepted");
  });

  test("currencies that differ between entries are refused", async () => {
    const patch = {
      [spend]: [aws, { ...own, CurrencyCode: "EUR" }],
      "Project.ExpectedContractDuration": duration,
    };
    const verdict = await create(patch);
    expect(verdict).toContain("INVALID_VALUE project.expectedCustomerSpend.currencyCode");
  });

  test("everything the rules miss in an empty request is named at once", async () => {
    const request = { Catalog: "Sandbox", ClientToken: crypto.randomUUID() };
    const verdict = await verdictOf(running.client.send(new CreateOpportunityCommand(request)));
    expect(verdict).toEqual([
      "business",
      "REQUIRED_FIELD_MISSING customer.account.companyName",
      "REQUIRED_FIELD_MISSING customer.account.industry",
      "REQUIRED_FIELD_MISSING customer.account.websiteUrl",
      "REQUIRED_FIELD_MISSING customer.account.address.countryCode",
      "REQUIRED_FIELD_MISSING project.title",
      "REQUIRED_FIELD_MISSING project.customerBusinessProblem",
      "REQUIRED_FIELD_MISSING project.expectedCustomerSpend",
      "REQUIRED_FIELD_MISSING lifeCycle.targetCloseDate",
    ]);
  });

  test("form is judged first: a business rule broken beside a bad form stays unmentioned", async () => {
    const bad = { "Customer.Account.Industry": "Other", "Customer.Account.Duns": "12" };
    expect(await create(bad)).toEqual(["request", "INVALID_STRING_FORMAT customer.account.duns"]);
    expect(await create({ "Customer.Account.Industry": "Other" })).toEqual([
      "business",
      "REQUIRED_FIELD_MISSING customer.account.otherIndustry",
    ]);
  });
});
