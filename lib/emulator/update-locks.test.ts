import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Patch,
  read,
  started,
  startTestEmulator,
  submitted,
  type TestEmulator,
  updated,
  verdictOf,
} from "./test/support";

describe("what a partner may change, by review status", () => {
  let running: TestEmulator;

  const update = (id: string, patch: Patch) => verdictOf(updated(running.client, id, patch));

  async function reviewed(status: string, patch: Patch = {}): Promise<string> {
    const id = await submitted(running.client, patch);
    await updated(running.client, id, { "LifeCycle.ReviewStatus": status });
    return id;
  }

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  test.each(["Submitted", "In review", "Rejected"])("%s takes no change", async (status) => {
    const id = await submitted(running.client);
    if (status !== "Submitted")
      await updated(running.client, id, { "LifeCycle.ReviewStatus": status });
    expect(await update(id, { "Project.Title": "Changed" })).toEqual([
      "business",
      "INVALID_RESOURCE_STATE lifeCycle.reviewStatus",
    ]);
  });

  test("a simulated review changes nothing else", async () => {
    const id = await submitted(running.client);
    const patch = { "LifeCycle.ReviewStatus": "Approved", "Project.Title": "Changed" };
    expect(await update(id, patch)).toEqual(["business", "ACTION_NOT_PERMITTED project.title"]);
  });

  const corrections: Patch = {
    "Customer.Account.Address": {
      CountryCode: "AT",
      PostalCode: "1010",
      City: "Vienna",
      StreetAddress: "Ring 1",
    },
    "Customer.Account.WebsiteUrl": "https://northwind.example",
    "LifeCycle.TargetCloseDate": "2027-06-30",
    "Project.CustomerBusinessProblem": "Dispatchers lose four hours a day, which costs 2 %.",
    PartnerOpportunityIdentifier: "corrected",
  };

  test("Action Required takes corrections of what AWS asks about", async () => {
    const id = await reviewed("Action Required");
    expect(await update(id, corrections)).toBe("accepted");
    const after = await read(running.client, id);
    expect(after.Customer?.Account?.Address?.City).toBe("Vienna");
    expect(after.LifeCycle?.ReviewStatus).toBe("Submitted");
    expect(after.LifeCycle?.ReviewComments).toBeUndefined();
  });

  test("what a correction submits again is judged as a submission", async () => {
    const id = await reviewed("Action Required");
    expect(await update(id, { "Customer.Account.Address.PostalCode": "80 331" })).toEqual([
      "business",
      "INVALID_STRING_FORMAT customer.account.address.postalCode",
    ]);
    expect((await read(running.client, id)).LifeCycle?.ReviewStatus).toBe("Action Required");
  });

  test("a switch rehearses that a correction needs a start of its own", async () => {
    const waiting = await startTestEmulator({ correction: "waits" });
    const id = await submitted(waiting.client);
    await updated(waiting.client, id, { "LifeCycle.ReviewStatus": "Action Required" });
    await updated(waiting.client, id, corrections);
    expect((await read(waiting.client, id)).LifeCycle?.ReviewStatus).toBe("Action Required");
    await started(waiting.client, id);
    expect((await read(waiting.client, id)).LifeCycle?.ReviewStatus).toBe("Submitted");
    await waiting.stop();
  });

  test.each([
    ["Project.Title", "Changed", "project.title"],
    ["Customer.Account.CompanyName", "Changed", "customer.account.companyName"],
    ["Customer.Account.Industry", "Mining", "customer.account.industry"],
    ["LifeCycle.Stage", "Committed", "lifeCycle.stage"],
    ["LifeCycle.NextSteps", "Changed", "lifeCycle.nextSteps"],
    ["Project.SalesActivities", ["SOW Signed"], "project.salesActivities"],
    ["PrimaryNeedsFromAws", ["Co-Sell - Pricing Assistance"], "primaryNeedsFromAws"],
  ])("Action Required keeps %s", async (path, value, fieldName) => {
    const id = await reviewed("Action Required");
    expect(await update(id, { [path]: value })).toEqual([
      "business",
      `ACTION_NOT_PERMITTED ${fieldName}`,
    ]);
  });

  test.each([
    ["Customer.Account.Address.CountryCode", "AT", "customer.account.address.countryCode"],
    ["Customer.Account.Address.PostalCode", "80333", "customer.account.address.postalCode"],
    ["Customer.Account.WebsiteUrl", "other.example", "customer.account.websiteUrl"],
    ["Customer.Account.CompanyName", "Changed", "customer.account.companyName"],
    ["Project.CustomerBusinessProblem", "x".repeat(30), "project.customerBusinessProblem"],
    ["Project.Title", "Changed", "project.title"],
    ["NationalSecurity", "Yes", "nationalSecurity"],
  ])("Approved keeps %s", async (path, value, fieldName) => {
    const id = await reviewed("Approved", { "Customer.Account.Industry": "Government" });
    expect(await update(id, { [path]: value })).toEqual([
      "business",
      `ACTION_NOT_PERMITTED ${fieldName}`,
    ]);
  });

  test("Approved takes what a deal needs to go on", async () => {
    const id = await reviewed("Approved");
    const patch = {
      "LifeCycle.Stage": "Committed",
      "LifeCycle.NextSteps": "Sign",
      "Project.SalesActivities": ["SOW Signed"],
      "Customer.Account.Address.StreetAddress": "Ring 1",
    };
    expect(await update(id, patch)).toBe("accepted");
    expect((await read(running.client, id)).LifeCycle?.Stage).toBe("Committed");
  });

  test("R16: a launch needs the customer's AWS account, a loss its reason", async () => {
    const id = await reviewed("Approved");
    expect(await update(id, { "LifeCycle.Stage": "Closed Lost" })).toEqual([
      "business",
      "REQUIRED_FIELD_MISSING lifeCycle.closedLostReason",
    ]);
    expect(await update(id, { "LifeCycle.Stage": "Launched" })).toEqual([
      "business",
      "REQUIRED_FIELD_MISSING customer.account.awsAccountId",
    ]);
    const launch = {
      "LifeCycle.Stage": "Launched",
      "Customer.Account.AwsAccountId": "001122334455",
    };
    expect(await update(id, launch)).toBe("accepted");
  });

  test("R17: stages may go back", async () => {
    const id = await reviewed("Approved", { "LifeCycle.Stage": "Committed" });
    expect(await update(id, { "LifeCycle.Stage": "Prospect" })).toBe("accepted");
  });

  test("after the launch other changes succeed and are ignored", async () => {
    const launched = { "Customer.Account.AwsAccountId": "001122334455" };
    const id = await reviewed("Approved", launched);
    await updated(running.client, id, { "LifeCycle.Stage": "Launched" });
    await updated(running.client, id, {
      "Project.Title": "Ignored",
      "LifeCycle.Stage": "Prospect",
      "Project.DeliveryModels": ["Resell"],
      OpportunityType: "Expansion",
    });
    const after = await read(running.client, id);
    expect(after.Project?.Title).toBe("Route planning on AWS");
    expect(after.LifeCycle?.Stage).toBe("Launched");
    expect(after.Project?.DeliveryModels).toEqual(["Resell"]);
    expect(after.OpportunityType).toBe("Expansion");
  });

  test("R32: needs are not taken from a co-sold opportunity, but turn visibility into co-selling", async () => {
    const sold = await reviewed("Approved");
    expect(await update(sold, { PrimaryNeedsFromAws: undefined })).toEqual([
      "business",
      "ACTION_NOT_PERMITTED primaryNeedsFromAws",
    ]);
    const seen = await submitted(
      running.client,
      { PrimaryNeedsFromAws: [] },
      { InvolvementType: "For Visibility Only" },
    );
    await updated(running.client, seen, { "LifeCycle.ReviewStatus": "Approved" });
    const needs = { PrimaryNeedsFromAws: ["Co-Sell - Deal Support"] };
    expect(await update(seen, needs)).toEqual([
      "business",
      "REQUIRED_FIELD_MISSING lifeCycle.nextSteps",
    ]);
    expect(await update(seen, { ...needs, "LifeCycle.NextSteps": "Meet" })).toBe("accepted");
    expect(await update(seen, { PrimaryNeedsFromAws: undefined })).toContain(
      "ACTION_NOT_PERMITTED primaryNeedsFromAws",
    );
  });
});
