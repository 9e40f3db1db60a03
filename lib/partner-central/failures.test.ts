import dns from "node:dns";
import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { TestDatabase } from "@/lib/db/test/database";
import { getOpportunity, updateOpportunity } from "./calls";
import { failureWords, issueWords } from "./failure-words";
import { type Failure, failureOf } from "./failures";
import { taskFailureOf } from "./task-failure";
import { anySlot, unlimitedCalls } from "./test/slot";

type Answer = { status: number; body: string } | "hang-up";

let server: Server | null = null;

/** A Partner Central that answers every call alike. */
async function partnerCentralThatAnswers(answer: Answer): Promise<string> {
  const started = createServer((request, response) => {
    if (answer === "hang-up") return request.socket.destroy();
    response.writeHead(answer.status, {
      "content-type": "application/x-amz-json-1.0",
      "x-amzn-requestid": "req-1",
    });
    response.end(answer.body);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

async function failureOfCall(endpoint: string, call: "write" | "read" = "write"): Promise<Failure> {
  const target = { catalog: "Sandbox", endpoint, region: "us-east-1" } as const;
  const answer = await (call === "write"
    ? updateOpportunity(target, await anySlot(), {
        Catalog: "Sandbox",
        Identifier: "O1234567",
        LastModifiedDate: new Date(),
      })
    : getOpportunity(target, "O1234567"));
  if (answer.ok) throw new Error("the call went well");
  return answer.failure;
}

function error(name: string, more: object = {}): string {
  return JSON.stringify({ __type: `com.amazonaws.partnercentralselling#${name}`, ...more });
}

let database: TestDatabase;
beforeAll(async () => {
  database = await unlimitedCalls();
});
afterAll(() => database.close());
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

test("a refusal of the step itself says so, with AWS's review status", () => {
  const message = "You cannot perform Submit action on this opportunity";
  const failure = taskFailureOf("OpportunitySubmissionFailed", message);
  expect(failureWords(failure, "Approved")).toEqual({
    title: "This opportunity can't be submitted now",
    text: "AWS didn't accept it for review. Its review status at AWS is Approved. Check it in Partner Central, then select Try now.",
  });
  expect(failureWords(failure).text).not.toContain("review status");
});

test("a wrong clock of this host is corrected by the date in AWS's answer", async () => {
  const hour = 3_600_000;
  const signedAt: string[] = [];
  const started = createServer((request, response) => {
    signedAt.push(String(request.headers["x-amz-date"]));
    const now = new Date(Date.now() + hour).toUTCString();
    response.writeHead(signedAt.length === 1 ? 403 : 200, {
      "content-type": "application/x-amz-json-1.0",
      date: now,
    });
    response.end(signedAt.length === 1 ? error("InvalidSignatureException") : '{"Id":"O1"}');
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  const endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const target = { catalog: "Sandbox", endpoint, region: "us-east-1" } as const;
  expect(await getOpportunity(target, "O1")).toMatchObject({
    failure: { kind: "unavailable", retryable: true, code: "InvalidSignatureException" },
  });
  expect(await getOpportunity(target, "O1")).toMatchObject({ ok: true });
  const [before, after] = signedAt.map((text) =>
    Date.parse(text.replace(/(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)/, "$1-$2-$3:$4:$5")),
  );
  expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(0.9 * hour);
});

describe("what a call can end in", () => {
  test.each<[string, Answer, Partial<Failure>]>([
    [
      "a refusal by AccessDeniedException",
      { status: 403, body: error("AccessDeniedException", { Message: "no" }) },
      { kind: "denied", retryable: false, effect: "none", message: "no", requestId: "req-1" },
    ],
    [
      "credentials that AWS does not know",
      { status: 400, body: error("UnrecognizedClientException") },
      { kind: "credentials", retryable: true, effect: "none" },
    ],
    [
      "credentials that have expired",
      { status: 400, body: error("ExpiredTokenException") },
      { kind: "credentials", retryable: true, effect: "none" },
    ],
    [
      "a conflict, whichever status it comes with",
      { status: 400, body: error("ConflictException") },
      { kind: "conflict", retryable: false },
    ],
    [
      "an opportunity that is not there",
      { status: 404, body: error("ResourceNotFoundException") },
      { kind: "not-found", retryable: false },
    ],
    [
      "throttling",
      { status: 400, body: error("ThrottlingException") },
      { kind: "unavailable", retryable: true, effect: "none" },
    ],
    [
      "the daily quota",
      { status: 402, body: error("ServiceQuotaExceededException") },
      { kind: "quota", retryable: true, effect: "none" },
    ],
    [
      "AWS's own trouble",
      { status: 500, body: error("InternalServerException") },
      { kind: "unavailable", retryable: true, effect: "unknown" },
    ],
    [
      "a gateway's empty answer",
      { status: 503, body: "" },
      { kind: "unavailable", retryable: true, effect: "unknown" },
    ],
    [
      "an exception that AWS does not document",
      { status: 400, body: error("SomethingNewException") },
      { kind: "unexpected", retryable: true, effect: "unknown" },
    ],
    [
      "an answer that cannot be read",
      { status: 200, body: '{"Id":"O1","LastModifiedDate":12}' },
      { kind: "unexpected", retryable: true, effect: "unknown" },
    ],
    [
      "a connection that breaks",
      "hang-up",
      { kind: "unavailable", retryable: true, effect: "unknown" },
    ],
  ])("%s", async (_, answer, expected) => {
    expect(await failureOfCall(await partnerCentralThatAnswers(answer))).toMatchObject(expected);
  });

  test("a read has no effect, answered or not", async () => {
    const failure = await failureOfCall(await partnerCentralThatAnswers("hang-up"), "read");
    expect(failure).toMatchObject({ kind: "unavailable", retryable: true, effect: "none" });
  });

  test("nobody who answers: the call cannot have had an effect", async () => {
    const endpoint = await partnerCentralThatAnswers("hang-up");
    await new Promise((resolve) => server?.close(resolve));
    expect(await failureOfCall(endpoint)).toMatchObject({
      kind: "unavailable",
      code: "ECONNREFUSED",
      effect: "none",
    });
  });

  test.each(["ENOTFOUND", "EAI_AGAIN"])(
    "a name that no resolver knows (%s) is told as a setup issue",
    async (code) => {
      // Asked in earnest, a machine without a network may take longer than the whole call may.
      const lookup = vi.spyOn(dns, "lookup").mockImplementation((...given: unknown[]) => {
        const answer = given.at(-1);
        if (typeof answer === "function")
          answer(Object.assign(new Error(`getaddrinfo ${code}`), { code }));
      });
      const failure = await failureOfCall("http://partner-central.invalid");
      lookup.mockRestore();
      expect(failure).toMatchObject({ kind: "unavailable", code, retryable: true, effect: "none" });
      const { title, text } = failureWords(failure);
      expect(title).toBe("We can't find the address of Partner Central");
      expect(text).toContain("This is a setup issue.");
      expect(text).toContain("AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING");
    },
  );

  test.each([
    "SELF_SIGNED_CERT_IN_CHAIN",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
  ])("a certificate that is not trusted (%s) is told as such, too", (code) => {
    const failure = failureOf(Object.assign(new Error("certificate"), { code }));
    expect(failure).toMatchObject({ kind: "unavailable", code, retryable: true, effect: "none" });
    const { title, text } = failureWords(failure);
    expect(title).toBe("The connection to Partner Central isn't trusted");
    expect(text).toContain("This is a setup issue.");
  });

  test.each<[string, (string | null)[]]>([
    ["Required: Postal Code", ["postalCode"]],
    ["Project.Title and Customer.Account.Industry differ", ["referralName", "industry"]],
    ["Something else", [null]],
  ])("a validation error without a field, “%s”, leads to %j", async (Message, found) => {
    const more = { Reason: "BUSINESS_VALIDATION_FAILED", ErrorList: [{ Message, Code: "X" }] };
    const body = error("ValidationException", more);
    const failure = await failureOfCall(await partnerCentralThatAnswers({ status: 400, body }));
    const issues = failure.kind === "rejected" ? failure.issues : [];
    expect(issues.map(({ field }) => field)).toEqual(found);
  });

  test("a validation error: every complaint at its field, what is nobody's apart", async () => {
    const body = error("ValidationException", {
      Message: "",
      Reason: "REQUEST_VALIDATION_FAILED",
      ErrorList: [
        { FieldName: "customer.contacts.1.member.email", Message: "m1", Code: "INVALID_VALUE" },
        { FieldName: "Project.Title", Message: "m2", Code: "INVALID_STRING_FORMAT" },
        { Message: "primaryNeedsFromAws is required", Code: "REQUIRED_FIELD_MISSING" },
        { FieldName: "project.customerBusinessProblem", Message: "m4", Code: "INVALID_VALUE" },
        { FieldName: "tags", Message: "m5", Code: "INVALID_VALUE" },
      ],
    });
    const failure = await failureOfCall(await partnerCentralThatAnswers({ status: 400, body }));
    expect(failure).toMatchObject({ kind: "rejected", stage: "request", retryable: false });
    const found = failure.kind === "rejected" ? failure.issues : [];
    expect(found.map(({ field, message }) => [field, message])).toEqual([
      ["contactEmail", "m1"],
      ["referralName", "m2"],
      ["primaryNeed", "primaryNeedsFromAws is required"],
      ["description", "m4"],
      ["useCase", "m4"],
      [null, "m5"],
    ]);
  });
});

describe("a failed task", () => {
  test.each([
    ["OpportunityValidationFailed", "rejected"],
    ["OpportunitySubmissionFailed", "rejected"],
    ["EngagementAccessDenied", "denied"],
    ["InternalError", "unavailable"],
    ["RequestThrottled", "unavailable"],
    ["OpportunityConflict", "unavailable"],
    ["ServiceQuotaExceeded", "quota"],
  ])("for the reason %s is %s", (reasonCode, kind) => {
    expect(taskFailureOf(reasonCode, "why").kind).toBe(kind);
  });

  test("stands at the field its message names", () => {
    const failure = taskFailureOf(
      "OpportunityValidationFailed",
      "project.salesActivities is missing",
    );
    expect(failure).toMatchObject({ issues: [{ field: "salesActivities" }] });
    const both = "Project.Title and Customer.Account.Industry differ";
    expect(taskFailureOf("OpportunityValidationFailed", both)).toMatchObject({
      issues: [{ field: "referralName" }, { field: "industry" }],
    });
  });
});

test("no failure is left without words, and none of the words blames or begs", () => {
  const codes = [
    ...["REQUIRED_FIELD_MISSING", "INVALID_ENUM_VALUE", "INVALID_STRING_FORMAT", "INVALID_VALUE"],
    ...["NOT_ENOUGH_VALUES", "TOO_MANY_VALUES", "VALUE_OUT_OF_RANGE", "INVALID_RESOURCE_STATE"],
    ...["DUPLICATE_KEY_VALUE", "ACTION_NOT_PERMITTED", "SOMETHING_NEW"],
  ];
  const issues = codes.map((code) => ({ field: null, path: null, code, message: "" }));
  const common = { code: "X", message: "", requestId: null, effect: "none" } as const;
  const failures: Failure[] = [
    { ...common, kind: "rejected", retryable: false, stage: "request", issues },
    { ...common, kind: "rejected", retryable: false, stage: "task", issues: [] },
    { ...common, kind: "conflict", retryable: false },
    { ...common, kind: "denied", retryable: false },
    { ...common, kind: "denied", retryable: false, code: "AccessDeniedException" },
    { ...common, kind: "credentials", retryable: true },
    { ...common, kind: "credentials", retryable: true, code: "AccessDeniedException" },
    { ...common, kind: "credentials", retryable: true, code: "ExpiredTokenException" },
    { ...common, kind: "credentials", retryable: true, code: "CredentialsProviderError" },
    { ...common, kind: "not-found", retryable: false },
    { ...common, kind: "quota", retryable: true },
    { ...common, kind: "unavailable", retryable: true },
    { ...common, kind: "unavailable", retryable: true, code: "LinkNotShownYet" },
    { ...common, kind: "unavailable", retryable: true, code: "ENOTFOUND" },
    { ...common, kind: "unavailable", retryable: true, code: "CERT_HAS_EXPIRED" },
    { ...common, kind: "unexpected", retryable: true },
  ];
  const words = [
    ...failures.map((failure) => failureWords(failure)).flatMap(({ title, text }) => [title, text]),
    ...issues.map(issueWords),
    ...(["owner", "solution", "awsProducts"] as const).map((field) =>
      issueWords({ field, path: null, code: "INVALID_VALUE", message: "" }),
    ),
  ];
  for (const text of words) {
    expect(text).not.toBe("");
    expect(text).not.toMatch(/\b(please|sorry|valid|invalid|required|oops|forbidden)\b/i);
  }
});
