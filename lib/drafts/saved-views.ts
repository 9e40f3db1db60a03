/** Addresses of the list that a person gave a name: nobody else sees them. */
import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { savedViews } from "@/lib/db/schema";
import { done, failed, type Result } from "@/lib/result";

/** As many as stand beside each other without hiding the list. */
export const MOST_VIEWS = 20;

export type SavedView = { id: string; name: string; address: string };

export async function listViews(actor: Actor): Promise<SavedView[]> {
  return db()
    .select({ id: savedViews.id, name: savedViews.name, address: savedViews.address })
    .from(savedViews)
    .where(own(actor, "read"))
    .orderBy(asc(savedViews.createdAt), asc(savedViews.id))
    .limit(MOST_VIEWS);
}

/** A name that is taken gets the new address. */
export async function saveView(
  actor: Actor,
  { name, address }: { name: string; address: string },
): Promise<Result<null, { kind: "too-many" }>> {
  const { teamId, userId } = actor;
  const count = db().$count(
    savedViews,
    and(own(actor, "write"), sql`${savedViews.name} <> ${name}`),
  );
  if ((await count) >= MOST_VIEWS) return failed({ kind: "too-many" });
  await db()
    .insert(savedViews)
    .values({ id: newId(), teamId, userId, name, address })
    .onConflictDoUpdate({
      target: [savedViews.teamId, savedViews.userId, savedViews.name],
      set: { address },
    });
  return done(null);
}

export async function removeView(actor: Actor, { viewId }: { viewId: string }): Promise<void> {
  await db()
    .delete(savedViews)
    .where(and(eq(savedViews.id, viewId), own(actor, "write")));
}

function own(actor: Actor, verb: "read" | "write") {
  return and(can(actor, verb, savedViews), eq(savedViews.userId, actor.userId));
}
