import { describe } from "vitest";
import { type CreateRuleCase, testCreateRules } from "./test/create-rule-cases";

const aws = { Amount: "100.00", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" };
const own = { ...aws, Amount: "2400.00", TargetCompany: "Self" };
const spend = "Project.ExpectedCustomerSpend";
const duration = { Term: "Months", Value: "24" };
const estimate = `https://calculator.aws/#/estimate?id=${"a".repeat(40)}`;

const cases: readonly CreateRuleCase[] = [
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
    refused: { "LifeCycle.ReviewStatus": "Submitted" },
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

describe("rules about the project, its spend and its dates", () => testCreateRules(cases));
