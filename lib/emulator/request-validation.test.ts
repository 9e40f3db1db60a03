import {
  AssignOpportunityCommand,
  CreateOpportunityCommand,
  ListEngagementFromOpportunityTasksCommand,
  ListOpportunitiesCommand,
} from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  CATALOG,
  type Patch,
  startTestEmulator,
  type TestEmulator,
  verdictOf,
  wholeRequest,
} from "./test/support";

const account = "Customer.Account";
const bee = "🐝";

describe("the first validation stage", () => {
  let running: TestEmulator;
  const create = (patch: Patch) =>
    verdictOf(running.client.send(new CreateOpportunityCommand(wholeRequest(patch))));

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  test.each<[rule: string, path: string, refused: unknown, issue: string, accepted: unknown]>([
    [
      "R8",
      `${account}.Duns`,
      "12345678",
      "INVALID_STRING_FORMAT customer.account.duns",
      "123456789",
    ],
    [
      "R8",
      `${account}.AwsAccountId`,
      "1234-5678",
      "INVALID_STRING_FORMAT customer.account.awsAccountId",
      "001122334455",
    ],
    [
      "R8",
      "Customer.Contacts",
      [{ Email: "Ana.Ruiz@northwind.example" }],
      "INVALID_STRING_FORMAT customer.contacts.1.member.email",
      [{ Email: "ana.ruiz@northwind.example" }],
    ],
    [
      "R8",
      "Customer.Contacts",
      [{ Phone: "+4915112345678" }, { Phone: "0151 12345678" }],
      "INVALID_STRING_FORMAT customer.contacts.2.member.phone",
      [{ Phone: "+4915112345678" }],
    ],
    ["R22", `${account}.Industry`, "", "INVALID_ENUM_VALUE customer.account.industry", "Mining"],
    ["R22", `${account}.Duns`, "", "INVALID_STRING_FORMAT customer.account.duns", undefined],
    [
      "R22",
      "Project.CompetitorName",
      "Other",
      "INVALID_ENUM_VALUE project.competitorName",
      "No Competition",
    ],
    [
      "R24",
      "Project.ExpectedCustomerSpend",
      [{ Amount: "1", CurrencyCode: "USD", Frequency: "None", TargetCompany: "AWS" }],
      "INVALID_ENUM_VALUE project.expectedCustomerSpend.1.member.frequency",
      [{ Amount: "1", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" }],
    ],
    [
      "R23",
      "Project.ExpectedCustomerSpend",
      [{ Amount: "1", Frequency: "Monthly", TargetCompany: "AWS" }],
      "REQUIRED_FIELD_MISSING project.expectedCustomerSpend.1.member.currencyCode",
      [{ Amount: "1.5", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" }],
    ],
    [
      "R23",
      "Project.ExpectedCustomerSpend",
      [{ Amount: "1.234", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" }],
      "INVALID_STRING_FORMAT project.expectedCustomerSpend.1.member.amount",
      [{ Amount: "1.23", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" }],
    ],
    [
      "R27",
      "Project.ExpectedCustomerSpend",
      [
        {
          Amount: "1",
          CurrencyCode: "USD",
          Frequency: "Monthly",
          TargetCompany: "AWS",
          EstimationUrl: "https://calculator.example/#/estimate?id=1",
        },
      ],
      "INVALID_STRING_FORMAT project.expectedCustomerSpend.1.member.estimationUrl",
      undefined,
    ],
    [
      "R34",
      "SoftwareRevenue",
      { Value: { Amount: "10" } },
      "REQUIRED_FIELD_MISSING softwareRevenue.value.currencyCode",
      { Value: { Amount: "10", CurrencyCode: "CHF" } },
    ],
    [
      "R18",
      "LifeCycle.TargetCloseDate",
      "31.03.2027",
      "INVALID_STRING_FORMAT lifeCycle.targetCloseDate",
      "2027-03-31",
    ],
    [
      "R38",
      "OpportunityTeam",
      Array.from({ length: 11 }, () => ({ BusinessTitle: "PartnerAccountManager" })),
      "TOO_MANY_VALUES opportunityTeam",
      Array.from({ length: 10 }, () => ({ BusinessTitle: "PartnerAccountManager" })),
    ],
    ["lists", "Tags", [], "NOT_ENOUGH_VALUES tags", [{ Key: "team", Value: "north" }]],
    ["types", "Project.DeliveryModels", "Other", "INVALID_VALUE project.deliveryModels", ["Other"]],
  ])("%s: %s refuses %j", async (_rule, path, refused, issue, accepted) => {
    expect(await create({ [path]: refused })).toEqual(["request", issue]);
    if (accepted !== undefined) expect(await create({ [path]: accepted })).toBe("accepted");
  });

  test.each([
    [`${account}.CompanyName`, 120, "customer.account.companyName"],
    [`${account}.Address.City`, 255, "customer.account.address.city"],
    [`${account}.Address.StreetAddress`, 255, "customer.account.address.streetAddress"],
    ["Project.Title", 255, "project.title"],
    ["Project.CustomerBusinessProblem", 2000, "project.customerBusinessProblem"],
    ["Project.AdditionalComments", 255, "project.additionalComments"],
    ["LifeCycle.NextSteps", 255, "lifeCycle.nextSteps"],
    ["PartnerOpportunityIdentifier", 64, "partnerOpportunityIdentifier"],
  ])("%s takes %i characters, an emoji being one", async (path, max, fieldName) => {
    expect(await create({ [path]: bee.repeat(max) })).toBe("accepted");
    expect(await create({ [path]: bee.repeat(max + 1) })).toEqual([
      "request",
      `INVALID_STRING_FORMAT ${fieldName}`,
    ]);
  });

  test("a description has 20 characters at least, line breaks included", async () => {
    const path = "Project.CustomerBusinessProblem";
    expect(await create({ [path]: `${"x".repeat(10)}\n${"y".repeat(9)}` })).toBe("accepted");
    expect(await create({ [path]: "x".repeat(19) })).toEqual([
      "request",
      "INVALID_STRING_FORMAT project.customerBusinessProblem",
    ]);
  });

  test("names everything wrong at once", async () => {
    const verdict = await create({
      [`${account}.CompanyName`]: undefined,
      [`${account}.Duns`]: "x",
      "Project.DeliveryModels": ["Other", "On-premises"],
      OpportunityType: "New",
    });
    expect(new Set(verdict)).toEqual(
      new Set([
        "request",
        "REQUIRED_FIELD_MISSING customer.account.companyName",
        "INVALID_STRING_FORMAT customer.account.duns",
        "INVALID_ENUM_VALUE project.deliveryModels.2.member",
        "INVALID_ENUM_VALUE opportunityType",
      ]),
    );
  });

  test("other operations are held to their model too", async () => {
    const { client } = running;
    const assign = new AssignOpportunityCommand({
      Catalog: CATALOG,
      Identifier: "1234",
      Assignee: { Email: "a@b.example", FirstName: "A", LastName: undefined, BusinessTitle: "X" },
    });
    expect(await verdictOf(client.send(assign))).toEqual([
      "request",
      "INVALID_STRING_FORMAT identifier",
      "REQUIRED_FIELD_MISSING assignee.lastName",
    ]);
    const list = new ListOpportunitiesCommand({ Catalog: CATALOG, MaxResults: 101 });
    expect(await verdictOf(client.send(list))).toEqual([
      "request",
      "VALUE_OUT_OF_RANGE maxResults",
    ]);
    const tasks = new ListEngagementFromOpportunityTasksCommand({
      Catalog: CATALOG,
      TaskIdentifier: [],
    });
    expect(await verdictOf(client.send(tasks))).toEqual([
      "request",
      "NOT_ENOUGH_VALUES taskIdentifier",
    ]);
  });
});
