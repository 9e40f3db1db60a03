import { describe, expect, test } from "vitest";
import type { ReferralRow, RowReadiness } from "@/lib/drafts/list-referrals";
import { listRowOf } from "./list-row";

const dana = {
  id: "p1",
  firstName: "Dana",
  lastName: "Okafor",
  email: "dana@contoso.example",
  awsAnswer: null,
};

const found: RowReadiness = {
  ...{ step: "deal", answered: 9, total: 17 },
  ...{ stops: ["description"], warnings: 0 },
};
const draft: ReferralRow = {
  id: "r1",
  answers: { owner: "p1" },
  marks: {},
  state: "draft",
  closeDate: null,
  updatedAt: new Date("2026-11-22T13:06:00Z"),
  openSince: null,
  opportunityId: null,
  reviewComments: null,
  readiness: found,
};
const now = new Date("2026-11-22T15:10:00Z");

describe("a referral in the list", () => {
  test("shows what was typed where it cannot be read yet", () => {
    const answers = { closeDate: "next summer", monthlyRevenue: "a lot", companyName: "Fabrikam" };
    const row = listRowOf({ ...draft, answers }, { people: [dana] }, now);
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
    const closing = { ...draft, answers, closeDate: "2027-06-30" };
    const row = listRowOf(closing, { people: [dana] }, now);
    const begun = listRowOf(closing, { people: [dana], dateOrder: "dmy" }, now);
    expect(begun.closeDate).toBe("30 Jun 2027");
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
    expect(listRowOf({ ...draft, answers }, { people: [dana] }, now).owner).toBe("Ines Moreau");
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
    expect(listRowOf({ ...draft, state }, { people: [] }, now)).toMatchObject({
      status,
      href,
      canDiscard,
    });
  });

  test("says what should not be forgotten, and nothing that its status says", () => {
    const old = new Date("2026-09-01T10:00:00Z");
    const open = { ...draft, openSince: old, updatedAt: old, readiness: null };
    const remindersOf = (row: ReferralRow) => listRowOf(row, { people: [] }, now).reminders;
    expect(remindersOf({ ...open, state: "in-review", closeDate: "2026-11-01" })).toEqual([
      ...["Review over 5 business days", "Close date is past", "No change in 30 days"],
    ]);
    const asked = { ...open, state: "action-required", updatedAt: now } as const;
    expect(remindersOf(asked)).toEqual([]);
    expect(remindersOf(draft)).toEqual([]);
  });

  test("quotes AWS only while AWS waits for an answer", () => {
    const said = { ...draft, reviewComments: "Please name the services." };
    expect(listRowOf({ ...said, state: "action-required" }, { people: [] }, now).said).toBe(
      "Please name the services.",
    );
    expect(listRowOf({ ...said, state: "approved" }, { people: [] }, now).said).toBe("");
  });

  test.each<[Partial<RowReadiness>, string, string]>([
    [{ stops: ["description"] }, "Step 2 of 6", "Missing: Description"],
    [
      { stops: ["website", "useCase", "owner"] },
      "Step 2 of 6",
      "To fix: Customer website and 2 more",
    ],
    [{ stops: [], warnings: 2 }, "Step 6 of 6", "Ready to send. 2 things to review"],
    [{ stops: [] }, "Step 6 of 6", "Ready to send"],
  ])("with readiness %o is at %s and says %j", (readiness, step, stops) => {
    const row = { ...draft, answers: { website: "example.com" } };
    const shown = listRowOf({ ...row, readiness: { ...found, ...readiness } }, { people: [] }, now);
    const ready = readiness.stops?.length === 0;
    expect(shown).toMatchObject({
      go: ready ? "Check and send" : "Continue",
      goHref: ready ? "/referrals/r1/review" : "/referrals/r1",
      draft: { step, answered: "9 of 17 answered", ready, stops },
    });
  });

  test("says nothing of progress once Send was pressed", () => {
    const sent: ReferralRow = { ...draft, state: "in-review", readiness: null };
    expect(listRowOf(sent, { people: [] }, now)).toMatchObject({
      go: "",
      draft: null,
      updated: "2 hours ago",
    });
  });
});
