DROP INDEX "submissions_reviews";--> statement-breakpoint
ALTER TABLE "submissions" DROP COLUMN "review_status";--> statement-breakpoint
ALTER TABLE "submissions" DROP COLUMN "checked_at";--> statement-breakpoint
-- Sending ends at done for good: what AWS says afterwards is followed by a list of changes.
UPDATE "submissions" SET "next_attempt_at" = NULL WHERE "phase" = 'done';
