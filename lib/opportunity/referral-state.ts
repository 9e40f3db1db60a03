/**
 * The state that a referral's row keeps for lists, and as the fence of a save. Whoever changes a
 * submission or an opportunity keeps it in the same transaction, and locks the referral first:
 * Send does too, and the other order would be a deadlock.
 */
import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/lib/db/client";
import { openColumns, referrals, stateColumns } from "@/lib/db/schema";
import type { Environment } from "@/lib/env";

/** AWS has the deal, and these stages end it. */
const OPEN = sql`'sent', 'in-review', 'action-required', 'approved'`;
const OVER = sql`'Launched', 'Closed Lost'`;

type InEnvironment = { referralId: string; environment: Environment };

export async function lockReferral(tx: Transaction, referralId: string): Promise<void> {
  await tx
    .select({ id: referrals.id })
    .from(referrals)
    .where(eq(referrals.id, referralId))
    .for("no key update");
}

/** Whether a submission of the referral is on its way, so that changes at AWS may be our own. */
export async function isBeingSent(
  tx: Transaction,
  { referralId, environment }: InEnvironment,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from submissions where referral_id = ${referralId} and environment = ${environment}
      and phase <> 'done' and opened_at is null`);
  return rows.length > 0;
}

/**
 * Once AWS has taken an opportunity, its review status says what may be changed, also where a change
 * was refused.
 */
export async function keepState(
  tx: Transaction,
  { referralId, environment }: InEnvironment,
): Promise<void> {
  const column = sql.identifier(stateColumns[environment].name);
  const openSince = sql.identifier(openColumns[environment].name);
  await tx.execute(sql`
    update referrals set ${column} = known.state, active_at = now(), ${openSince} = case
        when not known.is_open then null
        -- Sent, or sent again: a review begins.
        when known.state = 'sent' and referrals.${column} <> 'sent' then now()
        else coalesce(referrals.${openSince}, now()) end
    from (select state, state in (${OPEN}) and coalesce(stage not in (${OVER}), true) as is_open
      from (select stage, case
        when opened_at is not null and coalesce(review_status, 'Pending Submission') = 'Pending Submission'
          then 'send-failed'
        when opened_at is null and phase <> 'done' then 'sending'
        when review_status = 'Action Required' then 'action-required'
        when review_status = 'Approved' then 'approved'
        when review_status = 'Rejected' then 'rejected'
        when review_status = 'In review' then 'in-review'
        else 'sent' end as state
      from submissions left join opportunities using (referral_id, environment)
      where referral_id = ${referralId} and environment = ${environment}) as told) known
    where referrals.id = ${referralId} and (referrals.${column} <> known.state
      or (referrals.${openSince} is not null) <> known.is_open)`);
}
