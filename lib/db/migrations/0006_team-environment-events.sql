CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"team_id" text NOT NULL,
	"referral_id" text,
	"environment" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"what" text NOT NULL,
	"outcome" text,
	"fields" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone,
	"leased_by" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opportunities" (
	"referral_id" text NOT NULL,
	"environment" text NOT NULL,
	"opportunity_id" text NOT NULL,
	"review_status" text,
	"stage" text,
	"last_modified_at" timestamp with time zone,
	"record" jsonb,
	"checked_at" timestamp with time zone,
	CONSTRAINT "opportunities_referral_id_environment_pk" PRIMARY KEY("referral_id","environment")
);
--> statement-breakpoint
CREATE TABLE "rate_limit_use" (
	"environment" text NOT NULL,
	"kind" text NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"calls" integer NOT NULL,
	CONSTRAINT "rate_limit_use_environment_kind_began_at_pk" PRIMARY KEY("environment","kind","began_at")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"environment" text NOT NULL,
	"kind" text NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rate_limits_environment_kind_pk" PRIMARY KEY("environment","kind")
);
--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "events_referral" ON "events" USING btree ("referral_id","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" USING btree ("name","key");
--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at");
--> statement-breakpoint
CREATE INDEX "opportunities_id" ON "opportunities" USING btree ("environment","opportunity_id");
--> statement-breakpoint
-- What was one user's is now a team's; local mode has the one team "local".
ALTER TABLE "people" RENAME COLUMN "user_id" TO "created_by";
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "team_id" text NOT NULL DEFAULT 'local';
--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "team_id" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "user_id" text;
--> statement-breakpoint
DROP INDEX "people_you";
--> statement-breakpoint
DROP INDEX "people_email";
--> statement-breakpoint
UPDATE "people" SET "user_id" = "created_by" WHERE "is_you";
--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "is_you";
--> statement-breakpoint
CREATE UNIQUE INDEX "people_user" ON "people" USING btree ("team_id","user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("team_id","email");
--> statement-breakpoint

-- The place and the catalog become one environment. Only the emulator is told by its place, because
-- its catalog is the one of AWS's Sandbox too.
ALTER TABLE "submissions" RENAME COLUMN "user_id" TO "created_by";
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "team_id" text NOT NULL DEFAULT 'local';
--> statement-breakpoint
ALTER TABLE "submissions" ALTER COLUMN "team_id" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "environment" text;
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "endpoint" text;
--> statement-breakpoint
DROP INDEX "submissions_once";
--> statement-breakpoint
DROP INDEX "submissions_queue";
--> statement-breakpoint
DROP INDEX "submissions_reviews";
--> statement-breakpoint
UPDATE "submissions" SET
  "environment" = CASE WHEN "place" = 'emulator' THEN 'emulator' WHEN "catalog" = 'AWS' THEN 'aws' ELSE 'sandbox' END,
  "endpoint" = CASE WHEN "place" NOT IN ('emulator', 'aws') THEN "place" END;
--> statement-breakpoint
ALTER TABLE "submissions" ALTER COLUMN "environment" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "submissions" DROP COLUMN "catalog";
--> statement-breakpoint
ALTER TABLE "submissions" DROP COLUMN "place";
--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_once" ON "submissions" USING btree ("referral_id","environment");
--> statement-breakpoint
CREATE INDEX "submissions_queue" ON "submissions" USING btree ("environment","queued_at") WHERE next_attempt_at is not null and phase <> 'done';
--> statement-breakpoint
DROP INDEX "submissions_opened";
--> statement-breakpoint
CREATE INDEX "submissions_opened" ON "submissions" USING btree ("environment","opened_at") WHERE opened_at is not null and phase <> 'done';
--> statement-breakpoint
CREATE INDEX "submissions_unfinished" ON "submissions" USING btree ("environment","attempts","queued_at") WHERE phase <> 'done';
--> statement-breakpoint
CREATE INDEX "submissions_done" ON "submissions" USING btree ("environment") WHERE phase = 'done';
--> statement-breakpoint

-- Of several places that are one environment now, the latest word counts; calls add up.
INSERT INTO "rate_limits" ("environment", "kind", "next_at")
  SELECT CASE WHEN "place" = 'emulator' THEN 'emulator' WHEN "catalog" = 'AWS' THEN 'aws' ELSE 'sandbox' END, "kind", max("next_at")
  FROM "paces" GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO "rate_limit_use" ("environment", "kind", "began_at", "calls")
  SELECT CASE WHEN "place" = 'emulator' THEN 'emulator' WHEN "catalog" = 'AWS' THEN 'aws' ELSE 'sandbox' END, "kind", "began_at", sum("calls")
  FROM "pace_use" GROUP BY 1, 2, 3;
--> statement-breakpoint
DROP TABLE "pace_use";
--> statement-breakpoint
DROP TABLE "paces";
--> statement-breakpoint

ALTER TABLE "cached_lists" DROP CONSTRAINT "cached_lists_place_catalog_name_pk";
--> statement-breakpoint
ALTER TABLE "cached_lists" ADD COLUMN "environment" text;
--> statement-breakpoint
UPDATE "cached_lists" SET "environment" = CASE WHEN "place" = 'emulator' THEN 'emulator' WHEN "catalog" = 'AWS' THEN 'aws' ELSE 'sandbox' END;
--> statement-breakpoint
DELETE FROM "cached_lists" older USING "cached_lists" newer
  WHERE older.environment = newer.environment AND older.name = newer.name
    AND (older.refreshed_at, older.place) < (newer.refreshed_at, newer.place);
--> statement-breakpoint
ALTER TABLE "cached_lists" DROP COLUMN "place";
--> statement-breakpoint
ALTER TABLE "cached_lists" DROP COLUMN "catalog";
--> statement-breakpoint
ALTER TABLE "cached_lists" ADD CONSTRAINT "cached_lists_environment_name_pk" PRIMARY KEY("environment","name");
--> statement-breakpoint

ALTER TABLE "connection_checks" DROP CONSTRAINT "connection_checks_place_catalog_pk";
--> statement-breakpoint
ALTER TABLE "connection_checks" ADD COLUMN "environment" text;
--> statement-breakpoint
UPDATE "connection_checks" SET "environment" = CASE WHEN "place" = 'emulator' THEN 'emulator' WHEN "catalog" = 'AWS' THEN 'aws' ELSE 'sandbox' END;
--> statement-breakpoint
DELETE FROM "connection_checks" older USING "connection_checks" newer
  WHERE older.environment = newer.environment
    AND (older.checked_at, older.place) < (newer.checked_at, newer.place);
--> statement-breakpoint
ALTER TABLE "connection_checks" DROP COLUMN "place";
--> statement-breakpoint
ALTER TABLE "connection_checks" DROP COLUMN "catalog";
--> statement-breakpoint
ALTER TABLE "connection_checks" ADD PRIMARY KEY ("environment");
--> statement-breakpoint

-- A pause had no catalog: one of AWS, or of another address, holds back both of its catalogs.
ALTER TABLE "sending_pauses" RENAME TO "earlier_pauses";
--> statement-breakpoint
ALTER TABLE "earlier_pauses" DROP CONSTRAINT "sending_pauses_pkey";
--> statement-breakpoint
CREATE TABLE "sending_pauses" (
	"environment" text PRIMARY KEY NOT NULL,
	"paused_at" timestamp with time zone DEFAULT now() NOT NULL,
	"paused_by" text NOT NULL
);
--> statement-breakpoint
INSERT INTO "sending_pauses" ("environment", "paused_at", "paused_by")
  SELECT DISTINCT ON (1) environment, paused_at, paused_by FROM "earlier_pauses",
    LATERAL unnest(CASE WHEN place = 'emulator' THEN ARRAY['emulator'] ELSE ARRAY['sandbox', 'aws'] END) environment
  ORDER BY 1, 2;
--> statement-breakpoint
DROP TABLE "earlier_pauses";
--> statement-breakpoint

INSERT INTO "opportunities" ("referral_id", "environment", "opportunity_id", "review_status", "stage", "last_modified_at", "record", "checked_at")
  SELECT referral_id, environment, opportunity_id, review_status, opportunity -> 'LifeCycle' ->> 'Stage',
    (opportunity ->> 'LastModifiedDate')::timestamptz, opportunity, checked_at
  FROM "submissions" WHERE opportunity_id IS NOT NULL AND phase = 'done';
--> statement-breakpoint

-- The words are those of the code; every detail was a code, a status or an id of AWS.
INSERT INTO "events" ("team_id", "referral_id", "environment", "at", "actor_kind", "actor_id", "what", "outcome")
  SELECT 'local', referral_id, environment, at, CASE WHEN person IS NULL THEN 'worker' ELSE 'person' END, person, what, outcome
  FROM (
    SELECT id AS referral_id, NULL AS environment, created_at AS at, user_id AS person, 'draft-started' AS what, NULL AS outcome, 0::bigint AS place
    FROM "referrals"
    UNION ALL
    SELECT referral_id, environment, (entry ->> 'at')::timestamptz,
      CASE WHEN entry ->> 'what' IN ('queued', 'stopped', 'resumed', 'sent-again') THEN created_by END,
      entry ->> 'what', entry ->> 'detail', place
    FROM "submissions", jsonb_array_elements(history) WITH ORDINALITY AS each(entry, place)
  ) past ORDER BY at, place;
--> statement-breakpoint

ALTER TABLE "referrals" RENAME COLUMN "user_id" TO "created_by";
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "team_id" text NOT NULL DEFAULT 'local';
--> statement-breakpoint
ALTER TABLE "referrals" ALTER COLUMN "team_id" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "monthly_cents" bigint;
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "state_emulator" text DEFAULT 'draft' NOT NULL;
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "state_sandbox" text DEFAULT 'draft' NOT NULL;
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "state_aws" text DEFAULT 'draft' NOT NULL;
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "active_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
DROP INDEX "referrals_attempt";
--> statement-breakpoint
DROP INDEX "referrals_list";
--> statement-breakpoint
DROP INDEX "referrals_owner";
--> statement-breakpoint
DROP INDEX "referrals_company";
--> statement-breakpoint
DROP INDEX "referrals_site";
--> statement-breakpoint
DROP INDEX "referrals_account";
--> statement-breakpoint
-- Where each referral stands, as the code tells it.
CREATE TEMPORARY TABLE "known_states" ON COMMIT DROP AS
  SELECT referral_id, environment, updated_at, CASE
    WHEN opened_at IS NOT NULL THEN 'send-failed'
    WHEN phase <> 'done' THEN 'sending'
    WHEN review_status = 'Action Required' THEN 'action-required'
    WHEN review_status = 'Approved' THEN 'approved'
    WHEN review_status = 'Rejected' THEN 'rejected'
    WHEN review_status = 'In review' THEN 'in-review'
    ELSE 'sent' END AS state
  FROM "submissions";
--> statement-breakpoint
UPDATE "referrals" SET "active_at" = "updated_at";
--> statement-breakpoint
UPDATE "referrals" SET
  "state_emulator" = coalesce(known.emulator, 'draft'),
  "state_sandbox" = coalesce(known.sandbox, 'draft'),
  "state_aws" = coalesce(known.aws, 'draft'),
  "active_at" = greatest("active_at", known.latest)
  FROM (SELECT referral_id, max(updated_at) AS latest,
      max(state) FILTER (WHERE environment = 'emulator') AS emulator,
      max(state) FILTER (WHERE environment = 'sandbox') AS sandbox,
      max(state) FILTER (WHERE environment = 'aws') AS aws
    FROM "known_states" GROUP BY referral_id) known
  WHERE known.referral_id = referrals.id;
--> statement-breakpoint
-- What the saga needs of the past stands in columns of its own; the rest of it is events now.
ALTER TABLE "submissions" ADD COLUMN "find_cursor" text;
--> statement-breakpoint
ALTER TABLE "connection_checks" ADD COLUMN "held_since" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "version" integer;
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "task_ids" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "task_started_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "stopped" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
UPDATE "submissions" SET
  "version" = (SELECT version FROM "referrals" WHERE referrals.id = referral_id AND referrals.answers = submissions.answers),
  "task_ids" = ARRAY(SELECT entry ->> 'detail' FROM jsonb_array_elements(history) entry
    WHERE entry ->> 'what' = 'started' AND entry ? 'detail'),
  "task_started_at" = (SELECT max((entry ->> 'at')::timestamptz) FROM jsonb_array_elements(history) entry
    WHERE entry ->> 'what' = 'started'),
  "stopped" = opened_at IS NOT NULL AND coalesce((SELECT entry ->> 'what' = 'stopped'
    FROM jsonb_array_elements(history) WITH ORDINALITY AS each(entry, place)
    WHERE entry ->> 'what' IN ('refused', 'stopped', 'given-up', 'resumed', 'sent-again')
    ORDER BY place DESC LIMIT 1), false);
--> statement-breakpoint
-- Sending ends at done for good: what AWS says afterwards is followed by a list of changes.
UPDATE "submissions" SET "next_attempt_at" = NULL WHERE "phase" = 'done';
--> statement-breakpoint
ALTER TABLE "submissions" DROP COLUMN "history";
--> statement-breakpoint
ALTER TABLE "submissions" DROP COLUMN "review_status";
--> statement-breakpoint
ALTER TABLE "submissions" DROP COLUMN "checked_at";
--> statement-breakpoint
ALTER TABLE "referral_versions" ADD COLUMN "first_version" integer;
--> statement-breakpoint
CREATE INDEX "referral_versions_unfolded" ON "referral_versions" USING btree ("saved_at") WHERE first_version is null;
--> statement-breakpoint
-- SQL cannot read an amount as people type it; a job does, once.
INSERT INTO "jobs" ("id", "name", "key") VALUES ('read-amounts', 'read-amounts', '');
--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_attempt" ON "referrals" USING btree ("team_id","created_by","attempt_id");
--> statement-breakpoint
CREATE INDEX "referrals_list" ON "referrals" USING btree ("team_id","active_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "referrals_owner" ON "referrals" USING btree ("team_id",left(owner, 64),"active_at" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "referrals_company" ON "referrals" USING btree ("team_id","company_key");
--> statement-breakpoint
CREATE INDEX "referrals_site" ON "referrals" USING btree ("team_id","site_key");
--> statement-breakpoint
CREATE INDEX "referrals_account" ON "referrals" USING btree ("team_id","account_key");
--> statement-breakpoint
CREATE INDEX "referrals_discarded" ON "referrals" USING btree ("discarded_at") WHERE discarded_at is not null;
--> statement-breakpoint
ALTER TABLE "put_asides" RENAME TO "dismissals";
--> statement-breakpoint
ALTER TABLE "dismissals" RENAME COLUMN "put_at" TO "dismissed_at";
--> statement-breakpoint
ALTER TABLE "dismissals" RENAME CONSTRAINT "put_asides_pkey" TO "dismissals_pkey";
--> statement-breakpoint
ALTER TABLE "dismissals" RENAME CONSTRAINT "put_asides_referral_id_referrals_id_fk" TO "dismissals_referral_id_referrals_id_fk";
--> statement-breakpoint
ALTER INDEX "put_asides_referral" RENAME TO "dismissals_referral";
--> statement-breakpoint
-- The app's role only appends; whoever migrates may grant itself more to erase.
REVOKE UPDATE, DELETE, TRUNCATE ON "events" FROM CURRENT_USER;
