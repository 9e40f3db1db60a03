/** The orders of the list and its keyset paging: a cursor names a row, and a page begins beside it. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { referrals } from "@/lib/db/schema";

export const sortNames = ["updated", "close", "amount", "name"] as const;
export type SortName = (typeof sortNames)[number];
export type Direction = "asc" | "desc";

type Order = {
  /** Never null, so that rows can be compared; each has an index together with the id. */
  key: SQL;
  /** PostgreSQL's type of the key, which a cursor carries as text, and whether a text can be one. */
  type: string;
  reads(text: string): boolean;
  /** The direction when nobody asks for one. */
  usual: Direction;
};

const TIME = /^(\S{10}) ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-]\d\d(:[0-5]\d)?$/;

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

const orders: Record<SortName, Order> = {
  updated: {
    key: sql`${referrals.activeAt}`,
    type: "timestamptz",
    reads: (text) => isDay(TIME.exec(text)?.[1] ?? ""),
    usual: "desc",
  },
  close: {
    key: sql`coalesce(${referrals.closeDate}, 'infinity'::date)`,
    type: "date",
    reads: (text) => text === "infinity" || isDay(text),
    usual: "asc",
  },
  amount: {
    key: sql`coalesce(${referrals.monthlyCents}, -1)`,
    type: "bigint",
    reads: (text) => /^-?\d{1,18}$/.test(text),
    usual: "desc",
  },
  name: {
    key: sql`${referrals.sortName} collate "C"`,
    type: "text",
    reads: (text) => !text.includes("\0"),
    usual: "asc",
  },
};

export function usualDirection(sort: SortName): Direction {
  return orders[sort].usual;
}

/** The row a page lies beside: its key as text, and its id. */
type Cursor = { key: string; id: string };

const cursorSchema = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue("is no JSON");
      return z.NEVER;
    }
  })
  .pipe(z.tuple([z.string().max(300), z.string().max(40)]));

export function cursorOf({ key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

/** Null for whatever was not made by `cursorOf` in this order: addresses are typed and shared. */
export function readCursor(text: string, sort: SortName): Cursor | null {
  const read = cursorSchema.safeParse(Buffer.from(text, "base64url").toString("utf8"));
  if (!read.success) return null;
  const [key, id] = read.data;
  return orders[sort].reads(key) && !id.includes("\0") ? { key, id } : null;
}

/**
 * How rows are ordered and where a page begins.
 *
 * @param backwards reads from the cursor towards the beginning of the list; its rows come reversed
 */
export function pageOrder(
  sort: SortName,
  direction: Direction,
  { cursor, backwards }: { cursor: Cursor | null; backwards: boolean },
): { key: SQL<string>; beyond: SQL | undefined; order: SQL } {
  const { key, type } = orders[sort];
  const descends = (direction === "desc") !== backwards;
  const sign = sql.raw(descends ? "<" : ">");
  const towards = sql.raw(descends ? "desc" : "asc");
  return {
    key: sql<string>`(${key})::text`,
    beyond:
      cursor === null
        ? undefined
        : sql`(${key}, ${referrals.id}) ${sign} (${cursor.key}::${sql.raw(type)}, ${cursor.id})`,
    order: sql`${key} ${towards}, ${referrals.id} ${towards}`,
  };
}
