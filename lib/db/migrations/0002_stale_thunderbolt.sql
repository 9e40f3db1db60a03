CREATE TABLE "pace_use" (
	"place" text NOT NULL,
	"catalog" text NOT NULL,
	"kind" text NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"calls" integer NOT NULL,
	CONSTRAINT "pace_use_place_catalog_kind_began_at_pk" PRIMARY KEY("place","catalog","kind","began_at")
);
--> statement-breakpoint
CREATE TABLE "paces" (
	"place" text NOT NULL,
	"catalog" text NOT NULL,
	"kind" text NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	CONSTRAINT "paces_place_catalog_kind_pk" PRIMARY KEY("place","catalog","kind")
);
--> statement-breakpoint
CREATE TABLE "sending_pauses" (
	"place" text PRIMARY KEY NOT NULL,
	"paused_at" timestamp with time zone DEFAULT now() NOT NULL,
	"paused_by" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "submissions_due";--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "locked_by" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "queued_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "maybe_started" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "unheard_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "refusal" jsonb;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "failing_phase" text;--> statement-breakpoint
CREATE INDEX "submissions_queue" ON "submissions" USING btree ("place","queued_at") WHERE next_attempt_at is not null and phase <> 'done';--> statement-breakpoint
CREATE INDEX "submissions_reviews" ON "submissions" USING btree ("place","next_attempt_at") WHERE next_attempt_at is not null and phase = 'done';--> statement-breakpoint
CREATE INDEX "submissions_opened" ON "submissions" USING btree ("opened_at") WHERE opened_at is not null;