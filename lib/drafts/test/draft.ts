/** What tests of drafts begin with: a person who is known, and a referral that nobody has written on. */
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { type Json, opportunities, people, referrals, submissions } from "@/lib/db/schema";
import { keepState } from "@/lib/opportunity/referral-state";
import { saveYourself } from "@/lib/partner/people";
import { startDraft } from "../start-draft";

export const maria: Actor = { userId: "maria", teamId: "local", role: "member" };

/** For work that can be stopped, and is not. */
export const unstopped = new AbortController().signal;

/** Empties the test file's database, and gives the id of somebody's new referral. */
export async function startAnew(actor = maria): Promise<string> {
  for (const table of [submissions, referrals, people]) await db().delete(table);
  await saveYourself(actor, { firstName: "Maria", lastName: "Keller", email: "m@partner.example" });
  const started = await startDraft(actor, { attemptId: newId() });
  if (!started.ok) throw new Error("nobody is known");
  return started.value.referralId;
}

type Sent = Partial<typeof submissions.$inferInsert>;
type AtAws = { opportunityId?: string; reviewStatus?: string; record?: Json };

export function sentRow(referralId: string, sent: Sent = {}): typeof submissions.$inferInsert {
  return {
    ...{ id: newId(), referralId, teamId: maria.teamId, createdBy: maria.userId },
    ...{ environment: "emulator", region: "us-east-1", phase: "create" },
    ...{ answers: {}, requests: {}, createToken: newId(), engagementToken: newId() },
    ...sent,
  };
}

/** Send was pressed for it; `openedAt` set means AWS refused it. Where AWS has it, `atAws` says what it holds. */
export async function markSent(
  referralId: string,
  sent: Sent = {},
  { opportunityId, ...atAws }: AtAws = {},
): Promise<void> {
  const row = sentRow(referralId, sent);
  const { environment } = row;
  await db().insert(submissions).values(row);
  if (opportunityId) {
    await db()
      .insert(opportunities)
      .values({ referralId, environment, opportunityId, ...atAws });
  }
  await db().transaction((tx) => keepState(tx, { referralId, environment }));
}
