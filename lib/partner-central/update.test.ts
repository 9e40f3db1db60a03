import { describe, expect, test } from "vitest";
import { fullEverything, minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { type Body, leavesOf, readAt, removeAt, writeAt } from "./aws-path";
import { requestsOf } from "./opportunity";
import { answersOf } from "./read-back";
import { isAsStored, updateOf } from "./update";

describe("the update that corrects AWS's record", () => {
  const before = requestsOf("ref123", fullEverything(sampleContext), sampleContext, "Sandbox");
  // GetOpportunity does not tell the origin.
  const { Origin: _, ...told } = before.create;
  const stored: Body = JSON.parse(
    JSON.stringify({
      ...told,
      Id: "O1234567",
      Arn: "arn:aws:partnercentral:us-east-1:1:catalog/Sandbox/opportunity/O1234567",
      CreatedDate: "2026-11-20T10:00:00.000Z",
      LastModifiedDate: "2026-11-22T10:00:00.123Z",
      OpportunityTeam: [{ Email: "maria.keller@partner.example" }],
      RelatedEntityIdentifiers: { Solutions: ["S-1234567"] },
      Project: { ...before.create.Project, AdditionalComments: "Written in Partner Central" },
      LifeCycle: {
        ...before.create.LifeCycle,
        Stage: "Prospect",
        ClosedLostReason: null,
        NextStepsHistory: [{ Time: "2026-11-21T10:00:00Z", Value: "Call" }],
      },
    }),
  );
  const { create } = requestsOf("ref123", minimalUs(sampleContext), sampleContext, "Sandbox");
  const update = updateOf(stored, create);

  test("says what the answers say now, and has let go of what they said before", () => {
    expect(update).toMatchObject({ Customer: create.Customer, Marketing: { Source: "None" } });
    expect(update.Customer).toEqual(create.Customer);
    expect(update.Marketing).toEqual(create.Marketing);
    expect(update.SoftwareRevenue).toBeUndefined();
    expect(update.Project?.CompetitorName).toBeUndefined();
    expect(update.Project?.ExpectedCustomerSpend).toEqual(create.Project?.ExpectedCustomerSpend);
  });

  test("keeps what is AWS's: stage and review status, and what others wrote there", () => {
    expect(update.LifeCycle).toEqual({
      Stage: "Prospect",
      ReviewStatus: "Pending Submission",
      TargetCloseDate: create.LifeCycle?.TargetCloseDate,
    });
    expect(update.Project?.AdditionalComments).toBe("Written in Partner Central");
  });

  test("carries the lock and nothing an update does not take", () => {
    expect(update).toMatchObject({
      Identifier: "O1234567",
      LastModifiedDate: new Date("2026-11-22T10:00:00.123Z"),
    });
    for (const member of ["Id", "Arn", "CreatedDate", "OpportunityTeam", "Origin"]) {
      expect(update).not.toHaveProperty(member);
    }
    expect(update).not.toHaveProperty("RelatedEntityIdentifiers");
  });
});

describe("a dotted path", () => {
  test("writes into what is there, and a list's first entry", () => {
    const body: Body = { A: { B: "1" } };
    writeAt(body, "A.C", "2");
    writeAt(body, "L[].X", "3");
    writeAt(body, "L[].Y", ["4"]);
    expect(body).toEqual({ A: { B: "1", C: "2" }, L: [{ X: "3", Y: ["4"] }] });
    expect(readAt(body, "L[].Y")).toEqual(["4"]);
    expect(readAt(body, "A.B.C")).toBeUndefined();
  });

  test("removes with a value the objects it leaves empty", () => {
    const body: Body = { A: { B: { C: "1" }, D: "2" }, L: [{ X: "3" }] };
    removeAt(body, "A.B.C");
    removeAt(body, "L[].X");
    removeAt(body, "Z.Y");
    expect(body).toEqual({ A: { D: "2" } });
  });

  test("leads to every value once", () => {
    expect(leavesOf({ A: { B: 1 }, L: [{ X: "a" }], N: ["b", "c"], U: undefined })).toEqual([
      { path: "A.B", value: "1" },
      { path: "L[].X", value: "a" },
      { path: "N", value: "b, c" },
    ]);
  });
});

describe("the need that AWS itself writes after a submission for visibility only", () => {
  const unlisted = "Do Not Need Support from AWS Sales Rep";
  const visible = { ...minimalUs(sampleContext), involvement: "For Visibility Only" };
  const { create } = requestsOf("ref123", visible, sampleContext, "Sandbox");
  const stored: Body = JSON.parse(
    JSON.stringify({
      ...create,
      Id: "O1234567",
      LastModifiedDate: "2026-11-22T10:00:00.123Z",
      PrimaryNeedsFromAws: [unlisted],
    }),
  );

  test("is read, sent back as it came, and is no change", () => {
    const read = JSON.parse(JSON.stringify(stored));
    expect(answersOf(read, []).primaryNeed).toEqual([unlisted]);
    expect(updateOf(stored, create).PrimaryNeedsFromAws).toEqual([unlisted]);
    const { Origin: _, ...told } = stored;
    expect(isAsStored(told, create)).toBe(true);
  });

  test("gives way to needs that somebody chose", () => {
    const asking = requestsOf("ref123", minimalUs(sampleContext), sampleContext, "Sandbox").create;
    expect(updateOf(stored, asking).PrimaryNeedsFromAws).toEqual(asking.PrimaryNeedsFromAws);
  });
});
