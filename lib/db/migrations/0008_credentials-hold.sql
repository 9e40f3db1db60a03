ALTER TABLE "connection_checks" ADD COLUMN "held_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "find_cursor" text;