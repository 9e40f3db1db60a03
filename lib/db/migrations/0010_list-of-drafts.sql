CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "referrals_list";--> statement-breakpoint
DROP INDEX "referrals_close";--> statement-breakpoint
DROP INDEX "referrals_amount";--> statement-breakpoint
DROP INDEX "referrals_name";--> statement-breakpoint
DROP INDEX "referrals_state_emulator";--> statement-breakpoint
DROP INDEX "referrals_state_sandbox";--> statement-breakpoint
DROP INDEX "referrals_state_aws";--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "is_blank" boolean GENERATED ALWAYS AS (not jsonb_path_exists(answers - '{owner,stage,natSec,oppType}'::text[], '$.* ? (@ != "")')) STORED NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("team_id","user_id","name");--> statement-breakpoint
CREATE INDEX "referrals_blank" ON "referrals" USING btree ("team_id","created_by","created_at") WHERE discarded_at is null and is_blank;--> statement-breakpoint
CREATE INDEX "referrals_list" ON "referrals" USING btree ("team_id","active_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE discarded_at is null and not is_blank;--> statement-breakpoint
CREATE INDEX "referrals_close" ON "referrals" USING btree ("team_id",coalesce(close_date, 'infinity'::date),"id") WHERE discarded_at is null and not is_blank;--> statement-breakpoint
CREATE INDEX "referrals_amount" ON "referrals" USING btree ("team_id",coalesce(monthly_cents, -1),"id") WHERE discarded_at is null and not is_blank;--> statement-breakpoint
CREATE INDEX "referrals_name" ON "referrals" USING btree ("team_id",sort_name collate "C","id") WHERE discarded_at is null and not is_blank;--> statement-breakpoint
CREATE INDEX "referrals_state_emulator" ON "referrals" USING btree ("team_id",state_emulator,"active_at","id") WHERE discarded_at is null and not is_blank;--> statement-breakpoint
CREATE INDEX "referrals_state_sandbox" ON "referrals" USING btree ("team_id",state_sandbox,"active_at","id") WHERE discarded_at is null and not is_blank;--> statement-breakpoint
CREATE INDEX "referrals_state_aws" ON "referrals" USING btree ("team_id",state_aws,"active_at","id") WHERE discarded_at is null and not is_blank;