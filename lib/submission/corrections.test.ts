import {
  GetOpportunityCommand,
  ListOpportunitiesCommand,
} from "@aws-sdk/client-partnercentral-selling";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { getReferral } from "@/lib/drafts/get-referral";
import { decoded } from "@/lib/emulator/test/decoded";
import { listPeople } from "@/lib/partner/people";
import { heldByAws } from "@/lib/soak/referrals";
import { claimDue, nextChance } from "./claim";
import { pauseSending, resumeSending } from "./operator";
import { wentWell } from "./outcome";
import { progressOf } from "./progress";
import { record } from "./record";
import { stopSending, tryNow } from "./retry";
import { runPhase } from "./run-phase";
import { targetOf } from "./submission";
import {
  advanceNext,
  advanceUntil,
  changeAnswers,
  claimNext,
  everyKind,
  openStage,
  type Stage,
  sample,
  send,
  sendNew,
  submissionFor,
  user,
} from "./test/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ visibilityOnly: "refused" });
});
afterAll(() => stage.close());

async function opportunitiesOf(referralId: string): Promise<string[]> {
  const { OpportunitySummaries = [] } = await stage.aws.send(
    new ListOpportunitiesCommand({ Catalog: "Sandbox", MaxResults: 100 }),
  );
  return OpportunitySummaries.filter(
    (summary) => summary.PartnerOpportunityIdentifier === referralId,
  ).map(({ Id }) => Id ?? "");
}

async function theOpportunityOf(referralId: string) {
  const [only, ...more] = await opportunitiesOf(referralId);
  expect(more).toEqual([]);
  const command = new GetOpportunityCommand({ Catalog: "Sandbox", Identifier: only });
  return decoded(await stage.aws.send(command));
}

async function issuesShown(referralId: string) {
  const progress = await progressOf(user, referralId);
  expect(progress).toMatchObject({ finished: false, open: true, stopped: false });
  return progress?.failure?.issues.map(({ field }) => field);
}

describe("what AWS refuses", () => {
  test("before an opportunity exists opens the answers, and a correction is sent as new", async () => {
    const wrong = sample(stage, { oppType: "Expansion", parentId: "O9999999" });
    const referralId = await sendNew(wrong);
    const refused = await advanceUntil(referralId);
    expect(refused).toMatchObject({ phase: "create", nextAttemptAt: null, opportunityId: null });
    expect(await issuesShown(referralId)).toEqual(["parentId"]);
    expect(await getReferral(user, referralId)).toMatchObject({
      state: "send-failed",
      locked: false,
    });

    await changeAnswers(referralId, { ...wrong, parentId: "" });
    expect(await issuesShown(referralId)).toEqual([]);
    await send(referralId);
    const sent = await advanceUntil(referralId);
    expect(sent).toMatchObject({ phase: "done", lastFailure: null });
    expect(sent.createToken).not.toBe(refused.createToken);
    expect(await opportunitiesOf(referralId)).toHaveLength(1);
  });

  test("of a solution stands at the solution, and the correction goes to the same opportunity", async () => {
    const wrong = sample(stage, { solution: ["S-1234567", "S-9999999"] });
    const referralId = await sendNew(wrong);
    const refused = await advanceUntil(referralId);
    expect(refused).toMatchObject({ phase: "associate", linked: 1 });
    expect(await issuesShown(referralId)).toEqual(["solution"]);

    const right = { ...wrong, solution: ["S-0051208"], city: "Salem", website: "blueheron.com" };
    await changeAnswers(referralId, right);
    await send(referralId);
    const sent = await advanceUntil(referralId);
    expect(sent).toMatchObject({ phase: "done", opportunityId: refused.opportunityId });
    expect(await theOpportunityOf(referralId)).toMatchObject({
      Customer: {
        Account: { WebsiteUrl: "https://blueheron.com", Address: { City: "Salem" } },
      },
      LifeCycle: { Stage: "Qualified", ReviewStatus: "Submitted" },
      RelatedEntityIdentifiers: { Solutions: ["S-0051208"] },
    });
  });

  test("of an AWS Marketplace product stands at the solution, and what replaces it goes on", async () => {
    const [, sold = "", product = ""] = everyKind;
    const stranger = product.replace("111122223333", "999999999999");
    const referralId = await sendNew(sample(stage, { solution: [product, stranger] }));
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "associate", linked: 1 });
    expect(await issuesShown(referralId)).toEqual(["solution"]);

    await changeAnswers(referralId, sample(stage, { solution: [sold] }));
    await send(referralId);
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect(await theOpportunityOf(referralId)).toMatchObject({
      RelatedEntityIdentifiers: {
        Solutions: [],
        AwsMarketplaceSolutions: [sold],
        AwsMarketplaceProducts: [],
      },
    });
  });

  test.each([
    [{ solution: ["S-9999999"] }, { solution: ["S-0051208"] }, 0],
    [{ solution: ["S-9999999"] }, { solution: ["S-0051208"], city: "Salem" }, 1],
  ])(
    "is cured by the step it concerns: an update only where the record changes (%#)",
    async (wrong, right, updates) => {
      const before = stage.calls().get("UpdateOpportunity ok") ?? 0;
      const referralId = await sendNew(sample(stage, wrong));
      await advanceUntil(referralId);
      await changeAnswers(referralId, sample(stage, right));
      await send(referralId);
      expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
      expect((stage.calls().get("UpdateOpportunity ok") ?? 0) - before).toBe(updates);
      expect(await theOpportunityOf(referralId)).toMatchObject({
        RelatedEntityIdentifiers: { Solutions: ["S-0051208"] },
      });
    },
  );

  test("of an owner is remembered, and another owner is set at the same opportunity", async () => {
    const stranger = {
      owner: "else",
      ownerFirst: "Nora",
      ownerLast: "Lind",
      ownerEmail: "Nora.Lind@partner.example",
    };
    const referralId = await sendNew(sample(stage, stranger));
    const refused = await advanceUntil(referralId);
    expect(refused.phase).toBe("assign");
    expect(await issuesShown(referralId)).toEqual(["owner"]);
    const people = await listPeople(user);
    expect(people.find(({ email }) => email === "nora.lind@partner.example")).toMatchObject({
      firstName: "Nora",
      awsAnswer: "refused",
    });

    await changeAnswers(referralId, { ...sample(stage), ...stranger, ownerEmail: "n@b.example" });
    expect(await issuesShown(referralId)).toEqual([]);
    await changeAnswers(referralId, sample(stage, { owner: stage.james }));
    await send(referralId);
    await advanceUntil(referralId);
    const { OpportunityTeam } = await theOpportunityOf(referralId);
    expect(OpportunityTeam?.[0]?.Email).toBe("james.okafor@partner.example");
  });

  test("at the start of the review is corrected by an update, twice if need be", async () => {
    const referralId = await sendNew(
      sample(stage, { involvement: "For Visibility Only", nextStep: "" }),
    );
    const refused = await advanceUntil(referralId);
    expect(refused.phase).toBe("start");
    expect(await issuesShown(referralId)).toEqual(["primaryNeed"]);

    const stillWrong = sample(stage, { solution: ["S-0049002"] });
    await changeAnswers(referralId, stillWrong);
    await send(referralId);
    expect((await advanceUntil(referralId)).phase).toBe("associate");
    expect(await issuesShown(referralId)).toEqual(["solution"]);

    await changeAnswers(referralId, sample(stage));
    await send(referralId);
    expect(await advanceUntil(referralId)).toMatchObject({
      phase: "done",
      opportunityId: refused.opportunityId,
    });
    expect(await theOpportunityOf(referralId)).toMatchObject({
      PrimaryNeedsFromAws: ["Co-Sell - Technical Consultation"],
      RelatedEntityIdentifiers: { Solutions: ["S-1234567"] },
    });
  });
});

describe("Stop", () => {
  test("opens the answers, and Send afterwards goes on with the same opportunity", async () => {
    const referralId = await sendNew(sample(stage));
    const before = await advanceUntil(referralId, ({ phase }) => phase === "associate");
    expect(await stopSending(user, { referralId })).toEqual({ ok: true, value: null });
    expect(await progressOf(user, referralId)).toMatchObject({ open: true, stopped: true });
    expect((await getReferral(user, referralId))?.locked).toBe(false);
    await send(referralId);
    expect(await advanceUntil(referralId)).toMatchObject({
      phase: "done",
      opportunityId: before.opportunityId,
    });
    expect(await opportunitiesOf(referralId)).toHaveLength(1);
  });

  test("after an unanswered create finds the opportunity that was made, though the answers changed", async () => {
    const referralId = await sendNew(sample(stage));
    const dead = await claimNext(0);
    if (dead.submission.referralId !== referralId) throw new Error("another submission was due");
    await runPhase({ ...dead, target: targetOf(dead.submission) });
    await stopSending(user, { referralId });
    await changeAnswers(referralId, sample(stage, { companyName: "Blue Heron Holding" }));
    await send(referralId);
    expect(await submissionFor(referralId)).toMatchObject({ phase: "find", opportunityId: null });
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect(await theOpportunityOf(referralId)).toMatchObject({
      Customer: { Account: { CompanyName: "Blue Heron Holding" } },
    });
  });

  test("is followed by no second opportunity where this host's clock is ahead of the database's", async () => {
    const referralId = await sendNew(sample(stage));
    const dead = await claimNext(0);
    await runPhase({ ...dead, target: targetOf(dead.submission) });
    await stopSending(user, { referralId });
    await changeAnswers(referralId, sample(stage, { companyName: "Blue Heron Holding" }));
    await send(referralId);
    stage
      .faults()
      .add({ kind: "stale", operation: "ListOpportunities", milliseconds: 600_000, count: 1 });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    await advanceNext();
    vi.useRealTimers();
    expect(await submissionFor(referralId)).toMatchObject({ phase: "find" });
    stage.faults().clear();
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect(await opportunitiesOf(referralId)).toHaveLength(1);
  });

  test("keeps what a call under way does, and stays stopped", async () => {
    const referralId = await sendNew(sample(stage));
    const claimed = await claimNext();
    const outcome = await runPhase({
      ...claimed,
      target: targetOf(claimed.submission),
    });
    await stopSending(user, { referralId });
    await record(claimed, outcome);
    const stopped = await submissionFor(referralId);
    expect(stopped).toMatchObject({ phase: "associate", nextAttemptAt: null });
    expect(stopped.opportunityId).not.toBeNull();
    expect(stopped.openedAt).not.toBeNull();
    expect(await progressOf(user, referralId)).toMatchObject({ open: true, stopped: true });
  });

  test("comes too late while the start itself is under way", async () => {
    const referralId = await sendNew(sample(stage));
    await advanceUntil(referralId, ({ phase }) => phase === "start");
    const claimed = await claimNext();
    expect(claimed.submission).toMatchObject({ referralId, phase: "start" });
    expect(await stopSending(user, { referralId })).toMatchObject({
      failure: { kind: "too-late" },
    });
    await record(claimed, wentWell("start"));
    expect(await stopSending(user, { referralId })).toEqual({ ok: true, value: null });
  });

  test("comes too late once the review has begun", async () => {
    const referralId = await sendNew(sample(stage));
    await advanceUntil(referralId, ({ phase }) => phase === "await");
    expect(await stopSending(user, { referralId })).toEqual({
      ok: false,
      failure: { kind: "too-late" },
    });
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
  });
});

describe("what is pressed while a call is under way", () => {
  afterEach(async () => {
    stage.faults().clear();
    await resumeSending(user);
  });

  const calls = [
    "CreateOpportunity",
    "AssociateOpportunity",
    "AssignOpportunity",
    "GetOpportunity",
  ];

  /** Advances until that call has taken effect and its answer is on its slow way back. */
  async function whileAnswering(referralId: string, operation: string) {
    const slow = {
      kind: "slow",
      operation,
      milliseconds: 500,
      afterEffect: true,
      count: 1,
    } as const;
    stage.faults().add(slow);
    const isStruck = () => stage.faults().list()[0]?.struck === 1;
    const ended = advanceUntil(referralId, isStruck);
    await vi.waitFor(() => expect(isStruck()).toBe(true), { interval: 5, timeout: 5_000 });
    expect(await submissionFor(referralId)).toMatchObject({ lockedBy: "test" });
    return { ended };
  }

  async function engagementsOf(referralId: string) {
    return (await heldByAws(stage.aws, [referralId])).engagements;
  }

  test.each(calls)("Stop during %s lets nothing follow it", async (operation) => {
    const referralId = await sendNew(sample(stage));
    const { ended } = await whileAnswering(referralId, operation);
    expect(await stopSending(user, { referralId })).toMatchObject({ ok: true });
    const stopped = await ended;
    expect(stopped).toMatchObject({ lockedUntil: null, nextAttemptAt: null });
    expect(stopped.openedAt).not.toBeNull();
    expect(stopped.opportunityId).not.toBeNull();
    expect(await engagementsOf(referralId)).toBe(0);
  });

  test.each(calls)("what is sent after a Stop during %s is what AWS reviews", async (operation) => {
    const referralId = await sendNew(sample(stage));
    const { ended } = await whileAnswering(referralId, operation);
    await stopSending(user, { referralId });
    await changeAnswers(referralId, sample(stage, { companyName: "Blue Heron Holding" }));
    await send(referralId);
    await ended;
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect(await theOpportunityOf(referralId)).toMatchObject({
      Customer: { Account: { CompanyName: "Blue Heron Holding" } },
    });
    expect(await engagementsOf(referralId)).toBe(1);
  });

  test.each(calls)("a pause during %s holds back the rest", async (operation) => {
    const referralId = await sendNew(sample(stage));
    const { ended } = await whileAnswering(referralId, operation);
    await pauseSending(user);
    const paused = await ended;
    expect(paused).toMatchObject({ lockedUntil: null, openedAt: null });
    expect(await claimDue()).toBeNull();
    expect(await nextChance()).toBeNull();
    expect(await engagementsOf(referralId)).toBe(0);
    await resumeSending(user);
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    expect(await engagementsOf(referralId)).toBe(1);
  });
});

async function lastChange(referralId: string) {
  const [row] = await db()
    .select({ updatedAt: referrals.updatedAt })
    .from(referrals)
    .where(eq(referrals.id, referralId));
  return row?.updatedAt;
}

describe("Try now", () => {
  test("sends the same again after a refusal that lay elsewhere", async () => {
    const referralId = await sendNew(sample(stage, { solution: ["S-0049002"] }));
    const refused = await advanceUntil(referralId);
    expect(await tryNow(user, { referralId })).toEqual({ ok: true, value: null });
    expect(await submissionFor(referralId)).toMatchObject({ openedAt: null });
    const again = await advanceUntil(referralId);
    expect(again).toMatchObject({ phase: "associate", opportunityId: refused.opportunityId });
  });

  test("is offered only where the very same may end otherwise", async () => {
    const refusedWith = async (answers: Parameters<typeof sample>[1]) => {
      const referralId = await sendNew(sample(stage, answers));
      await advanceUntil(referralId);
      return referralId;
    };
    const solution = await refusedWith({ solution: ["S-0049002"] });
    expect(await progressOf(user, solution)).toMatchObject({
      open: true,
      canTryNow: false,
      failure: { isAboutAnswers: true },
    });
    // Somebody may have registered the owner meanwhile, until another one is chosen.
    const typed = { ownerFirst: "Lea", ownerLast: "Ott", ownerEmail: "lea.ott@partner.example" };
    const owner = await refusedWith({ owner: "else", ...typed });
    expect(await progressOf(user, owner)).toMatchObject({ open: true, canTryNow: true });
    await changeAnswers(owner, sample(stage, { owner: stage.james }));
    expect(await progressOf(user, owner)).toMatchObject({ open: true, canTryNow: false });
  });

  test("does not send old answers in place of changed ones", async () => {
    const wrong = sample(stage, { solution: ["S-0049002"] });
    const referralId = await sendNew(wrong);
    await advanceUntil(referralId);
    await changeAnswers(referralId, { ...wrong, city: "Bend" });
    expect(await tryNow(user, { referralId })).toEqual({ ok: false, failure: { kind: "changed" } });
  });

  test("that is refused leaves the referral as it was, and says why", async () => {
    const wrong = sample(stage, { solution: ["S-0049002"] });
    const changed = await sendNew(wrong);
    await advanceUntil(changed);
    await changeAnswers(changed, { ...wrong, city: "Bend" });
    const sent = await sendNew(sample(stage));
    await advanceUntil(sent);
    for (const [referralId, kind] of [
      [changed, "changed"],
      [sent, "done"],
    ] as const) {
      const before = await lastChange(referralId);
      expect(await tryNow(user, { referralId })).toEqual({ ok: false, failure: { kind } });
      expect(await lastChange(referralId)).toEqual(before);
    }
  });

  test("is nobody else's to press", async () => {
    const referralId = await sendNew(sample(stage));
    for (const press of [tryNow, stopSending]) {
      expect(await press({ ...user, teamId: "other" }, { referralId })).toMatchObject({
        failure: { kind: "not-found" },
      });
    }
    await advanceUntil(referralId);
  });
});
