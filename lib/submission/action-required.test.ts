import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getReferral } from "@/lib/drafts/get-referral";
import { clashesOf, heldBy, settleClashes } from "@/lib/drafts/held-answers";
import { AWS_USER, historyOf } from "@/lib/drafts/history";
import { saveStep } from "@/lib/drafts/save-step";
import { writeVersion } from "@/lib/drafts/write-version";
import { referralContext } from "@/lib/partner/referral-context";
import type { Answers } from "@/lib/referral/fields/answers";
import { claimDue } from "./claim";
import { progressOf } from "./progress";
import { runPhase } from "./run-phase";
import { targetOf } from "./submission";
import { submitReferral } from "./submit";
import { takeInRecord } from "./take-in-record";
import { atAws, changeAtAws, hear, review } from "./test/reviewer";
import {
  advanceNext,
  advanceUntil,
  claimNext,
  hurry,
  openStage,
  type Stage,
  sample,
  send,
  sendNew,
  submissionFor,
  user,
  versionOf,
} from "./test/stage";
import { pastEventsOf } from "./timeline";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** AWS's flow takes the review up with the update; its console wants a start of its own. */
describe.each(["submits", "waits"] as const)("where an update %s", (correction) => {
  beforeAll(async () => {
    await stage.stopEmulator();
    await stage.restartEmulator({ correction });
  });

  async function askedToChange(answers: Answers = {}): Promise<string> {
    const referralId = await sendNew(sample(stage, answers));
    await advanceUntil(referralId);
    await review(stage, referralId, "Action Required");
    await open(referralId);
    return referralId;
  }

  async function open(referralId: string): Promise<void> {
    await takeInRecord(user, referralId, await referralContext(user));
  }

  async function fix(referralId: string, answers: Answers) {
    const version = await versionOf(referralId);
    const mark = "saved";
    return saveStep(user, { referralId, version, step: "fix", answers, mark });
  }

  async function resend(referralId: string) {
    return submitReferral(user, { referralId, version: await versionOf(referralId) });
  }

  async function stateOf(referralId: string) {
    return (await getReferral(user, referralId))?.state;
  }

  const calls = (name: string) => stage.calls().get(`${name} ok`) ?? 0;

  test("a correction changes what was changed and nothing else, and the review goes on", async () => {
    const referralId = await askedToChange({ city: "Portland", nextStep: "Workshop on Monday" });
    expect(await stateOf(referralId)).toBe("action-required");
    const before = await atAws(stage, referralId);
    const [starts, updates] = [
      calls("StartEngagementFromOpportunityTask"),
      calls("UpdateOpportunity"),
    ];
    const first = await submissionFor(referralId);
    expect(await fix(referralId, { city: "Salem", monthlyRevenue: "24,500" })).toMatchObject({
      ok: true,
    });
    await send(referralId);
    expect(await stateOf(referralId)).toBe("sending");
    const done = await advanceUntil(referralId);
    expect(done).toMatchObject({ phase: "done", opportunityId: first.opportunityId });
    const after = await atAws(stage, referralId);
    const { Customer, Project, LifeCycle, LastModifiedDate: _now, ...rest } = after;
    const { Customer: _c, Project: _p, LifeCycle: _l, LastModifiedDate: _then, ...had } = before;
    expect(rest).toEqual(had);
    const { Account: account, ...others } = before.Customer ?? {};
    expect(Customer).toEqual({
      ...others,
      Account: { ...account, Address: { ...account?.Address, City: "Salem" } },
    });
    const [spend] = before.Project?.ExpectedCustomerSpend ?? [];
    expect(Project).toEqual({
      ...before.Project,
      ExpectedCustomerSpend: [{ ...spend, Amount: "24500.00" }],
    });
    const { ReviewComments: _said, ReviewStatusReason: _why, ...cycle } = before.LifeCycle ?? {};
    expect(LifeCycle).toMatchObject({ ...cycle, ReviewStatus: "Submitted" });
    expect(calls("UpdateOpportunity") - updates).toBe(1);
    const started = calls("StartEngagementFromOpportunityTask") - starts;
    expect(started).toBe(correction === "waits" ? 1 : 0);
    expect(done.engagementToken).not.toBe(first.engagementToken);
    expect(await stateOf(referralId)).toBe("sent");
    const what = (await pastEventsOf(user, referralId)).map((event) => event.what);
    expect(what).toEqual(expect.arrayContaining(["sent-again", "updated"]));
    expect(what.filter((each) => each === "sent-again")).toHaveLength(1);
  });

  test("a lost answer to the update makes it once, and what AWS holds tells", async () => {
    const referralId = await askedToChange();
    await fix(referralId, { city: "Salem" });
    stage.faults().add({ kind: "reply-lost", operation: "UpdateOpportunity", count: 1 });
    await send(referralId);
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    const { Customer, LifeCycle } = await atAws(stage, referralId);
    expect(Customer?.Account?.Address?.City).toBe("Salem");
    expect(LifeCycle?.ReviewStatus).toBe("Submitted");
    const what = (await pastEventsOf(user, referralId)).map((event) => event.what);
    expect(what).not.toContain("not-taken");
  });

  test("a process that dies with the update's answer in hand is followed by one that reads", async () => {
    const referralId = await askedToChange();
    await fix(referralId, { city: "Salem" });
    await send(referralId);
    await advanceUntil(referralId, ({ phase }) => phase === "update");
    const updates = calls("UpdateOpportunity");
    // A lease of no time: whoever claims next finds that its holder is gone.
    const claimed = await claimNext(0);
    await runPhase({ ...claimed, target: targetOf(claimed.submission) });
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect(calls("UpdateOpportunity") - updates).toBe(1);
    expect((await atAws(stage, referralId)).LifeCycle?.ReviewStatus).toBe("Submitted");
  });

  test("what AWS changes of the same answer meanwhile is left to choose, and never overwritten", async () => {
    const referralId = await askedToChange({ city: "Portland" });
    await fix(referralId, { city: "Salem", street: "12 Court St" });
    await send(referralId);
    await changeCity(referralId, "Eugene");
    const refused = await advanceUntil(referralId);
    expect(refused).toMatchObject({ lastFailure: { code: "ChangedAtAws" }, nextAttemptAt: null });
    expect((await atAws(stage, referralId)).Customer?.Account?.Address?.City).toBe("Eugene");
    expect(await stateOf(referralId)).toBe("action-required");
    expect((await progressOf(user, referralId))?.failure?.issues).toMatchObject([
      { field: "city" },
    ]);

    await open(referralId);
    const referral = await getReferral(user, referralId);
    expect(referral?.answers).toMatchObject({ city: "Eugene", street: "12 Court St" });
    const held = await heldBy(user, referralId);
    const clashes = await clashesOf(referralId, referral?.answers ?? {}, held);
    expect(clashes).toMatchObject([
      { id: "city", theirs: "Eugene", mine: ["Salem"], by: { userId: AWS_USER } },
    ]);
    const version = await versionOf(referralId);
    const seen = held[0]?.heldAt ?? "";
    const chosen: Answers = { city: "Salem" };
    expect(await settleClashes(user, { referralId, version, chosen, seen })).toMatchObject({
      ok: true,
    });
    await send(referralId);
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect((await atAws(stage, referralId)).Customer?.Account?.Address).toMatchObject({
      City: "Salem",
      StreetAddress: "12 Court St",
    });
  });

  /** In the Sandbox this is also how AWS's own side works on it; the review waits as before. */
  async function changeCity(referralId: string, city: string): Promise<void> {
    await changeAtAws(stage, referralId, (body) => {
      body.Customer = {
        ...body.Customer,
        Account: {
          ...body.Customer?.Account,
          CompanyName: body.Customer?.Account?.CompanyName,
          Address: { ...body.Customer?.Account?.Address, City: city },
        },
      };
    });
    if (correction === "submits") await review(stage, referralId, "Action Required");
  }

  test("what AWS changed elsewhere comes in as a version of AWS's, and stays", async () => {
    const referralId = await askedToChange({ city: "Portland", monthlyRevenue: "24,000" });
    await fix(referralId, { street: "12 Court St" });
    await changeCity(referralId, "Eugene");
    await hear(referralId);
    const version = await versionOf(referralId);
    // Whoever sends without having seen it is told first.
    expect(await submitReferral(user, { referralId, version })).toMatchObject({
      failure: { kind: "conflict" },
    });
    const { entries } = await historyOf(referralId, null);
    expect(entries[0]).toMatchObject({
      userId: AWS_USER,
      changes: [{ id: "city", from: "Portland", to: "Eugene" }],
    });
    expect((await getReferral(user, referralId))?.answers.monthlyRevenue).toBe("24,000");
    await send(referralId);
    await advanceUntil(referralId);
    expect((await atAws(stage, referralId)).Customer?.Account?.Address).toMatchObject({
      City: "Eugene",
      StreetAddress: "12 Court St",
    });
  });

  test("only the open answers can be saved, by whichever page they come", async () => {
    const referralId = await askedToChange();
    const version = await versionOf(referralId);
    const closed = { companyName: "Somebody Else" };
    const patch = { ...closed, city: "Salem" };
    expect(await writeVersion(user, { referralId, version, page: "fix", patch })).toBeNull();
    expect(await writeVersion(user, { referralId, version, patch: { city: "Salem" } })).toBeNull();
    const wizard = {
      referralId,
      version,
      step: "customer",
      answers: closed,
      mark: "none",
    } as const;
    expect(await saveStep(user, wizard)).toMatchObject({ failure: { kind: "locked" } });
    const update = { ...wizard, step: "update", answers: { city: "Salem" } } as const;
    expect(await saveStep(user, update)).toMatchObject({ failure: { kind: "locked" } });
    expect(await versionOf(referralId)).toBe(version);
  });

  test("nothing is sent where nothing was changed, or an open answer is wrong", async () => {
    const referralId = await askedToChange({ monthlyRevenue: "24,000" });
    expect(await resend(referralId)).toMatchObject({ failure: { kind: "unchanged" } });
    await fix(referralId, { monthlyRevenue: "24000.00" });
    expect(await resend(referralId)).toMatchObject({ failure: { kind: "unchanged" } });
    await fix(referralId, { postalCode: "nowhere" });
    expect(await resend(referralId)).toMatchObject({ failure: { kind: "issues" } });
    expect(await stateOf(referralId)).toBe("action-required");
  });

  test("changes that come after AWS went on are not sent, and it is told", async () => {
    const referralId = await askedToChange({ city: "Portland" });
    await fix(referralId, { street: "12 Court St" });
    await send(referralId);
    if (correction === "submits") {
      await changeAtAws(stage, referralId, () => {});
    } else {
      await changeAtAws(stage, referralId, (body) => {
        body.LifeCycle = { ...body.LifeCycle, ReviewStatus: "Submitted" };
      });
    }
    const updates = calls("UpdateOpportunity");
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect(calls("UpdateOpportunity")).toBe(updates);
    const what = (await pastEventsOf(user, referralId)).map((event) => event.what);
    expect(what).toContain("not-taken");
    expect(await stateOf(referralId)).toBe("sent");
  });

  test("AWS's refusal of a change opens just what AWS opens, and the next one goes through", async () => {
    const referralId = await askedToChange();
    await fix(referralId, { city: "Salem" });
    const refusal = { kind: "denied", operation: "UpdateOpportunity", count: 1 } as const;
    stage.faults().add(refusal);
    await send(referralId);
    await advanceUntil(referralId);
    expect(await stateOf(referralId)).toBe("action-required");
    await fix(referralId, { city: "Bend" });
    await send(referralId);
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect((await atAws(stage, referralId)).Customer?.Account?.Address?.City).toBe("Bend");
  });

  test("Send pressed twice is one correction", async () => {
    const referralId = await askedToChange();
    await fix(referralId, { city: "Salem" });
    const [one, other] = await Promise.all([resend(referralId), resend(referralId)]);
    expect([one.ok, other.ok]).toEqual([true, true]);
    await hurry();
    await advanceNext();
    await advanceUntil(referralId);
    expect(await claimDue()).toBeNull();
    const what = (await pastEventsOf(user, referralId)).map((event) => event.what);
    expect(what.filter((each) => each === "sent-again")).toHaveLength(1);
  });
});
