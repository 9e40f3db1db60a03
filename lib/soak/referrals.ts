/** Referrals made in one go for long runs, and what AWS must hold of them afterwards. */
import {
  GetOpportunityCommand,
  ListEngagementFromOpportunityTasksCommand,
  ListOpportunitiesCommand,
  type OpportunitySummary,
  type PartnerCentralSellingClient,
} from "@aws-sdk/client-partnercentral-selling";
import { eq } from "drizzle-orm";
import { type Actor, LOCAL_ACTOR } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { referrals } from "@/lib/db/schema";
import { startDraft } from "@/lib/drafts/start-draft";
import { addPerson, saveYourself } from "@/lib/partner/people";
import { awsProducts } from "@/lib/referral/choices/aws-products";
import { minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { submitReferral } from "@/lib/submission/submit";

const SOLUTION = "S-1234567";
const OWNER = "james.okafor@partner.example";
const PRODUCTS = awsProducts.slice(0, 2).map(({ identifier }) => identifier);

/** Writes and sends this many referrals, each with a solution, two products and an owner of its own. */
export async function sendMany(count: number, actor: Actor = LOCAL_ACTOR): Promise<string[]> {
  await saveYourself(actor, {
    firstName: "Maria",
    lastName: "Keller",
    email: "maria.keller@partner.example",
  });
  const { personId } = await addPerson(actor, {
    firstName: "James",
    lastName: "Okafor",
    email: OWNER,
  });
  const today = new Date().toISOString().slice(0, 10);
  const answers = {
    ...minimalUs({ ...sampleContext, today }),
    owner: personId,
    solution: [SOLUTION],
    awsProducts: PRODUCTS,
  };
  const sent: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const started = await startDraft(actor, { attemptId: newId() });
    if (!started.ok) throw new Error("the user is not known");
    const { referralId } = started.value;
    await db().update(referrals).set({ answers }).where(eq(referrals.id, referralId));
    const pressed = await submitReferral(actor, { referralId, version: 1 });
    if (!pressed.ok) throw new Error(`not sent: ${JSON.stringify(pressed.failure)}`);
    sent.push(referralId);
  }
  return sent;
}

export type HeldByAws = { opportunities: number; engagements: number; complaints: string[] };

/**
 * Counts what AWS holds of these referrals, and says of each one that is not as it was sent, why.
 *
 * @param expected of solutions the ids and ARNs of every kind
 */
export async function heldByAws(
  aws: PartnerCentralSellingClient,
  referralIds: readonly string[],
  expected: { solutions?: string[]; products?: string[]; owner?: string } = {},
): Promise<HeldByAws> {
  const { solutions = [SOLUTION], products = PRODUCTS, owner = OWNER } = expected;
  const found = byReferral(await allOpportunities(aws));
  const held: HeldByAws = { opportunities: 0, engagements: 0, complaints: [] };
  for (const referralId of referralIds) {
    const ours = found.get(referralId) ?? [];
    held.opportunities += ours.length;
    if (ours.length !== 1) held.complaints.push(`${referralId}: ${ours.length} opportunities`);
    for (const { Id } of ours) {
      const opportunity = await aws.send(
        new GetOpportunityCommand({ Catalog: "Sandbox", Identifier: Id }),
      );
      const { TaskSummaries = [] } = await aws.send(
        new ListEngagementFromOpportunityTasksCommand({
          Catalog: "Sandbox",
          OpportunityIdentifier: [Id ?? ""],
        }),
      );
      const engagements = TaskSummaries.filter((task) => task.TaskStatus === "COMPLETE").length;
      held.engagements += engagements;
      const related = opportunity.RelatedEntityIdentifiers;
      const linked = [
        ...(related?.Solutions ?? []),
        ...(related?.AwsMarketplaceSolutions ?? []),
        ...(related?.AwsMarketplaceProducts ?? []),
      ];
      const facts: [string, unknown, unknown][] = [
        ["engagements", engagements, 1],
        ["review status", opportunity.LifeCycle?.ReviewStatus, "Submitted"],
        ["solutions", linked.sort(), [...solutions].sort()],
        ["products", [...(related?.AwsProducts ?? [])].sort(), [...products].sort()],
        ["owner", opportunity.OpportunityTeam?.[0]?.Email, owner],
      ];
      for (const [what, is, wanted] of facts) {
        if (JSON.stringify(is) !== JSON.stringify(wanted)) {
          held.complaints.push(`${referralId}: ${what} ${JSON.stringify(is)}`);
        }
      }
    }
  }
  return held;
}

function byReferral(summaries: OpportunitySummary[]) {
  const groups = new Map<string | undefined, OpportunitySummary[]>();
  for (const summary of summaries) {
    const key = summary.PartnerOpportunityIdentifier;
    groups.set(key, [...(groups.get(key) ?? []), summary]);
  }
  return groups;
}

async function allOpportunities(aws: PartnerCentralSellingClient): Promise<OpportunitySummary[]> {
  const all: OpportunitySummary[] = [];
  let NextToken: string | undefined;
  do {
    const page = await aws.send(
      new ListOpportunitiesCommand({ Catalog: "Sandbox", MaxResults: 100, NextToken }),
    );
    all.push(...(page.OpportunitySummaries ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return all;
}
