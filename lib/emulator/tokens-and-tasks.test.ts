import {
  CreateOpportunityCommand,
  GetAwsOpportunitySummaryCommand,
  ListEngagementFromOpportunityTasksCommand,
  StartEngagementFromOpportunityTaskCommand,
} from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  assigned,
  associated,
  CATALOG,
  created,
  failureOf,
  NOW,
  patched,
  read,
  startTestEmulator,
  submitted,
  type TestEmulator,
  updated,
  verdictOf,
  wholeRequest,
} from "./test/support";

describe("client tokens", () => {
  let running: TestEmulator;

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  const send = (request: ReturnType<typeof wholeRequest>) =>
    running.client.send(new CreateOpportunityCommand(request));

  test("the same token with the same body gives the same opportunity, whatever happened since", async () => {
    const request = wholeRequest();
    const first = await send(request);
    await updated(running.client, first.Id ?? "", { "Project.Title": "Changed meanwhile" });
    const second = await send(request);
    expect(second.Id).toBe(first.Id);
    expect(second.LastModifiedDate).toEqual(first.LastModifiedDate);
  });

  test("the same token with another body is a conflict", async () => {
    const request = wholeRequest();
    await send(request);
    const other = patched(request, { "Project.Title": "Another" });
    expect(await failureOf(send(other))).toBe("ConflictException");
  });

  test("a refused call spends no token", async () => {
    const request = wholeRequest({ "Project.Title": "" });
    expect(await failureOf(send(request))).toBe("ValidationException");
    expect(await failureOf(send(patched(request, { "Project.Title": "Good" })))).toBe("accepted");
  });

  test("tokens belong to an operation and a catalog", async () => {
    const request = wholeRequest();
    const { Id } = await send(request);
    const elsewhere = await send({ ...request, Catalog: "AWS" });
    expect(elsewhere.Id).not.toBe(Id);
    await associated(running.client, Id ?? "");
    const start = new StartEngagementFromOpportunityTaskCommand({
      Catalog: CATALOG,
      ClientToken: request.ClientToken,
      Identifier: Id,
      AwsSubmission: { InvolvementType: "Co-Sell" },
    });
    expect(await failureOf(running.client.send(start))).toBe("accepted");
  });
});

describe("engagement tasks", () => {
  let running: TestEmulator;
  /** The clock stands still until a test moves it. */
  let now = NOW;
  const pass = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds);
  };

  beforeAll(async () => {
    running = await startTestEmulator({ taskMs: 3_000, clock: () => now });
  });
  afterAll(() => running.stop());

  const statusOf = async (id: string) => (await read(running.client, id)).LifeCycle?.ReviewStatus;
  const tasksOf = async (id: string) => {
    const list = new ListEngagementFromOpportunityTasksCommand({
      Catalog: CATALOG,
      OpportunityIdentifier: [id],
    });
    return (await running.client.send(list)).TaskSummaries ?? [];
  };

  async function startOnce(id: string, ClientToken: string) {
    return running.client.send(
      new StartEngagementFromOpportunityTaskCommand({
        Catalog: CATALOG,
        ClientToken,
        Identifier: id,
        AwsSubmission: { InvolvementType: "Co-Sell", Visibility: "Full" },
      }),
    );
  }

  async function startNew(ClientToken: string) {
    const id = await created(running.client);
    await associated(running.client, id);
    return { id, task: await startOnce(id, ClientToken) };
  }

  test("a task takes its time, however often it is listed, and only its end submits", async () => {
    const { id, task } = await startNew("token-1");
    expect(task.TaskId).toMatch(/^task-[0-9a-z]{13}$/);
    expect(task.TaskStatus).toBe("IN_PROGRESS");
    expect(task.EngagementId).toBeUndefined();
    pass(2_999);
    for (let poll = 0; poll < 5; poll += 1) {
      expect((await tasksOf(id)).map((each) => each.TaskStatus)).toEqual(["IN_PROGRESS"]);
      expect(await statusOf(id)).toBe("Pending Submission");
    }
    pass(1);
    const [done] = await tasksOf(id);
    expect(done?.TaskStatus).toBe("COMPLETE");
    expect(done?.TaskId).toBe(task.TaskId);
    expect(done?.EngagementId).toMatch(/^eng-[0-9a-z]{14}$/);
    expect(done?.EngagementInvitationId).toMatch(/^engi-[0-9a-z]{13}$/);
    expect(done?.ResourceSnapshotJobId).toMatch(/^job-[0-9a-z]{13}$/);
    expect(await statusOf(id)).toBe("Submitted");
  });

  test("a task that nobody lists ends all the same", async () => {
    const { id } = await startNew("token-unlisted");
    pass(3_000);
    const { LifeCycle, LastModifiedDate } = await read(running.client, id);
    expect(LifeCycle?.ReviewStatus).toBe("Submitted");
    expect(LastModifiedDate).toEqual(now);
    expect(await failureOf(updated(running.client, id, {}))).toBe("ValidationException");
  });

  test("started again with the same token it is the same task, even after its end", async () => {
    const { id, task } = await startNew("token-2");
    expect((await startOnce(id, "token-2")).TaskId).toBe(task.TaskId);
    pass(3_000);
    expect((await startOnce(id, "token-2")).TaskId).toBe(task.TaskId);
    expect(await tasksOf(id)).toHaveLength(1);
  });

  test("while a task runs, nothing else changes the opportunity", async () => {
    const { client } = running;
    const { id } = await startNew("token-3");
    expect(await failureOf(startOnce(id, "token-4"))).toBe("ConflictException");
    expect(await failureOf(updated(client, id, {}))).toBe("ConflictException");
    const busy = ["business", "INVALID_RESOURCE_STATE lifeCycle.reviewStatus"];
    expect(await verdictOf(associated(client, id, "S-0051208"))).toEqual(busy);
    expect(await verdictOf(assigned(client, id))).toEqual(busy);
  });

  test("a task that takes no time is complete in the answer to its start", async () => {
    const quick = await startTestEmulator({ taskMs: 0 });
    const id = await created(quick.client);
    await associated(quick.client, id);
    const task = await quick.client.send(
      new StartEngagementFromOpportunityTaskCommand({
        Catalog: CATALOG,
        ClientToken: "token-5",
        Identifier: id,
        AwsSubmission: { InvolvementType: "Co-Sell" },
      }),
    );
    expect(task.TaskStatus).toBe("COMPLETE");
    expect(task.EngagementId).toMatch(/^eng-/);
    expect((await read(quick.client, id)).LifeCycle?.ReviewStatus).toBe("Submitted");
    await quick.stop();
  });
});

describe("GetAwsOpportunitySummary", () => {
  let running: TestEmulator;

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  const summary = (id: string) =>
    running.client.send(
      new GetAwsOpportunitySummaryCommand({ Catalog: CATALOG, RelatedOpportunityIdentifier: id }),
    );

  test("AWS has nothing to say before an opportunity was submitted", async () => {
    const id = await created(running.client);
    expect(await failureOf(summary(id))).toBe("ResourceNotFoundException");
  });

  test("in review it is mostly empty, approved it names AWS's people", async () => {
    const id = await submitted(running.client);
    const early = await summary(id);
    expect(early).toMatchObject({
      RelatedOpportunityId: id,
      Origin: "Partner Referral",
      InvolvementType: "Co-Sell",
      Visibility: "Full",
      RelatedEntityIds: { Solutions: ["S-1234567"] },
      OpportunityTeam: [],
    });
    const { LifeCycle, Customer, Project, Insights } = early;
    expect([LifeCycle, Customer, Project, Insights]).toEqual(Array(4).fill(undefined));
    await updated(running.client, id, { "LifeCycle.ReviewStatus": "Approved" });
    const late = await summary(id);
    expect(late.OpportunityTeam?.map((each) => each.BusinessTitle)).toEqual([
      ...["AWSSalesRep", "AWSAccountOwner", "PDM"],
    ]);
    expect(late.LifeCycle).toMatchObject({ NextSteps: "Meet the customer" });
    expect(Object.keys(late.Customer ?? {})).toEqual(["Contacts"]);
    expect(Object.keys(late.Project ?? {})).toEqual(["ExpectedCustomerSpend"]);
    expect(late.Insights).toMatchObject({
      OpportunityQuality: { Score: 60, Trend: "No Change" },
      AwsProductsSpendInsightsBySource: {
        AWS: { TotalAmountByCategory: { "Migration Acceleration Program": "3500.00" } },
      },
    });
  });

  test("a better opportunity has a better score", async () => {
    const id = await submitted(running.client);
    await updated(running.client, id, { "LifeCycle.ReviewStatus": "Approved" });
    const NextSteps = "Ana Ruiz signs the order form by February 12, 2027";
    await updated(running.client, id, { "LifeCycle.NextSteps": NextSteps });
    expect((await summary(id)).Insights?.OpportunityQuality?.Score).toBe(70);
  });

  test("on demand it tells nothing, or what is on no list", async () => {
    const id = await submitted(running.client);
    await updated(running.client, id, { "LifeCycle.ReviewStatus": "Approved" });
    const { faults } = running.emulator;
    faults.add({ kind: "summary-empty", operation: "GetAwsOpportunitySummary", count: 1 });
    expect((await summary(id)).Insights).toBeUndefined();
    faults.add({ kind: "summary-unknown", operation: "GetAwsOpportunitySummary", count: 1 });
    expect((await summary(id)).Insights?.EngagementScore).toBe("Galactic");
    expect((await summary(id)).Insights?.EngagementScore).toBe("Medium");
  });
});

describe("national security", () => {
  let running: TestEmulator;

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  const secret = {
    NationalSecurity: "Yes",
    "Customer.Account.Industry": "Government",
    "Customer.Account.Address": { CountryCode: "DE", PostalCode: "80331", City: "Munich" },
  };

  test("the country becomes the United States, and who the customer is stays unread", async () => {
    const id = await created(running.client, secret);
    const account = (await read(running.client, id)).Customer?.Account;
    expect(account?.Address).toEqual({ CountryCode: "US", City: "Munich" });
    expect(account?.CompanyName).toBeUndefined();
    expect(account?.WebsiteUrl).toBeUndefined();
    expect(account?.Industry).toBe("Government");
  });

  test("visibility is full whatever was asked for", async () => {
    const id = await submitted(
      running.client,
      { ...secret, PrimaryNeedsFromAws: [] },
      { InvolvementType: "For Visibility Only", Visibility: "Limited" },
    );
    const call = new GetAwsOpportunitySummaryCommand({
      Catalog: CATALOG,
      RelatedOpportunityIdentifier: id,
    });
    expect((await running.client.send(call)).Visibility).toBe("Full");
  });

  test("what reading withholds survives an update that cannot send it back", async () => {
    const id = await submitted(running.client, secret);
    // The name alone is demanded by the request's form, so the partner has to remember it.
    const review = {
      "LifeCycle.ReviewStatus": "Approved",
      "Customer.Account.CompanyName": "Northwind Freight",
    };
    await updated(running.client, id, review);
    expect((await read(running.client, id)).LifeCycle?.ReviewStatus).toBe("Approved");
  });
});
