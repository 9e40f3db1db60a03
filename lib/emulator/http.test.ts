import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestEmulator, type TestEmulator, wholeRequest } from "./test/support";

const SIGNED =
  "AWS4-HMAC-SHA256 Credential=practice/20261123/us-east-1/partnercentral-selling/aws4_request, " +
  "SignedHeaders=host, Signature=0";

let running: TestEmulator;

beforeAll(async () => {
  running = await startTestEmulator();
});
afterAll(() => running.stop());

function post(
  body: string,
  target = "CreateOpportunity",
  headers: Record<string, string> = { authorization: SIGNED },
): Promise<Response> {
  return fetch(running.emulator.url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `AWSPartnerCentralSelling.${target}`,
      ...headers,
    },
  });
}

/** The short name of the exception in the answer. */
async function refusalOf(answer: Promise<Response>): Promise<string> {
  const response = await answer;
  const body = await response.json();
  expect(response.status).toBe(400);
  return String(body.__type).split("#")[1] ?? "";
}

describe("the wire", () => {
  test("a call without a signature is not recognised", async () => {
    expect(await refusalOf(post("{}", "CreateOpportunity", {}))).toBe(
      "UnrecognizedClientException",
    );
    const basic = { authorization: "Basic dTpw" };
    expect(await refusalOf(post("{}", "GetOpportunity", basic))).toBe(
      "UnrecognizedClientException",
    );
  });

  test.each(["SubmitOpportunity", "ListEngagementResourceAssociations"])(
    "%s is refused by its name",
    async (name) => {
      const response = await post("{}", name);
      const { __type, Message } = await response.json();
      expect([response.status, __type]).toEqual([
        400,
        "com.amazon.coral.service#UnknownOperationException",
      ]);
      expect(Message).toBe(`The emulator does not support ${name}`);
    },
  );

  /** As AWS's published collection of requests sends them. */
  function postToPath(path: string, body: object, contentType = "application/json; charset=UTF-8") {
    return fetch(`${running.emulator.url}${path}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": contentType, authorization: SIGNED },
    });
  }

  test("a call may name its operation in the path, without a target header", async () => {
    const answer = await postToPath("/CreateOpportunity", wholeRequest());
    const { Id } = await answer.json();
    const read = await postToPath("/GetOpportunity?x=1", { Catalog: "Sandbox", Identifier: Id });
    const opportunity = await read.json();
    expect(opportunity.Id).toBe(Id);
    expect(opportunity.LifeCycle.NextStepsHistory).toBeNull();
    expect(running.emulator.calls.get("GetOpportunity ok")).toBeGreaterThan(0);
    expect(await refusalOf(postToPath("/CreateOpportunity/x", {}))).toBe(
      "UnknownOperationException",
    );
    expect(await refusalOf(postToPath("/", {}))).toBe("UnknownOperationException");
    expect(await refusalOf(postToPath("/GetOpportunity", {}, "text/plain"))).toBe(
      "SerializationException",
    );
  });

  test("there are no invitations, and none is found", async () => {
    const list = await post(
      JSON.stringify({ Catalog: "Sandbox", ParticipantType: "RECEIVER", Status: ["PENDING"] }),
      "ListEngagementInvitations",
    );
    expect(await list.json()).toEqual({ EngagementInvitationSummaries: [], NextToken: null });
    const wanted = JSON.stringify({ Catalog: "Sandbox", Identifier: "engi-0000001abc3de" });
    expect(await refusalOf(post(wanted, "GetEngagementInvitation"))).toBe(
      "ResourceNotFoundException",
    );
  });

  test.each(["constructor", ""])("operation %j is unknown", async (target) => {
    expect(await refusalOf(post("{}", target))).toBe("UnknownOperationException");
  });

  test.each(["", "{", "[]", "null", "7", "[".repeat(200_000)])(
    "a body that is no JSON object is refused",
    async (body) => {
      expect(await refusalOf(post(body))).toBe("SerializationException");
    },
  );

  test("a body of more than 1 MB is refused, and the emulator goes on", async () => {
    const padding = "x".repeat(5 * 1024 * 1024);
    const answer = post(JSON.stringify({ Catalog: "Sandbox", padding }));
    expect(await refusalOf(answer)).toBe("RequestEntityTooLargeException");
    expect((await post("{}", "ListSolutions")).status).toBe(400);
  });

  test("refusals are spelled as AWS spells them", async () => {
    const response = await post(
      JSON.stringify({ Catalog: "Sandbox", MaxResults: 0 }),
      "ListSolutions",
    );
    expect(response.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toEqual({
      __type: "com.amazonaws.partnercentralselling#ValidationException",
      Message: expect.stringContaining("1 validation error detected"),
      Reason: "REQUEST_VALIDATION_FAILED",
      ErrorList: [
        {
          FieldName: "maxResults",
          Code: "VALUE_OUT_OF_RANGE",
          Message: expect.stringContaining("Value at 'maxResults' failed to satisfy constraint"),
        },
      ],
    });
  });

  test.each([
    [{ Project: ["Title"] }, "project"],
    [{ Project: { Title: 7 } }, "project.title"],
    [{ Customer: { Contacts: { Email: "a@b.example" } } }, "customer.contacts"],
    [{ Customer: { Contacts: ["a@b.example"] } }, "customer.contacts.1.member"],
    [{ PrimaryNeedsFromAws: [7] }, "primaryNeedsFromAws.1.member"],
    [{ PrimaryNeedsFromAws: [null] }, "primaryNeedsFromAws.1.member"],
  ])("a value of the wrong type is refused: %j", async (patch, fieldName) => {
    const response = await post(JSON.stringify({ ...wholeRequest(), ...patch }));
    const { Reason, ErrorList } = await response.json();
    expect(Reason).toBe("REQUEST_VALIDATION_FAILED");
    expect(ErrorList).toEqual([
      { FieldName: fieldName, Code: "INVALID_VALUE", Message: expect.any(String) },
    ]);
  });

  test("times are ISO strings, absent members null, unknown members ignored", async () => {
    const request = { ...wholeRequest(), Colour: "blue", __proto__: { Origin: "x" } };
    const response = await post(
      JSON.stringify(request).replace("{", '{"__proto__":{"Origin":"x"},'),
    );
    const { Id, LastModifiedDate } = await response.json();
    expect(LastModifiedDate).toBe("2026-11-23T10:00:00.000Z");
    const read = await post(
      JSON.stringify({ Catalog: "Sandbox", Identifier: Id }),
      "GetOpportunity",
    );
    const opportunity = await read.json();
    expect(opportunity.SoftwareRevenue).toBeNull();
    expect(opportunity.Project.CompetitorName).toBeNull();
    expect(opportunity.RelatedEntityIdentifiers.Solutions).toEqual([]);
    expect(opportunity.OpportunityTeam[0].Phone).toBeNull();
    expect(opportunity).not.toHaveProperty("Colour");
  });

  test("an explicit null clears the contract's duration, which leaving it out would keep", async () => {
    const own = {
      Amount: "2400.00",
      CurrencyCode: "USD",
      Frequency: "Monthly",
      TargetCompany: "Self",
    };
    const request = wholeRequest({
      "Project.ExpectedCustomerSpend": [own],
      "Project.ExpectedContractDuration": { Term: "Months", Value: "24" },
    });
    const { Id, LastModifiedDate } = await (await post(JSON.stringify(request))).json();
    const { ClientToken: _token, ...body } = wholeRequest({
      PartnerOpportunityIdentifier: request.PartnerOpportunityIdentifier,
      "Project.ExpectedContractDuration": null,
    });
    const update = JSON.stringify({ ...body, Identifier: Id, LastModifiedDate });
    expect((await post(update, "UpdateOpportunity")).status).toBe(200);
    const read = await post(
      JSON.stringify({ Catalog: "Sandbox", Identifier: Id }),
      "GetOpportunity",
    );
    expect((await read.json()).Project.ExpectedContractDuration).toBeNull();
  });

  test("other methods are no operations, and the health page answers", async () => {
    expect((await fetch(running.emulator.url)).status).toBe(400);
    const health = await fetch(`${running.emulator.url}/healthz`);
    expect([health.status, await health.text()]).toEqual([200, "ok\n"]);
  });
});
