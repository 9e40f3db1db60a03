/** Who may own a referral: a list kept by hand that learns from AWS's answers. */
import "server-only";
import { and, asc, desc, eq, isNull, type SQLWrapper, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db, preparedQuery, type Transaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { people } from "@/lib/db/schema";
import type { Person } from "@/lib/referral/context";
import { done, failed, type Result } from "@/lib/result";

export type PersonDetails = { firstName: string; lastName: string; email: string };

const columns = {
  id: people.id,
  firstName: people.firstName,
  lastName: people.lastName,
  email: people.email,
  awsAnswer: people.awsAnswer,
};

/** Yourself first, then by name. */
export async function listPeople(actor: Actor): Promise<Person[]> {
  return (await peopleWithYou(actor)).people;
}

const isYou = (userId: SQLWrapper) => sql`${people.userId} is not distinct from ${userId}`;

const knownPeople = preparedQuery((database) =>
  database
    .select({ ...columns, userId: people.userId })
    .from(people)
    .where(eq(people.teamId, sql.placeholder("teamId")))
    .orderBy(
      desc(isYou(sql.placeholder("userId"))),
      asc(people.firstName),
      asc(people.lastName),
      asc(people.id),
    )
    .prepare("known_people"),
);

/** The list, and which of them is you; one query, because every page of the wizard asks for both. */
export async function peopleWithYou(
  actor: Actor,
): Promise<{ people: Person[]; you: string | null }> {
  const rows = await knownPeople().execute({ userId: actor.userId, teamId: actor.teamId });
  return {
    people: rows.map(({ userId: _, ...person }) => person),
    you: rows.find(({ userId }) => userId === actor.userId)?.id ?? null,
  };
}

/** The person who is using the product, or null before they have said who they are. */
export async function yourself(actor: Actor): Promise<Person | null> {
  const [row] = await db()
    .select(columns)
    .from(people)
    .where(and(eq(people.teamId, actor.teamId), eq(people.userId, actor.userId)));
  return row ?? null;
}

/** Keeps your own name and address; drafts that name you as owner keep doing so. */
export async function saveYourself(
  actor: Actor,
  details: PersonDetails,
): Promise<{ personId: string }> {
  const cleaned = cleanDetails(details);
  return db().transaction(async (tx) => {
    // Two first visits at once would both find nobody and both insert.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`you ${actor.userId}`}))`);
    const ours = eq(people.teamId, actor.teamId);
    const isUser = and(ours, eq(people.userId, actor.userId));
    const [sameEmail] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(ours, eq(people.email, cleaned.email)));
    const [you] = await tx.select({ id: people.id }).from(people).where(isUser);
    if (sameEmail) {
      await tx.update(people).set({ userId: null }).where(isUser);
      await tx
        .update(people)
        .set({ ...cleaned, userId: actor.userId })
        .where(eq(people.id, sameEmail.id));
      return { personId: sameEmail.id };
    }
    if (you) {
      await tx
        .update(people)
        .set({ ...cleaned, awsAnswer: null })
        .where(eq(people.id, you.id));
      return { personId: you.id };
    }
    const personId = newId();
    await tx
      .insert(people)
      .values({ id: personId, ...cleaned, ...own(actor), userId: actor.userId });
    return { personId };
  });
}

/** Adds somebody, or renames who has this address; what AWS said before is forgotten, so that it is asked anew. */
export async function addPerson(
  actor: Actor,
  details: PersonDetails,
): Promise<{ personId: string }> {
  const cleaned = cleanDetails(details);
  const [row] = await db()
    .insert(people)
    .values({ id: newId(), ...own(actor), ...cleaned })
    .onConflictDoUpdate({
      target: [people.teamId, people.email],
      set: { ...cleaned, awsAnswer: null },
    })
    .returning({ id: people.id });
  if (!row) throw new Error("an upsert of a person returned no row");
  return { personId: row.id };
}

export async function removePerson(
  actor: Actor,
  { personId }: { personId: string },
): Promise<Result<null, { kind: "not-found" } | { kind: "yourself" }>> {
  const theirs = and(eq(people.id, personId), can(actor, "write", people));
  const removed = await db()
    .delete(people)
    .where(and(theirs, isNull(people.userId)))
    .returning({ id: people.id });
  if (removed.length > 0) return done(null);
  const [row] = await db().select({ id: people.id }).from(people).where(theirs);
  return failed({ kind: row ? "yourself" : "not-found" });
}

/** Somebody was registered since AWS refused them: what it said is forgotten, so that it is asked anew. */
export async function forgetRefusal(
  actor: Actor,
  { personId }: { personId: string },
): Promise<Result<null, { kind: "not-found" }>> {
  const forgotten = await db()
    .update(people)
    .set({ awsAnswer: null })
    .where(and(eq(people.id, personId), can(actor, "write", people)))
    .returning({ id: people.id });
  return forgotten.length > 0 ? done(null) : failed({ kind: "not-found" });
}

/** Keeps whether AWS accepted somebody as an owner; an owner who was typed by hand joins the list. */
export async function rememberOwner(
  tx: Transaction,
  { teamId, createdBy }: { teamId: string; createdBy: string },
  owner: PersonDetails,
  awsAnswer: "accepted" | "refused",
): Promise<void> {
  const details = cleanDetails(owner);
  const isTheirs = and(eq(people.teamId, teamId), eq(people.email, details.email));
  const [known] = await tx.select({ awsAnswer: people.awsAnswer }).from(people).where(isTheirs);
  // An upsert would lock the row even then, and referrals with the same owner would wait for each other.
  if (known?.awsAnswer === awsAnswer) return;
  await tx
    .insert(people)
    .values({ id: newId(), teamId, createdBy, ...details, awsAnswer })
    .onConflictDoUpdate({ target: [people.teamId, people.email], set: { awsAnswer } });
}

function own(actor: Actor) {
  return { teamId: actor.teamId, createdBy: actor.userId };
}

/** AWS knows addresses in lower case only. */
function cleanDetails({ firstName, lastName, email }: PersonDetails): PersonDetails {
  return {
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    email: email.trim().toLowerCase(),
  };
}
