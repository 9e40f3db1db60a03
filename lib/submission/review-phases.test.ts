import { createServer, type Server } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestDatabase } from "@/lib/db/test/database";
import type { Failure } from "@/lib/partner-central/failures";
import { requestsOf } from "@/lib/partner-central/opportunity";
import { anySlot, unlimitedCalls } from "@/lib/partner-central/test/slot";
import { minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { runPhase } from "./run-phase";
import type { Phase, Submission } from "./submission";

/** What Partner Central answers to each operation; the emulator never fails in these ways. */
let answers: Record<string, { status?: number; body: object }> = {};
/** The body of the last request to each operation. */
let asked: Record<string, unknown> = {};
let server: Server;
let endpoint: string;
let database: TestDatabase;

beforeAll(async () => {
  database = await unlimitedCalls();
  server = createServer(async (request, response) => {
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    asked[operation] = await json(request);
    const { status = 200, body } = answers[operation] ?? { status: 500, body: {} };
    response.writeHead(status, { "content-type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});
beforeEach(() => {
  answers = {};
  asked = {};
});

const requests = requestsOf("ref123", minimalUs(sampleContext), sampleContext, "Sandbox");

const NOW = new Date();

async function take(phase: Phase, unsure = false, more: Partial<Submission> = {}) {
  const submission: Submission = {
    id: "sub123",
    referralId: "ref123",
    teamId: "local",
    createdBy: "maria",
    environment: "emulator",
    endpoint: null,
    region: "us-east-1",
    phase,
    requests,
    createToken: "create-token",
    engagementToken: "engagement-token",
    linked: 1,
    opportunityId: "O1234567",
    taskId: "task-0123456789abc",
    engagementId: null,
    attempts: 0,
    nextAttemptAt: new Date(),
    lockedUntil: null,
    lockedBy: null,
    queuedAt: new Date(),
    fence: 1,
    unsure,
    maybeCreated: false,
    maybeStarted: false,
    unheardAt: null,
    findCursor: null,
    refusal: null,
    lastFailure: null,
    failingPhase: null,
    failingSince: null,
    openedAt: null,
    opportunity: null,
    stopped: false,
    version: 1,
    taskIds: [],
    taskStartedAt: null,
    createdAt: new Date(),
    updatedAt: new Date(),
    finishedAt: null,
    ...more,
  };
  return runPhase({
    submission,
    unsure,
    slot: await anySlot(),
    now: NOW,
    target: { catalog: "Sandbox", endpoint, region: "us-east-1" },
  });
}

function task(TaskStatus: string, ReasonCode?: string, Message?: string) {
  const summary = { TaskId: "task-0123456789abc", TaskStatus, ReasonCode, Message };
  answers.ListEngagementFromOpportunityTasks = { body: { TaskSummaries: [summary] } };
}

function opportunity(more: object) {
  answers.GetOpportunity = {
    body: {
      Catalog: "Sandbox",
      Id: "O1234567",
      LastModifiedDate: "2026-11-23T10:00:00Z",
      CreatedDate: "2026-11-23T10:00:00Z",
      LifeCycle: { ReviewStatus: "Pending Submission" },
      RelatedEntityIdentifiers: { Solutions: ["S-1234567"] },
      OpportunityTeam: [{ BusinessTitle: "OpportunityOwner", Email: requests.assignee?.Email }],
      ...more,
    },
  };
}

describe("a task of AWS", () => {
  test.each([
    ["OpportunityValidationFailed", "Project.Title is too long", "rejected", "referralName"],
    ["EngagementAccessDenied", "", "denied", undefined],
    ["InternalError", "", "unavailable", undefined],
  ])(
    "that failed for %s is over: AWS's record is read, and the next start has a token of its own",
    async (reason, message, kind, field) => {
      task("FAILED", reason, message);
      const outcome = await take("await");
      expect(outcome).toMatchObject({
        kind: "went-wrong",
        phase: "verify",
        failure: { kind, code: reason, ...(field && { issues: [{ field }] }) },
        changes: { taskId: null, engagementToken: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      });
    },
  );

  test("that is not listed yet, or still runs, is looked at again", async () => {
    task("IN_PROGRESS");
    expect(await take("await")).toMatchObject({ kind: "went-well", phase: "await" });
    answers.ListEngagementFromOpportunityTasks = { body: { TaskSummaries: [] } };
    expect(await take("await")).toMatchObject({ kind: "went-well", phase: "await", waitMs: 500 });
  });

  test("is looked at more and more rarely, and never less than twice a minute", async () => {
    task("IN_PROGRESS");
    const waits = [];
    for (const secondsAgo of [1, 8, 600]) {
      const outcome = await take("await", false, {
        taskStartedAt: new Date(NOW.getTime() - secondsAgo * 1000),
      });
      waits.push(outcome.kind === "went-well" && Math.round((outcome.waitMs ?? 0) / 100));
    }
    expect(waits).toEqual([5, 40, 300]);
  });

  test("that is complete still waits for AWS's record to say so", async () => {
    task("COMPLETE");
    expect(await take("await")).toMatchObject({ phase: "confirm" });
    opportunity({});
    expect(await take("confirm")).toMatchObject({
      kind: "went-wrong",
      phase: "confirm",
      failure: { retryable: true, code: "ReviewNotShownYet" },
    });
  });
});

describe("before the review is started", () => {
  test("a link or an owner that AWS does not show is set again", async () => {
    opportunity({ RelatedEntityIdentifiers: {} });
    expect(await take("verify")).toMatchObject({ kind: "went-wrong", phase: "associate" });
    opportunity({ OpportunityTeam: null });
    expect(await take("verify")).toMatchObject({ kind: "went-wrong", phase: "assign" });
    opportunity({});
    expect(await take("verify")).toMatchObject({ kind: "went-well", phase: "start" });
  });

  test("a review that has begun without an answer is not begun again", async () => {
    opportunity({ LifeCycle: { ReviewStatus: "Submitted" } });
    expect(await take("verify")).toMatchObject({ kind: "went-well", phase: "confirm" });
    expect(await take("reread")).toMatchObject({ kind: "went-well", phase: "confirm" });
  });
});

describe("a refused start", () => {
  const refusal = {
    status: 400,
    body: {
      __type: "ValidationException",
      Reason: "BUSINESS_VALIDATION_FAILED",
      ErrorList: [{ FieldName: "project.title", Code: "INVALID_VALUE", Message: "no" }],
    },
  };
  const rejected: Failure = {
    kind: "rejected",
    retryable: false,
    effect: "none",
    stage: "business",
    code: "ValidationException",
    message: "no",
    requestId: null,
    issues: [],
  };

  test.each([refusal, { status: 409, body: { __type: "ConflictException" } }])(
    "is kept back until AWS's tasks and its record show that no review runs (%#)",
    async (answer) => {
      answers.StartEngagementFromOpportunityTask = answer;
      const refused = await take("start");
      expect(refused).toMatchObject({ kind: "went-well", phase: "recheck" });
      expect(refused.changes?.refusal).toMatchObject({ retryable: false });
    },
  );

  test("is believed when neither shows one", async () => {
    answers.ListEngagementFromOpportunityTasks = { body: { TaskSummaries: [] } };
    expect(await take("recheck", false, { refusal: rejected })).toMatchObject({ phase: "verify" });
    opportunity({});
    expect(await take("verify", false, { refusal: rejected })).toMatchObject({
      kind: "went-wrong",
      phase: "start",
      failure: rejected,
      changes: { refusal: null, maybeStarted: false },
    });
  });

  test("is not believed while an unanswered start may still show", async () => {
    opportunity({});
    const doubt = { refusal: rejected, maybeStarted: true };
    const fresh = await take("verify", false, { ...doubt, unheardAt: new Date() });
    expect(fresh).toMatchObject({ kind: "went-well", phase: "recheck" });
    const old = await take("verify", false, { ...doubt, unheardAt: new Date(Date.now() - 60_000) });
    expect(old).toMatchObject({ kind: "went-wrong", phase: "start" });
  });

  test("is forgotten where AWS has the referral all the same", async () => {
    opportunity({ LifeCycle: { ReviewStatus: "Submitted" } });
    expect(await take("verify", false, { refusal: rejected })).toMatchObject({
      kind: "went-well",
      phase: "confirm",
      changes: { refusal: null },
    });
  });
});

describe("a start without an answer", () => {
  const taskIds = ["task-earlier"];
  const tasks = (...TaskSummaries: object[]) => {
    answers.ListEngagementFromOpportunityTasks = { body: { TaskSummaries } };
  };

  test("leaves a doubt, and is looked up before anything is started again", async () => {
    answers.StartEngagementFromOpportunityTask = { status: 503, body: {} };
    expect(await take("start")).toMatchObject({
      kind: "went-wrong",
      phase: "recheck",
      changes: { maybeStarted: true },
    });
    tasks();
    expect(await take("start", true)).toMatchObject({
      kind: "went-well",
      phase: "verify",
      changes: { maybeStarted: true },
    });
  });

  test("may have been made by a worker that died after its read", async () => {
    tasks({ TaskId: "task-new", TaskStatus: "IN_PROGRESS" });
    expect(await take("verify", true)).toMatchObject({
      kind: "went-well",
      phase: "await",
      changes: { taskId: "task-new" },
    });
    tasks();
    expect(await take("verify", true)).toMatchObject({
      phase: "verify",
      changes: { maybeStarted: true },
    });
  });

  test.each([
    ["IN_PROGRESS", { kind: "went-well", phase: "await", changes: { taskId: "task-new" } }],
    ["COMPLETE", { kind: "went-well", phase: "confirm", changes: { taskId: "task-new" } }],
    ["FAILED", { kind: "went-wrong", phase: "verify", changes: { taskId: null } }],
  ])("is followed where its task is %s", async (TaskStatus, expected) => {
    tasks({ TaskId: "task-new", TaskStatus }, { TaskId: "task-earlier", TaskStatus: "FAILED" });
    const outcome = await take("recheck", false, { maybeStarted: true, taskIds });
    expect(outcome).toMatchObject({ ...expected, events: [{ outcome: "task-new" }] });
    expect(outcome.changes).toMatchObject({ maybeStarted: false });
  });

  test("is not found in a task that failed before", async () => {
    tasks({ TaskId: "task-earlier", TaskStatus: "FAILED" });
    expect(await take("recheck", false, { taskIds })).toMatchObject({ phase: "verify" });
  });
});

describe("AWS's record", () => {
  test("of another opportunity than the one asked for is not believed", async () => {
    opportunity({ Id: "O7654321", LifeCycle: { ReviewStatus: "Submitted" } });
    expect(await take("confirm")).toMatchObject({
      kind: "went-wrong",
      phase: "confirm",
      failure: { kind: "unexpected", retryable: true },
    });
  });

  test("with a review status that AWS does not document proves nothing", async () => {
    opportunity({ LifeCycle: { ReviewStatus: "Withdrawn" } });
    expect(await take("confirm")).toMatchObject({ kind: "went-wrong", phase: "confirm" });
    expect(await take("verify")).toMatchObject({ kind: "went-well", phase: "start" });
  });
});

test("a task of which only the last part failed is judged by AWS's record", async () => {
  task("FAILED", "OpportunitySubmissionFailed", "Stage is wrong");
  expect(await take("await")).toMatchObject({
    kind: "went-well",
    phase: "verify",
    changes: { refusal: { kind: "rejected", code: "OpportunitySubmissionFailed" } },
  });
});

describe("an opportunity of ours that AWS does not list", () => {
  test("is made anew only when an unanswered create cannot show any more", async () => {
    answers.ListOpportunities = { body: { OpportunitySummaries: [] } };
    expect(await take("find", false, { unheardAt: new Date() })).toMatchObject({
      phase: "find",
      waitMs: 2000,
    });
    const old = new Date(Date.now() - 60_000);
    expect(await take("find", false, { unheardAt: old })).toMatchObject({ phase: "create" });
  });

  test("is looked for on all pages, one a call, before another is made", async () => {
    const old = { unheardAt: new Date(Date.now() - 60_000) };
    answers.ListOpportunities = { body: { OpportunitySummaries: [], NextToken: "page-2" } };
    expect(await take("find", false, { unheardAt: new Date() })).toMatchObject({
      phase: "find",
      changes: {},
      waitMs: 2000,
    });
    expect(await take("find", false, old)).toMatchObject({
      phase: "find",
      changes: { findCursor: "page-2" },
      waitMs: 0,
    });
    answers.ListOpportunities = { status: 400, body: { __type: "ValidationException" } };
    const second = { ...old, findCursor: "page-2" };
    expect(await take("find", false, second)).toMatchObject({ changes: { findCursor: null } });
    const ours = { Id: "O7654321", PartnerOpportunityIdentifier: "ref123" };
    answers.ListOpportunities = { body: { OpportunitySummaries: [ours] } };
    expect(await take("find", false, second)).toMatchObject({
      phase: "reread",
      changes: { opportunityId: "O7654321", findCursor: null },
    });
    answers.ListOpportunities = { body: { OpportunitySummaries: [] } };
    expect(await take("find", false, second)).toMatchObject({ phase: "create" });
  });

  test("is looked for among those of its own time only, the newest first", async () => {
    const createdAt = new Date("2026-11-02T08:00:00Z");
    const unheardAt = new Date("2026-11-02T09:00:00Z");
    answers.ListOpportunities = { body: { OpportunitySummaries: [] } };
    await take("find", false, { createdAt, unheardAt });
    // Ten minutes on each side, for clocks that differ.
    expect(asked.ListOpportunities).toMatchObject({
      CreatedDate: {
        AfterCreatedDate: "2026-11-02T07:50:00Z",
        BeforeCreatedDate: "2026-11-02T09:10:00Z",
      },
      Sort: { SortBy: "CreatedDate", SortOrder: "DESCENDING" },
    });
    await take("find", false, { createdAt });
    expect(asked.ListOpportunities).toHaveProperty("CreatedDate.AfterCreatedDate");
    expect(asked.ListOpportunities).not.toHaveProperty("CreatedDate.BeforeCreatedDate");
  });

  test("but whose own id is taken is looked for, not made", async () => {
    answers.CreateOpportunity = {
      status: 400,
      body: {
        __type: "ValidationException",
        ErrorList: [{ FieldName: "partnerOpportunityIdentifier", Code: "DUPLICATE_KEY_VALUE" }],
      },
    };
    expect(await take("create")).toMatchObject({
      kind: "went-wrong",
      phase: "find",
      failure: { retryable: true },
    });
  });

  test.each([
    [false, undefined],
    [true, true],
  ])(
    "a refusal of create leaves a doubt when the call before was unanswered (%s)",
    async (unsure, doubt) => {
      answers.CreateOpportunity = { status: 400, body: { __type: "ValidationException" } };
      const outcome = await take("create", unsure);
      expect(outcome.changes?.maybeCreated).toBe(doubt);
    },
  );
});

test("an opportunity that may have been made before is read, for it may have its links", async () => {
  answers.CreateOpportunity = { body: { Id: "O1234567" } };
  const none = { ...requests, associations: [] };
  expect(await take("create")).toMatchObject({ kind: "went-well", phase: "associate" });
  expect(await take("create", false, { requests: none })).toMatchObject({ phase: "assign" });
  expect(await take("create", true)).toMatchObject({ kind: "went-well", phase: "reread" });
});

test("a look that got no answer has no effect in doubt", async () => {
  answers.GetOpportunity = { status: 500, body: {} };
  expect(await take("verify")).toMatchObject({ phase: "verify", failure: { effect: "none" } });
});

test("a solution that AWS does not find is a refusal at the solution, an opportunity is not", async () => {
  const notFound = (Message: string) => ({
    status: 400,
    body: { __type: "ResourceNotFoundException", Message },
  });
  answers.AssignOpportunity = notFound("O1234567 does not exist");
  expect(await take("assign")).toMatchObject({ failure: { kind: "not-found" } });
  answers.AssignOpportunity = notFound(`${requests.assignee?.Email} does not exist`);
  expect(await take("assign")).toMatchObject({
    failure: { kind: "rejected", issues: [{ field: "owner" }] },
    ownerAnswer: "refused",
  });
});

test("an update that AWS's record outran is read anew once, then left to a person", async () => {
  answers.UpdateOpportunity = { status: 409, body: { __type: "ConflictException" } };
  const opportunity = { Id: "O1234567", LastModifiedDate: "2026-11-23T10:00:00.000Z" };
  expect(await take("update", false, { opportunity })).toMatchObject({
    phase: "reread",
    failure: { retryable: true },
  });
  const first = (await take("update", false, { opportunity })) as { failure: Failure };
  const second = { opportunity, lastFailure: first.failure };
  expect(await take("update", false, second)).toMatchObject({
    phase: "update",
    failure: { kind: "conflict", retryable: false },
  });
});
