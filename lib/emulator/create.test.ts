import { CreateOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  created,
  type Patch,
  startTestEmulator,
  type TestEmulator,
  verdictOf,
  wholeRequest,
} from "./test/support";

const aws = { Amount: "100.00", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" };

describe("CreateOpportunity", () => {
  let running: TestEmulator;
  const create = (patch: Patch) =>
    verdictOf(running.client.send(new CreateOpportunityCommand(wholeRequest(patch))));

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

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
      "Project.ExpectedCustomerSpend": [
        aws,
        { ...aws, TargetCompany: "Self", CurrencyCode: "EUR" },
      ],
      "Project.ExpectedContractDuration": { Term: "Months", Value: "24" },
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
