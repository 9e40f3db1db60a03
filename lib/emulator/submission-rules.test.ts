import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  associated,
  created,
  type Patch,
  read,
  started,
  startTestEmulator,
  submitted,
  type TestEmulator,
  updated,
  verdictOf,
} from "./test/support";

type Submission = Parameters<typeof started>[2];

type Case = {
  readonly rule: string;
  readonly about: string;
  readonly refused: { readonly patch?: Patch; readonly submission?: Submission };
  readonly issue: string;
  readonly accepted: { readonly patch?: Patch; readonly submission?: Submission };
  /** Whether a solution is associated before submitting; true where nothing is said. */
  readonly solution?: boolean;
};

const address = "Customer.Account.Address";
const forVisibility: Submission = { InvolvementType: "For Visibility Only" };

const cases: readonly Case[] = [
  {
    rule: "R5",
    about: "the postal code has the form of its country",
    refused: { patch: { [`${address}.PostalCode`]: "8033" } },
    issue: "INVALID_STRING_FORMAT customer.account.address.postalCode",
    accepted: { patch: { [`${address}.PostalCode`]: "80331" } },
  },
  {
    rule: "R6",
    about: "a doubtful mask is read leniently",
    refused: { patch: { [`${address}.CountryCode`]: "IE", [`${address}.PostalCode`]: "Dublin" } },
    issue: "INVALID_STRING_FORMAT customer.account.address.postalCode",
    accepted: {
      patch: { [`${address}.CountryCode`]: "IE", [`${address}.PostalCode`]: "D6W X1Y2" },
    },
  },
  {
    rule: "R14",
    about: "a lost opportunity is not submitted; a prospect is",
    refused: {
      patch: { "LifeCycle.Stage": "Closed Lost", "LifeCycle.ClosedLostReason": "Price" },
    },
    issue: "INVALID_VALUE lifeCycle.stage",
    accepted: { patch: { "LifeCycle.Stage": "Prospect" } },
  },
  {
    rule: "R14",
    about: "a launched opportunity is not submitted",
    refused: { patch: { "LifeCycle.Stage": "Launched" } },
    issue: "INVALID_VALUE lifeCycle.stage",
    accepted: { patch: { "LifeCycle.Stage": "Committed" } },
  },
  {
    rule: "R20",
    about: "a solution is needed, or the description of another",
    solution: false,
    refused: {},
    issue: "REQUIRED_FIELD_MISSING relatedEntityIdentifiers.solutions",
    accepted: { patch: { "Project.OtherSolutionDescription": "Our own tool" } },
  },
  {
    rule: "R16",
    about: "from Committed on a description of another solution does not do",
    solution: false,
    refused: {
      patch: {
        "LifeCycle.Stage": "Committed",
        "Project.OtherSolutionDescription": "Our own tool",
      },
    },
    issue: "INVALID_VALUE relatedEntityIdentifiers.solutions",
    accepted: { patch: { "Project.OtherSolutionDescription": "Our own tool" } },
  },
  {
    rule: "R21",
    about: "co-selling needs sales activities, visibility only does not",
    refused: { patch: { "Project.SalesActivities": [] } },
    issue: "REQUIRED_FIELD_MISSING project.salesActivities",
    accepted: {
      patch: { "Project.SalesActivities": [], PrimaryNeedsFromAws: [] },
      submission: forVisibility,
    },
  },
  {
    rule: "R21",
    about: "delivery models are needed",
    refused: { patch: { "Project.DeliveryModels": undefined } },
    issue: "REQUIRED_FIELD_MISSING project.deliveryModels",
    accepted: { patch: { "Project.DeliveryModels": ["Other", "Resell"] } },
  },
  {
    rule: "R21",
    about: "a use case is needed",
    refused: { patch: { "Project.CustomerUseCase": undefined } },
    issue: "REQUIRED_FIELD_MISSING project.customerUseCase",
    accepted: { patch: { "Project.CustomerUseCase": "SAP" } },
  },
  {
    rule: "R29",
    about: "co-selling needs an ask, visibility only takes none",
    refused: { patch: { PrimaryNeedsFromAws: undefined } },
    issue: "REQUIRED_FIELD_MISSING primaryNeedsFromAws",
    accepted: { patch: { PrimaryNeedsFromAws: undefined }, submission: forVisibility },
  },
  {
    rule: "R29",
    about: "visibility only with an ask is refused",
    refused: { submission: forVisibility },
    issue: "INVALID_VALUE awsSubmission.involvementType",
    accepted: { submission: { InvolvementType: "Co-Sell" } },
  },
  {
    rule: "R31",
    about: "co-selling is fully visible",
    refused: { submission: { InvolvementType: "Co-Sell", Visibility: "Limited" } },
    issue: "INVALID_VALUE awsSubmission.visibility",
    accepted: { submission: { InvolvementType: "Co-Sell", Visibility: "Full" } },
  },
];

describe("StartEngagementFromOpportunityTask", () => {
  let running: TestEmulator;

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  test.each(cases)("$rule: $about", async ({ refused, issue, accepted, solution = true }) => {
    const start = async ({ patch, submission }: Case["refused"]) => {
      const id = await created(running.client, patch);
      if (solution) await associated(running.client, id);
      return verdictOf(started(running.client, id, submission));
    };
    expect(await start(refused)).toEqual(["business", issue]);
    expect(await start(accepted)).toBe("accepted");
  });

  const noSupport = "Do Not Need Support from AWS Sales Rep";

  test("R30: the need for nothing is not in the API's list: nobody can choose it", async () => {
    const refused = ["business", "INVALID_ENUM_VALUE primaryNeedsFromAws"];
    const needs = { PrimaryNeedsFromAws: [noSupport] };
    expect(await verdictOf(created(running.client, needs))).toEqual(refused);
    const sold = await created(running.client);
    expect(await verdictOf(updated(running.client, sold, needs))).toEqual(refused);
  });

  test("R30: after visibility only the need for nothing is read, and an update echoes it", async () => {
    const { client } = running;
    const id = await submitted(client, { PrimaryNeedsFromAws: [] }, forVisibility);
    expect((await read(client, id)).PrimaryNeedsFromAws).toEqual([noSupport]);
    await updated(client, id, { "LifeCycle.ReviewStatus": "Action Required" });
    const dropped = updated(client, id, { PrimaryNeedsFromAws: undefined });
    expect(await verdictOf(dropped)).toEqual([
      "business",
      "ACTION_NOT_PERMITTED primaryNeedsFromAws",
    ]);
    expect(await verdictOf(updated(client, id, {}))).toBe("accepted");
    expect((await read(client, id)).LifeCycle?.ReviewStatus).toBe("Submitted");
    await updated(client, id, { "LifeCycle.ReviewStatus": "Approved" });
    const both = { PrimaryNeedsFromAws: [noSupport, "Co-Sell - Deal Support"] };
    expect(await verdictOf(updated(client, id, both))).not.toBe("accepted");
  });

  test("R29: a switch rehearses AWS refusing visibility only", async () => {
    const strict = await startTestEmulator({ visibilityOnly: "refused" });
    const id = await created(strict.client, { PrimaryNeedsFromAws: [] });
    await associated(strict.client, id);
    expect(await verdictOf(started(strict.client, id, forVisibility))).toEqual([
      "business",
      "REQUIRED_FIELD_MISSING primaryNeedsFromAws",
    ]);
    await strict.stop();
  });

  test("R31: national security is fully visible, whatever was asked for", async () => {
    const id = await created(running.client, {
      NationalSecurity: "Yes",
      "Customer.Account.Industry": "Government",
      PrimaryNeedsFromAws: [],
    });
    await associated(running.client, id);
    const limited: Submission = { InvolvementType: "For Visibility Only", Visibility: "Limited" };
    expect(await verdictOf(started(running.client, id, limited))).toBe("accepted");
  });

  test("R32: a second submission cannot step back from co-selling", async () => {
    const id = await submitted(running.client);
    await updated(running.client, id, { "LifeCycle.ReviewStatus": "Action Required" });
    expect(await verdictOf(started(running.client, id, forVisibility))).toEqual([
      "business",
      "INVALID_VALUE awsSubmission.involvementType",
    ]);
    expect(await verdictOf(started(running.client, id))).toBe("accepted");
  });

  test("R33: visibility only drops the next steps, co-selling keeps them", async () => {
    const { client } = running;
    const seen = await submitted(client, { PrimaryNeedsFromAws: undefined }, forVisibility);
    expect((await read(client, seen)).LifeCycle?.NextSteps).toBeUndefined();
    const sold = await submitted(client);
    expect((await read(client, sold)).LifeCycle?.NextSteps).toBe("Meet the customer");
  });

  test("R35: what AWS already has is not submitted again", async () => {
    const id = await submitted(running.client);
    expect(await verdictOf(started(running.client, id))).toEqual([
      "business",
      "INVALID_RESOURCE_STATE lifeCycle.reviewStatus",
    ]);
    await updated(running.client, id, { "LifeCycle.ReviewStatus": "Action Required" });
    expect(await verdictOf(started(running.client, id))).toBe("accepted");
    expect((await read(running.client, id)).LifeCycle?.ReviewStatus).toBe("Submitted");
  });

  test("R1-R5 are not asked again of what was saved before, postal form is", async () => {
    const id = await created(running.client, { [`${address}.PostalCode`]: "80 331" });
    await associated(running.client, id);
    expect(await verdictOf(started(running.client, id))).toEqual([
      "business",
      "INVALID_STRING_FORMAT customer.account.address.postalCode",
    ]);
    await updated(running.client, id, { [`${address}.PostalCode`]: "80331" });
    expect(await verdictOf(started(running.client, id))).toBe("accepted");
  });
});
