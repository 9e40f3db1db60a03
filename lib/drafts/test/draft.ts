/** What tests of drafts begin with: a person who is known, and a referral that nobody has written on. */
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { people, referrals, submissions } from "@/lib/db/schema";
import { saveYourself } from "@/lib/partner/people";
import { startDraft } from "../start-draft";

export const maria: Actor = { userId: "maria", teamId: "local", role: "member" };

/** Empties the test file's database, and gives the id of Maria's new referral. */
export async function startAnew(): Promise<string> {
  for (const table of [submissions, referrals, people]) await db().delete(table);
  await saveYourself(maria, { firstName: "Maria", lastName: "Keller", email: "m@partner.example" });
  const started = await startDraft(maria, { attemptId: newId() });
  if (!started.ok) throw new Error("nobody is known");
  return started.value.referralId;
}
