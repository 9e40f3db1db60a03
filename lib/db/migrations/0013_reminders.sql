ALTER TABLE "referrals" ADD COLUMN "open_since_emulator" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "open_since_sandbox" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "open_since_aws" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "referrals_closing_emulator" ON "referrals" USING btree ("team_id",coalesce(close_date, 'infinity'::date),"id") WHERE discarded_at is null and not is_blank and open_since_emulator is not null;--> statement-breakpoint
CREATE INDEX "referrals_open_emulator" ON "referrals" USING btree ("team_id","active_at","id") WHERE discarded_at is null and not is_blank and open_since_emulator is not null;--> statement-breakpoint
CREATE INDEX "referrals_closing_sandbox" ON "referrals" USING btree ("team_id",coalesce(close_date, 'infinity'::date),"id") WHERE discarded_at is null and not is_blank and open_since_sandbox is not null;--> statement-breakpoint
CREATE INDEX "referrals_open_sandbox" ON "referrals" USING btree ("team_id","active_at","id") WHERE discarded_at is null and not is_blank and open_since_sandbox is not null;--> statement-breakpoint
CREATE INDEX "referrals_closing_aws" ON "referrals" USING btree ("team_id",coalesce(close_date, 'infinity'::date),"id") WHERE discarded_at is null and not is_blank and open_since_aws is not null;--> statement-breakpoint
CREATE INDEX "referrals_open_aws" ON "referrals" USING btree ("team_id","active_at","id") WHERE discarded_at is null and not is_blank and open_since_aws is not null;
--> statement-breakpoint
-- Deals that AWS had before are open since their sending.
UPDATE "referrals" SET "open_since_emulator" = coalesce("finished_at", "submissions"."created_at")
FROM "submissions" LEFT JOIN "opportunities" USING ("referral_id", "environment")
WHERE "referral_id" = "referrals"."id" AND "environment" = 'emulator' AND "phase" = 'done'
  AND "state_emulator" IN ('sent', 'in-review', 'action-required', 'approved')
  AND coalesce("stage" NOT IN ('Launched', 'Closed Lost'), true);
--> statement-breakpoint
UPDATE "referrals" SET "open_since_sandbox" = coalesce("finished_at", "submissions"."created_at")
FROM "submissions" LEFT JOIN "opportunities" USING ("referral_id", "environment")
WHERE "referral_id" = "referrals"."id" AND "environment" = 'sandbox' AND "phase" = 'done'
  AND "state_sandbox" IN ('sent', 'in-review', 'action-required', 'approved')
  AND coalesce("stage" NOT IN ('Launched', 'Closed Lost'), true);
--> statement-breakpoint
UPDATE "referrals" SET "open_since_aws" = coalesce("finished_at", "submissions"."created_at")
FROM "submissions" LEFT JOIN "opportunities" USING ("referral_id", "environment")
WHERE "referral_id" = "referrals"."id" AND "environment" = 'aws' AND "phase" = 'done'
  AND "state_aws" IN ('sent', 'in-review', 'action-required', 'approved')
  AND coalesce("stage" NOT IN ('Launched', 'Closed Lost'), true);
