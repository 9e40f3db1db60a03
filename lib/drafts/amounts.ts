/** The monthly amount as the database can compare and sum it. */
import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { textOf } from "@/lib/referral/fields/answers";
import { readMoney } from "@/lib/referral/parse/money";

const ROWS_A_ROUND = 500;

/** In cents of a US dollar; null while it cannot be read. */
export function centsOf(monthlyRevenue: string | string[] | null | undefined): bigint | null {
  if (typeof monthlyRevenue !== "string") return null;
  const read = readMoney(textOf({ monthlyRevenue }, "monthlyRevenue"));
  return read.ok ? read.cents : null;
}

/**
 * Reads the amounts of referrals that were written before their column was. Enqueued once, by the
 * migration that added it, because SQL cannot read an amount as people type it.
 */
export async function readAmounts(_payload: unknown, signal: AbortSignal): Promise<void> {
  let after = "";
  for (;;) {
    signal.throwIfAborted();
    const { rows } = await db().execute<{ id: string; monthly: string | null }>(sql`
      select id, answers ->> 'monthlyRevenue' as monthly from referrals
      where id > ${after} order by id limit ${ROWS_A_ROUND}::int`);
    const read = rows.flatMap(({ id, monthly }) => {
      const cents = centsOf(monthly);
      return cents === null ? [] : [{ id, monthly, cents: `${cents}` }];
    });
    // Only where nobody has typed another amount since.
    await db().execute(sql`
      update referrals set monthly_cents = read.cents::bigint
      from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as read (id text, monthly text, cents text)
      where referrals.id = read.id and answers ->> 'monthlyRevenue' = read.monthly`);
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_A_ROUND) return;
    after = last.id;
  }
}
