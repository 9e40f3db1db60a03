/**
 * The tables. Answers and everything AWS sent or was sent are jsonb, so that a new field needs no
 * migration; a column exists only for what SQL must find, order or guard. This room knows nothing
 * of the others, so jsonb is typed as plain JSON here and given its meaning by the store files.
 */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

const time = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const answerText = (fieldId: string) => sql.raw(`answers ->> '${fieldId}'`);

/** Drafts may hold texts of any length, and an index takes no more than some 2,700 bytes. */
const MOST_OF_A_KEY = 200;
const answerKey = (fieldId: string) => `left(answers ->> '${fieldId}', ${MOST_OF_A_KEY})`;

/** A company's name without case, signs and legal form; "" becomes null. Takes an SQL expression. */
export const companyKeyOf = (name: string) =>
  sql.raw(`nullif(btrim(regexp_replace(regexp_replace(lower(${name}), '[[:space:][:punct:]]+', ' ', 'g'),
    '( (gmbh|mbh|ag|kg|kgaa|se|ug|co|inc|incorporated|corp|corporation|company|ltd|limited|llc|llp|lp|plc|sa|sas|sarl|srl|spa|bv|nv|oy|oyj|ab|as|asa|aps|pty|pte|kk|sl|lda|ltda|sro|doo|sp z o o))+ *$', '')), '')`);

/** A website's host without scheme, www. and path. Takes an SQL expression. */
export const siteKeyOf = (website: string) =>
  sql.raw(
    `substring(lower(btrim(${website})) from '^(?:[a-z]+://)?(?:www[.])?([^/:?#[:space:]]+)')`,
  );

/** An AWS account's digits; "" becomes null. Takes an SQL expression. */
export const accountKeyOf = (account: string) =>
  sql.raw(`nullif(regexp_replace(${account}, '[^0-9]', '', 'g'), '')`);

/** Who may own a referral at AWS, as far as we know: AWS has no call that lists its users. */
export const people = pgTable(
  "people",
  {
    id: text("id").primaryKey(),
    userId: text("user_id").notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text("email").notNull(),
    isYou: boolean("is_you").notNull().default(false),
    /** What AWS last said about this person as an owner: "accepted", "refused", or nothing yet. */
    awsAnswer: text("aws_answer", { enum: ["accepted", "refused"] }),
    createdAt: time("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("people_email").on(table.userId, table.email),
    uniqueIndex("people_you").on(table.userId).where(sql`is_you`),
  ],
);

export const referrals = pgTable(
  "referrals",
  {
    id: text("id").primaryKey(),
    userId: text("user_id").notNull(),
    /** Made by the page that starts a referral, so that a double POST starts one. */
    attemptId: text("attempt_id").notNull(),
    version: integer("version").notNull().default(1),
    answers: jsonb("answers").$type<Record<string, string | string[]>>().notNull(),
    marks: jsonb("marks").$type<Record<string, Json>>().notNull().default({}),
    title: text("title").generatedAlwaysAs(answerText("referralName")),
    company: text("company").generatedAlwaysAs(answerText("companyName")),
    owner: text("owner").generatedAlwaysAs(answerText("owner")),
    /** By these a customer is recognised in another referral, however it was typed there. */
    companyKey: text("company_key").generatedAlwaysAs(companyKeyOf(answerKey("companyName"))),
    siteKey: text("site_key").generatedAlwaysAs(siteKeyOf(answerKey("website"))),
    accountKey: text("account_key").generatedAlwaysAs(accountKeyOf(answerKey("awsAccount"))),
    /** As read from what was typed, null while it cannot be read: SQL cannot read "30 jun 27". */
    closeDate: date("close_date", { mode: "string" }),
    createdAt: time("created_at").notNull().defaultNow(),
    updatedAt: time("updated_at").notNull().defaultNow(),
    discardedAt: time("discarded_at"),
  },
  (table) => [
    uniqueIndex("referrals_attempt").on(table.userId, table.attemptId),
    index("referrals_list").on(table.userId, table.updatedAt.desc()),
    index("referrals_owner").on(table.userId, sql`left(owner, 64)`, table.updatedAt.desc()),
    index("referrals_company").on(table.userId, table.companyKey),
    index("referrals_site").on(table.userId, table.siteKey),
    index("referrals_account").on(table.userId, table.accountKey),
  ],
);

/**
 * What each version of a referral changed, so that any earlier one can be read, merged against and
 * brought back. A field that had no answer before, or has none after, stands there as null.
 */
export const referralVersions = pgTable(
  "referral_versions",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id, { onDelete: "cascade" }),
    /** The version that the change made. */
    version: integer("version").notNull(),
    /** Who changed it, which may be another person than the one the referral belongs to. */
    userId: text("user_id").notNull(),
    savedAt: time("saved_at").notNull().defaultNow(),
    before: jsonb("before").$type<Record<string, string | string[] | null>>().notNull(),
    after: jsonb("after").$type<Record<string, string | string[] | null>>().notNull(),
    /** The open page that saved, and which of its saves this was: a page never clashes with itself. */
    writer: text("writer"),
    writerSave: bigint("writer_save", { mode: "number" }),
    /** Set where an earlier version was brought back. */
    restoredVersion: integer("restored_version"),
  },
  (table) => [primaryKey({ columns: [table.referralId, table.version] })],
);

/** Answers that clash with somebody else's, kept until their author has chosen between the two. */
export const heldAnswers = pgTable(
  "held_answers",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id, { onDelete: "cascade" }),
    userId: text("user_id").notNull(),
    /** The open page they were typed on; a new name for each save where it runs no scripts. */
    writer: text("writer").notNull(),
    answers: jsonb("answers").$type<Record<string, string | string[]>>().notNull(),
    heldAt: time("held_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.referralId, table.userId, table.writer] })],
);

/** Warnings that somebody looked at and found to be no reason for a change, and why. */
export const dismissals = pgTable(
  "put_asides",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id, { onDelete: "cascade" }),
    userId: text("user_id").notNull(),
    /** Which check spoke, and at which field. */
    finding: text("finding").notNull(),
    reason: text("reason").notNull(),
    /** The answers the warning looked at, as they were: with other answers it speaks again. */
    answers: jsonb("answers").$type<Record<string, string | string[]>>().notNull(),
    dismissedAt: time("put_at").notNull().defaultNow(),
    takenBackAt: time("taken_back_at"),
  },
  (table) => [index("put_asides_referral").on(table.referralId, table.dismissedAt)],
);

/** One referral's way to one catalog of AWS: what is sent, how far it got, what AWS said last. */
export const submissions = pgTable(
  "submissions",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    userId: text("user_id").notNull(),
    catalog: text("catalog", { enum: ["AWS", "Sandbox"] }).notNull(),
    /** Which Partner Central: "aws", "emulator", or the address of another endpoint. */
    place: text("place").notNull(),
    region: text("region").notNull(),
    phase: text("phase").notNull(),
    /** The answers as they were when Send was pressed. */
    answers: jsonb("answers").$type<Record<string, string | string[]>>().notNull(),
    /** The bodies exactly as they are sent, retries included. */
    requests: jsonb("requests").$type<Json>().notNull(),
    createToken: text("create_token").notNull(),
    engagementToken: text("engagement_token").notNull(),
    linked: integer("linked").notNull().default(0),
    opportunityId: text("opportunity_id"),
    taskId: text("task_id"),
    engagementId: text("engagement_id"),
    attempts: integer("attempts").notNull().default(0),
    /** When a worker may take the next step; null while only a person can. */
    nextAttemptAt: time("next_attempt_at"),
    lockedUntil: time("locked_until"),
    /** Which worker has it in hand; for whoever operates the installation. */
    lockedBy: text("locked_by"),
    /** When it joined the queue: those that came first are sent first. */
    queuedAt: time("queued_at").notNull().defaultNow(),
    /** Counts claims, results and corrections: a worker's result counts only while the number is its own. */
    fence: integer("fence").notNull().default(0),
    /** The last call ended without an answer, so it may have taken effect. */
    unsure: boolean("unsure").notNull().default(false),
    /** A create call ended without an answer: look for its opportunity before making another. */
    maybeCreated: boolean("maybe_created").notNull().default(false),
    /** A start of the review ended without an answer: the answers stay locked until AWS's record tells. */
    maybeStarted: boolean("maybe_started").notNull().default(false),
    /** When a call last ended unheard: for some seconds after it AWS's reads prove nothing. */
    unheardAt: time("unheard_at"),
    /** AWS's refusal of a start, until its record has shown that no earlier start worked. */
    refusal: jsonb("refusal").$type<Json>(),
    lastFailure: jsonb("last_failure").$type<Json>(),
    /** The phase whose success ends the run of failures. */
    failingPhase: text("failing_phase"),
    failingSince: time("failing_since"),
    /** Set while the answers may be edited again, after a refusal or a stop. */
    openedAt: time("opened_at"),
    reviewStatus: text("review_status"),
    /** The last answer of GetOpportunity. */
    opportunity: jsonb("opportunity").$type<Json>(),
    checkedAt: time("checked_at"),
    /** What happened, oldest first, for the timeline. */
    history: jsonb("history").$type<Json[]>().notNull().default([]),
    createdAt: time("created_at").notNull().defaultNow(),
    updatedAt: time("updated_at").notNull().defaultNow(),
    finishedAt: time("finished_at"),
  },
  (table) => [
    uniqueIndex("submissions_once").on(table.referralId, table.catalog),
    index("submissions_queue")
      .on(table.place, table.queuedAt)
      .where(sql`next_attempt_at is not null and phase <> 'done'`),
    index("submissions_reviews")
      .on(table.place, table.nextAttemptAt)
      .where(sql`next_attempt_at is not null and phase = 'done'`),
    index("submissions_opened").on(table.openedAt).where(sql`opened_at is not null`),
  ],
);

/** The pace all processes share: when the next call of a kind may begin, per place and catalog. */
export const paces = pgTable(
  "paces",
  {
    place: text("place").notNull(),
    catalog: text("catalog").notNull(),
    kind: text("kind", { enum: ["read", "write"] }).notNull(),
    nextAt: time("next_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.place, table.catalog, table.kind] })],
);

/** How many calls of a kind began in each tenth of an hour, for the quota of 24 hours. */
export const paceUse = pgTable(
  "pace_use",
  {
    place: text("place").notNull(),
    catalog: text("catalog").notNull(),
    kind: text("kind", { enum: ["read", "write"] }).notNull(),
    beganAt: time("began_at").notNull(),
    calls: integer("calls").notNull(),
  },
  (table) => [primaryKey({ columns: [table.place, table.catalog, table.kind, table.beganAt] })],
);

/** A row while nothing new is sent to a place, because somebody paused it. */
export const sendingPauses = pgTable("sending_pauses", {
  place: text("place").primaryKey(),
  pausedAt: time("paused_at").notNull().defaultNow(),
  pausedBy: text("paused_by").notNull(),
});

/** Lists that AWS keeps, as it last told us, because no page waits for AWS. */
export const cachedLists = pgTable(
  "cached_lists",
  {
    place: text("place").notNull(),
    catalog: text("catalog").notNull(),
    name: text("name").notNull(),
    entries: jsonb("entries").$type<Json[]>().notNull(),
    refreshedAt: time("refreshed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.place, table.catalog, table.name] })],
);

/** Whether Partner Central answered when it was last asked, per place and catalog. */
export const connectionChecks = pgTable(
  "connection_checks",
  {
    place: text("place").notNull(),
    catalog: text("catalog").notNull(),
    checkedAt: time("checked_at").notNull(),
    /** Null when the last check went well. */
    failure: jsonb("failure").$type<Json>(),
  },
  (table) => [primaryKey({ columns: [table.place, table.catalog] })],
);
