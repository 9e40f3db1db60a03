import { describe, expect, test } from "vitest";
import type { ReferralRow } from "@/lib/drafts/list-referrals";
import { listRowOf } from "./list-row";

const dana = {
  id: "p1",
  firstName: "Dana",
  lastName: "Okafor",
  email: "dana@contoso.example",
  awsAnswer: null,
};

const draft: ReferralRow = {
  id: "r1",
  answers: { owner: "p1" },
  marks: {},
  state: "draft",
  closeDate: null,
  updatedAt: new Date("2026-11-22T13:06:00Z"),
  opportunityId: null,
  reviewComments: null,
  readiness: { blocks: 12, warnings: 0 },
};

describe("a referral in the list", () => {
  test("shows what was typed where it cannot be read yet", () => {
    const answers = { closeDate: "next summer", monthlyRevenue: "a lot", companyName: "Fabrikam" };
    const row = listRowOf({ ...draft, answers }, [dana]);
    expect(row).toMatchObject({
      name: "Fabrikam (untitled)",
      customer: "Fabrikam",
      closeDate: "next summer",
      monthly: "a lot",
      owner: "",
    });
  });

  test("reads amount, date, country and owner as people say them", () => {
    const answers = {
      referralName: "Northwind – Claims – Germany",
      companyName: "Northwind Traders GmbH",
      country: "DE",
      owner: "p1",
      monthlyRevenue: "12.5k",
    };
    const row = listRowOf({ ...draft, answers, closeDate: "2027-06-30" }, [dana]);
    expect(row).toMatchObject({
      name: "Northwind – Claims – Germany",
      customer: "Northwind Traders GmbH, Germany",
      owner: "Dana Okafor",
      monthly: "$12,500",
      closeDate: "Jun 30, 2027",
    });
  });

  test("names an owner who is on no list", () => {
    const answers = { owner: "else", ownerFirst: "Ines", ownerLast: "Moreau" };
    expect(listRowOf({ ...draft, answers }, [dana]).owner).toBe("Ines Moreau");
  });

  test.each([
    ["draft", "Draft", "/referrals/r1", true],
    ["sending", "Sending", "/referrals/r1/sending", false],
    ["send-failed", "Send failed", "/referrals/r1/sending", false],
    ["sent", "Submitted", "/referrals/r1/status", false],
    ["in-review", "In review", "/referrals/r1/status", false],
    ["action-required", "Action Required", "/referrals/r1/status", false],
    ["approved", "Approved", "/referrals/r1/status", false],
    ["rejected", "Rejected", "/referrals/r1/status", false],
  ] as const)("in state %s is called %s and leads to %s", (state, status, href, canDiscard) => {
    expect(listRowOf({ ...draft, state }, [])).toMatchObject({ status, href, canDiscard });
  });

  test("quotes AWS only while AWS waits for an answer", () => {
    const said = { ...draft, reviewComments: "Please name the services." };
    expect(listRowOf({ ...said, state: "action-required" }, []).said).toBe(
      "Please name the services.",
    );
    expect(listRowOf({ ...said, state: "approved" }, []).said).toBe("");
  });

  test.each([
    [{ blocks: 2, warnings: 1 }, "2 to fix, 1 to review"],
    [{ blocks: 0, warnings: 1 }, "1 to review"],
    [{ blocks: 0, warnings: 0 }, "Ready to send"],
    [null, ""],
  ])("with readiness %o says %j", (readiness, words) => {
    expect(listRowOf({ ...draft, readiness }, []).readiness).toBe(words);
  });
});
