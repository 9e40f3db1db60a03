/** Who may do what. The one place that knows, asked inside the SQL of every verb. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { referrals } from "@/lib/db/schema";
import type { Actor, Role } from "./actor";

export type Verb = "read" | "write" | "send" | "discard";

const roles: Record<Verb, readonly Role[]> = {
  read: ["admin", "member"],
  write: ["admin", "member"],
  send: ["admin", "member"],
  discard: ["admin", "member"],
};

/** An actor, or what stands for one in a prepared statement. */
type Asking = Pick<Actor, "teamId" | "role"> | { teamId: SQLWrapper; role: SQLWrapper };

/** For statements that are prepared once: their values are an actor itself. */
export const askingActor = {
  userId: sql.placeholder("userId"),
  teamId: sql.placeholder("teamId"),
  role: sql.placeholder("role"),
};

/**
 * The condition under which a row may be used so: it is of the actor's team, and the actor's role
 * allows the verb. Every person of a team works on all of its referrals.
 *
 * @param referral the row asked about: a referral, or whatever else belongs to a team as it does
 */
export function can(
  actor: Asking,
  verb: Verb,
  referral: { teamId: SQLWrapper } = referrals,
): SQL<boolean> {
  const allowed = sql.join(
    roles[verb].map((role) => sql.raw(`'${role}'`)),
    sql`, `,
  );
  return sql<boolean>`(${referral.teamId} = ${actor.teamId} and ${actor.role}::text in (${allowed}))`;
}

/** Whether somebody may change what holds for the whole team. */
export function mayManageTeam(actor: Actor): boolean {
  return actor.role === "admin";
}

/** Whether somebody may see and steer the sending of the whole installation. */
export function mayOperate(actor: Actor): boolean {
  return actor.role === "admin";
}
