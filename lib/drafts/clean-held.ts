import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";

/**
 * Removes held answers that nobody has to choose about any more: each of them is what the referral
 * says by now. Pages without scripts leave such rows behind, because each of their saves is a page
 * of its own. Blank and absent are the same answer.
 */
export async function cleanHeldAnswers(): Promise<void> {
  await db().execute(sql`
    delete from held_answers held using referrals
    where referrals.id = held.referral_id and not exists (
      select from jsonb_each(held.answers) as kept (field, answer)
      where case when answer in ('""', '[]', 'null') then null else answer end is distinct from
        case when referrals.answers -> field in ('""', '[]', 'null') then null
          else referrals.answers -> field end)`);
}
