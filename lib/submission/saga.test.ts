import {
  GetOpportunityCommand,
  ListEngagementFromOpportunityTasksCommand,
  ListOpportunitiesCommand,
} from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { cachedLists } from "@/lib/db/schema";
import { getReferral } from "@/lib/drafts/get-referral";
import { eventsOf } from "@/lib/events/read";
import { listPeople } from "@/lib/partner/people";
import { refreshSolutions } from "@/lib/partner/solutions";
import { awsProducts } from "@/lib/referral/choices/aws-products";
import { advanceOne } from "./advance";
import { claimDue } from "./claim";
import { progressOf } from "./progress";
import { runPhase } from "./run-phase";
import { type Phase, type Submission, targetOf } from "./submission";
import { submitReferral } from "./submit";
import {
  advanceUntil,
  claimNext,
  everyKind,
  hurry,
  openStage,
  type Stage,
  sample,
  sendNew,
  submissionFor,
  user,
  versionOf,
  writeReferral,
} from "./test/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const Catalog = "Sandbox";

async function opportunityAtAws({ opportunityId }: Submission) {
  return stage.aws.send(
    new GetOpportunityCommand({ Catalog, Identifier: opportunityId ?? undefined }),
  );
}

/** How many opportunities and engagements AWS holds for a referral. */
async function heldByAws(referralId: string) {
  const { OpportunitySummaries = [] } = await stage.aws.send(
    new ListOpportunitiesCommand({ Catalog, MaxResults: 100 }),
  );
  const ours = OpportunitySummaries.filter(
    (summary) => summary.PartnerOpportunityIdentifier === referralId,
  );
  const { TaskSummaries = [] } = await stage.aws.send(
    new ListEngagementFromOpportunityTasksCommand({
      Catalog,
      OpportunityIdentifier: ours.map(({ Id }) => Id ?? ""),
    }),
  );
  return { opportunities: ours.length, engagements: TaskSummaries.length };
}

describe("a referral that is sent", () => {
  test("becomes one submitted opportunity with every value as typed", async () => {
    const product = awsProducts[0]?.identifier ?? "";
    const referralId = await sendNew(
      sample(stage, { awsProducts: [product], owner: stage.james, city: "Portland" }),
    );
    const submission = await advanceUntil(referralId);
    expect(submission).toMatchObject({ phase: "done", linked: 2, nextAttemptAt: null });

    const opportunity = await opportunityAtAws(submission);
    expect(opportunity).toMatchObject({
      PartnerOpportunityIdentifier: referralId,
      PrimaryNeedsFromAws: ["Co-Sell - Technical Consultation"],
      OpportunityType: "Net New Business",
      NationalSecurity: "No",
      Customer: {
        Account: {
          CompanyName: "Blue Heron Freight, Inc.",
          WebsiteUrl: "https://www.blueheronfreight.com/about",
          Industry: "Transportation and Logistics",
          Address: {
            CountryCode: "US",
            StateOrRegion: "Oregon",
            PostalCode: "97205",
            City: "Portland",
          },
        },
      },
      Project: {
        Title: "Blue Heron Freight – Route planning – US West",
        CustomerUseCase: "Migration / Database Migration",
        DeliveryModels: ["SaaS or PaaS", "Managed Services"],
        SalesActivities: ["Initialized discussions with customer"],
        ExpectedCustomerSpend: [
          { Amount: "12500.00", CurrencyCode: "USD", Frequency: "Monthly", TargetCompany: "AWS" },
        ],
      },
      Marketing: { Source: "None" },
      LifeCycle: { Stage: "Qualified", ReviewStatus: "Submitted" },
      RelatedEntityIdentifiers: { Solutions: ["S-1234567"], AwsProducts: [product] },
    });
    expect(opportunity.OpportunityTeam?.[0]).toMatchObject({
      BusinessTitle: "OpportunityOwner",
      Email: "james.okafor@partner.example",
    });
    expect(await heldByAws(referralId)).toEqual({ opportunities: 1, engagements: 1 });
  });

  test("has its solutions linked as what they are, those of AWS's list by their ARNs", async () => {
    await refreshSolutions();
    const solution = [...everyKind, "S-0051208", "soln-6hd2kq9vw3xzp"];
    const before = stage.calls().get("AssociateOpportunity ok") ?? 0;
    const submission = await advanceUntil(await sendNew(sample(stage, { solution })));
    expect(submission).toMatchObject({ phase: "done", linked: 5 });
    expect((stage.calls().get("AssociateOpportunity ok") ?? 0) - before).toBe(5);
    const [, sold = "", product = ""] = everyKind;
    expect((await opportunityAtAws(submission)).RelatedEntityIdentifiers).toMatchObject({
      Solutions: ["S-1234567", "soln-6hd2kq9vw3xzp"],
      AwsMarketplaceSolutions: [sold, sold.replace("soln-a1", "soln-4tz7qk2m9xw3b")],
      AwsMarketplaceProducts: [product],
    });
    await db().delete(cachedLists);
  });

  test("tells its stages as they really are, and its story", async () => {
    const referralId = await sendNew(sample(stage));
    const words = async () =>
      (await progressOf(user, referralId))?.stages.map(({ state }) => state).join(" ");
    expect(await words()).toBe("done now wait wait wait wait wait");
    await advanceUntil(referralId, ({ phase }) => phase === "associate");
    expect(await words()).toBe("done done now wait wait wait wait");
    await advanceUntil(referralId, ({ phase }) => phase === "assign");
    expect(await words()).toBe("done done done now wait wait wait");
    await advanceUntil(referralId, ({ phase }) => phase === "start");
    expect(await words()).toBe("done done done done now wait wait");
    await advanceUntil(referralId, ({ phase }) => phase === "await");
    expect(await words()).toBe("done done done done done now wait");
    const { opportunityId } = await advanceUntil(referralId);
    const progress = await progressOf(user, referralId);
    expect(progress).toMatchObject({ finished: true, open: false, failure: null, opportunityId });
    expect(progress?.stages.every(({ state }) => state === "done")).toBe(true);
    expect((await eventsOf(referralId, "emulator")).map(({ what }) => what)).toEqual([
      "draft-started",
      "queued",
      "created",
      "linked",
      "assigned",
      "started",
      "submitted",
    ]);
  });

  test("remembers that AWS took its owner", async () => {
    await advanceUntil(await sendNew(sample(stage)));
    const people = await listPeople(user);
    expect(people.find(({ id }) => id === stage.you)?.awsAnswer).toBe("accepted");
  });

  test("is locked, and Send pressed again changes nothing", async () => {
    const referralId = await sendNew(sample(stage));
    const first = await submissionFor(referralId);
    const version = await versionOf(referralId);
    const again = await submitReferral(user, { referralId, version });
    expect(again).toEqual({ ok: true, value: { submissionId: first.id } });
    expect((await getReferral(user, referralId))?.locked).toBe(true);
    await advanceUntil(referralId);
    expect(await submitReferral(user, { referralId, version })).toEqual(again);
    expect(await heldByAws(referralId)).toEqual({ opportunities: 1, engagements: 1 });
  });

  test("is sent once when Send is pressed in many tabs at once", async () => {
    const referralId = await writeReferral(sample(stage));
    const version = await versionOf(referralId);
    const presses = await Promise.all(
      Array.from({ length: 8 }, () => submitReferral(user, { referralId, version })),
    );
    expect(
      new Set(presses.map((press) => (press.ok ? press.value.submissionId : "none"))).size,
    ).toBe(1);
    await advanceUntil(referralId);
    expect(await heldByAws(referralId)).toEqual({ opportunities: 1, engagements: 1 });
  });
});

describe("Send that cannot be", () => {
  test("names what is missing and sends nothing", async () => {
    const referralId = await writeReferral(sample(stage, { website: "", solution: [] }));
    const version = await versionOf(referralId);
    const sent = await submitReferral(user, { referralId, version });
    if (sent.ok || sent.failure.kind !== "issues") throw new Error("it was sent");
    expect(sent.failure.issues.map(({ field }) => field)).toEqual(["website", "solution"]);
    expect(await progressOf(user, referralId)).toBeNull();
  });

  test("is a conflict when the answers are not those on the page", async () => {
    const referralId = await writeReferral(sample(stage));
    const version = await versionOf(referralId);
    expect(await submitReferral(user, { referralId, version: version - 1 })).toEqual({
      ok: false,
      failure: { kind: "conflict", version },
    });
  });

  test("finds no referral of somebody else", async () => {
    const referralId = await writeReferral(sample(stage));
    const version = await versionOf(referralId);
    expect(
      await submitReferral({ ...user, userId: "other", teamId: "other" }, { referralId, version }),
    ).toEqual({
      ok: false,
      failure: { kind: "not-found" },
    });
    expect(await progressOf({ ...user, userId: "other", teamId: "other" }, referralId)).toBeNull();
  });
});

describe("a crash", () => {
  const calls: Phase[] = ["create", "associate", "assign", "verify", "start", "await", "confirm"];

  test.each(calls)(
    "after the call of %s and before its record makes nothing twice",
    async (phase) => {
      const referralId = await sendNew(sample(stage));
      await advanceUntil(referralId, (submission) => submission.phase === phase);
      await hurry();
      // A worker that takes the step and dies before it can write down what came of it.
      const dead = await claimNext(0);
      if (dead.submission.referralId !== referralId) throw new Error("another submission was due");
      await runPhase({ ...dead, target: targetOf(dead.submission) });
      const submission = await advanceUntil(referralId);
      expect(submission).toMatchObject({ phase: "done" });
      expect(await heldByAws(referralId)).toEqual({ opportunities: 1, engagements: 1 });
      const { RelatedEntityIdentifiers } = await opportunityAtAws(submission);
      expect(RelatedEntityIdentifiers?.Solutions).toEqual(["S-1234567"]);
    },
  );

  test("is followed by a look, not by a second call, where AWS knows no token", async () => {
    const referralId = await sendNew(sample(stage));
    await advanceUntil(referralId, ({ phase }) => phase === "assign");
    const dead = await claimNext(0);
    await runPhase({ ...dead, target: targetOf(dead.submission) });
    const { LastModifiedDate: once } = await opportunityAtAws(dead.submission);
    const after = await advanceUntil(referralId, ({ phase }) => phase === "verify");
    expect((await opportunityAtAws(after)).LastModifiedDate).toEqual(once);
    await advanceUntil(referralId);
  });

  test("leaves a lease that nobody else takes before it runs out", async () => {
    const referralId = await sendNew(sample(stage));
    const held = await claimDue();
    expect(held?.submission.referralId).toBe(referralId);
    expect(await claimDue()).toBeNull();
    expect(await advanceOne("other")).toBe(false);
  });
});
