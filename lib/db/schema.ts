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
import { type Environment, environments } from "../env";

export type { Environment };

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

const time = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** A key's column: everything about sending is kept apart by it. */
const environment = () => text("environment", { enum: environments });

const answerText = (fieldId: string) => sql.raw(`answers ->> '${fieldId}'`);

/** Drafts may hold texts of any length, and an index takes no more than some 2,700 bytes. */
const MOST_OF_A_KEY = 200;
const answerKey = (fieldId: string) => `left(answers ->> '${fieldId}', ${MOST_OF_A_KEY})`;

export const referralStates = [
  "draft",
  "sending",
  "send-failed",
  "sent",
  "in-review",
  "action-required",
  "approved",
  "rejected",
] as const;
export type ReferralState = (typeof referralStates)[number];

/** What became of an event that AWS sent: only the first two make us look. */
export const eventVerdicts = ["known", "unknown-kind", "other-catalog", "other-source"] as const;
export type EventVerdict = (typeof eventVerdicts)[number];

const listed = (fieldId: string) => `coalesce(left(answers ->> '${fieldId}', 300), '')`;

/** Which referrals the list shows; the same condition as `listedSql` in lib/drafts. */
const IS_LISTED = "discarded_at is null and not is_blank";

const referralState = (name: string) =>
  text(name, { enum: referralStates }).notNull().default("draft");

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
    teamId: text("team_id").notNull(),
    createdBy: text("created_by").notNull(),
    /** The user who this person is; null for all who were only named. */
    userId: text("user_id"),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text("email").notNull(),
    /** What AWS last said about this person as an owner: "accepted", "refused", or nothing yet. */
    awsAnswer: text("aws_answer", { enum: ["accepted", "refused"] }),
    createdAt: time("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("people_email").on(table.teamId, table.email),
    uniqueIndex("people_user").on(table.teamId, table.userId),
  ],
);

export const referrals = pgTable(
  "referrals",
  {
    id: text("id").primaryKey(),
    teamId: text("team_id").notNull(),
    createdBy: text("created_by").notNull(),
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
    /** Title and company as the list finds them: folded, and each word after a blank. */
    searchKey: text("search_key").generatedAlwaysAs(
      sql.raw(`' ' || fold_text(${listed("referralName")} || ' ' || ${listed("companyName")})`),
    ),
    /** The title as the list sorts it; a referral without one comes last. */
    sortName: text("sort_name").generatedAlwaysAs(
      sql.raw(`coalesce(nullif(left(fold_text(${listed("referralName")}), 64), ''), U&'\\FFFD')`),
    ),
    /** Nothing but what a new referral begins with: not listed before its author has answered something. */
    isBlank: boolean("is_blank")
      .notNull()
      .generatedAlwaysAs(
        sql.raw(
          `not jsonb_path_exists(answers - '{owner,stage,natSec,oppType}'::text[], '$.* ? (@ != "")')`,
        ),
      ),
    /** As read from what was typed, null while it cannot be read: SQL cannot read "30 jun 27". */
    closeDate: date("close_date", { mode: "string" }),
    /** The monthly amount in cents of its currency, as read from what was typed; null likewise. */
    monthlyCents: bigint("monthly_cents", { mode: "bigint" }),
    /**
     * Where the referral stands in each environment: one that was rehearsed is a draft in the next.
     * Kept here for lists, and as the fence of a save: Send changes it in the same row.
     */
    stateEmulator: referralState("state_emulator"),
    stateSandbox: referralState("state_sandbox"),
    stateAws: referralState("state_aws"),
    /**
     * Since when the deal has been open at AWS, by environment: since the review that is under way
     * began, or the last one did. What reminds of a deal is found by it.
     */
    openEmulator: time("open_since_emulator"),
    openSandbox: time("open_since_sandbox"),
    openAws: time("open_since_aws"),
    /** The last time anything happened to it, here or at AWS: the order of lists. */
    activeAt: time("active_at").notNull().defaultNow(),
    createdAt: time("created_at").notNull().defaultNow(),
    updatedAt: time("updated_at").notNull().defaultNow(),
    discardedAt: time("discarded_at"),
  },
  (table) => [
    uniqueIndex("referrals_attempt").on(table.teamId, table.createdBy, table.attemptId),
    index("referrals_list")
      .on(table.teamId, table.activeAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql.raw(IS_LISTED)),
    index("referrals_close")
      .on(table.teamId, sql`coalesce(close_date, 'infinity'::date)`, table.id)
      .where(sql.raw(IS_LISTED)),
    index("referrals_amount")
      .on(table.teamId, sql`coalesce(monthly_cents, -1)`, table.id)
      .where(sql.raw(IS_LISTED)),
    index("referrals_name")
      .on(table.teamId, sql`sort_name collate "C"`, table.id)
      .where(sql.raw(IS_LISTED)),
    // One an environment: the filter and the count of a state read no row of another.
    ...(["emulator", "sandbox", "aws"] as const).map((name) =>
      index(`referrals_state_${name}`)
        .on(table.teamId, sql.raw(`state_${name}`), table.activeAt, table.id)
        .where(sql.raw(IS_LISTED)),
    ),
    // Of the deals that are open alone: what closes soon, and what nobody has touched for long.
    ...(["emulator", "sandbox", "aws"] as const).flatMap((name) => [
      index(`referrals_closing_${name}`)
        .on(table.teamId, sql`coalesce(close_date, 'infinity'::date)`, table.id)
        .where(sql.raw(`${IS_LISTED} and open_since_${name} is not null`)),
      index(`referrals_open_${name}`)
        .on(table.teamId, table.activeAt, table.id)
        .where(sql.raw(`${IS_LISTED} and open_since_${name} is not null`)),
    ]),
    index("referrals_blank")
      .on(table.teamId, table.createdBy, table.createdAt)
      .where(sql`discarded_at is null and is_blank`),
    index("referrals_owner").on(
      table.teamId,
      sql`left(owner, 64)`,
      table.activeAt.desc().nullsFirst(),
    ),
    index("referrals_company").on(table.teamId, table.companyKey),
    index("referrals_site").on(table.teamId, table.siteKey),
    index("referrals_account").on(table.teamId, table.accountKey),
    index("referrals_discarded").on(table.discardedAt).where(sql`discarded_at is not null`),
  ],
);

/** Where a referral stands, by environment. */
export const stateColumns = {
  emulator: referrals.stateEmulator,
  sandbox: referrals.stateSandbox,
  aws: referrals.stateAws,
} as const;

/** Since when a referral's deal has been open, by environment. */
export const openColumns = {
  emulator: referrals.openEmulator,
  sandbox: referrals.openSandbox,
  aws: referrals.openAws,
} as const;

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
    /** The first of the versions that were folded into this one; null until a day old. */
    firstVersion: integer("first_version"),
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
  (table) => [
    primaryKey({ columns: [table.referralId, table.version] }),
    index("referral_versions_unfolded").on(table.savedAt).where(sql`first_version is null`),
  ],
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

/** A team's own company as it was edited; what is null there is what the variables PARTNER_… say. */
export const ownCompanies = pgTable("own_companies", {
  teamId: text("team_id").primaryKey(),
  /** "" for nothing, where a variable says something. */
  name: text("name"),
  domains: text("domains").array(),
  awsAccount: text("aws_account"),
  updatedBy: text("updated_by").notNull(),
  updatedAt: time("updated_at").notNull().defaultNow(),
});

/** What a person asks the list for again and again, under a name of their own. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: text("id").primaryKey(),
    teamId: text("team_id").notNull(),
    userId: text("user_id").notNull(),
    name: text("name").notNull(),
    address: text("address").notNull(),
    createdAt: time("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("saved_views_name").on(table.teamId, table.userId, table.name)],
);

/** Warnings that somebody looked at and found to be no reason for a change, and why. */
export const dismissals = pgTable(
  "dismissals",
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
    dismissedAt: time("dismissed_at").notNull().defaultNow(),
    takenBackAt: time("taken_back_at"),
  },
  (table) => [index("dismissals_referral").on(table.referralId, table.dismissedAt)],
);

/** One referral's way to one environment: what is sent, and how far it got. */
export const submissions = pgTable(
  "submissions",
  {
    id: text("id").primaryKey(),
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id),
    teamId: text("team_id").notNull(),
    createdBy: text("created_by").notNull(),
    environment: environment().notNull(),
    /** Where its calls go. Null: AWS's own address, and for the emulator the one it has now. */
    endpoint: text("endpoint"),
    region: text("region").notNull(),
    phase: text("phase").notNull(),
    /** The referral's version when Send was pressed; null where that was not kept. */
    version: integer("version"),
    /** The answers as they were when Send was pressed. */
    answers: jsonb("answers").$type<Record<string, string | string[]>>().notNull(),
    /** The bodies exactly as they are sent, retries included. */
    requests: jsonb("requests").$type<Json>().notNull(),
    createToken: text("create_token").notNull(),
    engagementToken: text("engagement_token").notNull(),
    linked: integer("linked").notNull().default(0),
    opportunityId: text("opportunity_id"),
    taskId: text("task_id"),
    /** Every engagement task that was started: one that is not among them began without an answer. */
    taskIds: text("task_ids").array().notNull().default(sql`'{}'`),
    taskStartedAt: time("task_started_at"),
    engagementId: text("engagement_id"),
    attempts: integer("attempts").notNull().default(0),
    /** When a worker may make the next call; null while only a person can. */
    nextAttemptAt: time("next_attempt_at"),
    lockedUntil: time("locked_until"),
    /** Which worker has claimed it; for whoever operates the installation. */
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
    /** When a call last ended without an answer: for some seconds after it AWS's reads prove nothing. */
    unheardAt: time("unheard_at"),
    /** Where to continue in AWS's list, of which one page is read at a time. */
    findCursor: text("find_cursor"),
    /** AWS's refusal of a start, until its record has shown that no earlier start worked. */
    refusal: jsonb("refusal").$type<Json>(),
    lastFailure: jsonb("last_failure").$type<Json>(),
    /** The phase whose success ends the run of failures. */
    failingPhase: text("failing_phase"),
    failingSince: time("failing_since"),
    /** Set while the answers may be edited again, after a refusal or a stop. */
    openedAt: time("opened_at"),
    /** They are open because a person pressed Stop. */
    stopped: boolean("stopped").notNull().default(false),
    /** The last answer of GetOpportunity while it was being sent; table opportunities has what followed. */
    opportunity: jsonb("opportunity").$type<Json>(),
    createdAt: time("created_at").notNull().defaultNow(),
    updatedAt: time("updated_at").notNull().defaultNow(),
    finishedAt: time("finished_at"),
  },
  (table) => [
    uniqueIndex("submissions_once").on(table.referralId, table.environment),
    index("submissions_queue")
      .on(table.environment, table.queuedAt)
      .where(sql`next_attempt_at is not null and phase <> 'done'`),
    index("submissions_opened")
      .on(table.environment, table.openedAt)
      .where(sql`opened_at is not null and phase <> 'done'`),
    index("submissions_unfinished")
      .on(table.environment, table.attempts, table.queuedAt)
      .where(sql`phase <> 'done'`),
    index("submissions_done").on(table.environment, table.finishedAt).where(sql`phase = 'done'`),
  ],
);

/** What AWS holds of a referral, as it was when it was last read. */
export const opportunities = pgTable(
  "opportunities",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id, { onDelete: "cascade" }),
    environment: environment().notNull(),
    opportunityId: text("opportunity_id").notNull(),
    reviewStatus: text("review_status"),
    stage: text("stage"),
    /** AWS's time of the change that the last answer of GetOpportunity showed. */
    lastModifiedAt: time("last_modified_at"),
    /** AWS's time of the newest change that its list told of: later than the one above, the record is older. */
    listedAt: time("listed_at"),
    /** The last answer of GetOpportunity, with what AWS's list has told since written over it. */
    record: jsonb("record").$type<Json>(),
    /** The record that the referral's answers were last brought in line with; null since they were sent. */
    takenIn: jsonb("taken_in").$type<Json>(),
    checkedAt: time("checked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.referralId, table.environment] }),
    index("opportunities_id").on(table.environment, table.opportunityId),
  ],
);

/**
 * Events that AWS sent, for a day: each is delivered at least once, and answered once. They say
 * which opportunity to look at, and nothing they claim of it is kept.
 */
export const receivedEvents = pgTable(
  "received_events",
  {
    environment: environment().notNull(),
    /** AWS's id of the event. */
    id: text("id").notNull(),
    verdict: text("verdict", { enum: eventVerdicts }).notNull(),
    /** The opportunity it names, which need not exist. */
    opportunityId: text("opportunity_id"),
    receivedAt: time("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.environment, table.id] }),
    index("received_events_time").on(table.receivedAt),
  ],
);

/** AWS's side of an opportunity: the people, scores and advice of GetAwsOpportunitySummary. */
export const awsSummaries = pgTable(
  "aws_summaries",
  {
    referralId: text("referral_id")
      .notNull()
      .references(() => referrals.id, { onDelete: "cascade" }),
    environment: environment().notNull(),
    /** The last answer; null until AWS has given one. */
    summary: jsonb("summary").$type<Json>(),
    /** Each other score of the opportunity's quality, with its time; the oldest first. */
    scores: jsonb("scores").$type<Json[]>().notNull().default([]),
    readAt: time("read_at"),
    /** When AWS is to be asked next, and the earliest of them first; null for not again. */
    dueAt: time("due_at"),
  },
  (table) => [
    primaryKey({ columns: [table.referralId, table.environment] }),
    index("aws_summaries_due").on(table.environment, table.dueAt).where(sql`due_at is not null`),
  ],
);

/** What happened: who did what, when, with which outcome and fields, never any value. Only appended to. */
export const events = pgTable(
  "events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    teamId: text("team_id").notNull(),
    /** Without a foreign key: what happened to a referral outlives it. */
    referralId: text("referral_id"),
    environment: environment(),
    at: time("at").notNull().defaultNow(),
    actorKind: text("actor_kind", { enum: ["person", "worker"] }).notNull(),
    actorId: text("actor_id"),
    what: text("what").notNull(),
    /** A code, a status or an id, as AWS gave it. */
    outcome: text("outcome"),
    fields: text("fields").array().notNull().default(sql`'{}'`),
  },
  (table) => [index("events_referral").on(table.referralId, table.id)],
);

/** Work for later, claimed by one worker under a lease. A recurring one sets its own next time. */
export const jobs = pgTable(
  "jobs",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** One job of a name and key exists at a time. */
    key: text("key").notNull(),
    payload: jsonb("payload").$type<Json>().notNull().default({}),
    runAt: time("run_at").notNull().defaultNow(),
    leasedUntil: time("leased_until"),
    leasedBy: text("leased_by"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    createdAt: time("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("jobs_key").on(table.name, table.key), index("jobs_due").on(table.runAt)],
);

/** The rate limit all processes share: when the next call of a kind may begin, per environment. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    environment: environment().notNull(),
    kind: text("kind", { enum: ["read", "write"] }).notNull(),
    nextAt: time("next_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.kind] })],
);

/** How many calls of a kind began in each tenth of an hour, for the quota of 24 hours. */
export const rateLimitUse = pgTable(
  "rate_limit_use",
  {
    environment: environment().notNull(),
    kind: text("kind", { enum: ["read", "write"] }).notNull(),
    beganAt: time("began_at").notNull(),
    calls: integer("calls").notNull(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.kind, table.beganAt] })],
);

/** A row while nothing new is sent to an environment, because somebody paused it. */
export const sendingPauses = pgTable("sending_pauses", {
  environment: environment().primaryKey(),
  pausedAt: time("paused_at").notNull().defaultNow(),
  pausedBy: text("paused_by").notNull(),
});

/** Lists that AWS keeps, as it last told us, because no page waits for AWS. */
export const cachedLists = pgTable(
  "cached_lists",
  {
    environment: environment().notNull(),
    name: text("name").notNull(),
    entries: jsonb("entries").$type<Json[]>().notNull(),
    refreshedAt: time("refreshed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.name] })],
);

/** Whether Partner Central answered when it was last asked, per environment. */
export const connectionChecks = pgTable("connection_checks", {
  environment: environment().primaryKey(),
  checkedAt: time("checked_at").notNull(),
  /** Null when the last check went well. */
  failure: jsonb("failure").$type<Json>(),
  /** Since when AWS does not accept the installation's credentials, so that nothing is sent. */
  heldSince: time("held_since"),
});
