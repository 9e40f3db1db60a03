CREATE TABLE "cached_lists" (
	"place" text NOT NULL,
	"catalog" text NOT NULL,
	"name" text NOT NULL,
	"entries" jsonb NOT NULL,
	"refreshed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cached_lists_place_catalog_name_pk" PRIMARY KEY("place","catalog","name")
);
--> statement-breakpoint
CREATE TABLE "connection_checks" (
	"place" text NOT NULL,
	"catalog" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"failure" jsonb,
	CONSTRAINT "connection_checks_place_catalog_pk" PRIMARY KEY("place","catalog")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"is_you" boolean DEFAULT false NOT NULL,
	"aws_answer" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"answers" jsonb NOT NULL,
	"marks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"title" text GENERATED ALWAYS AS (answers ->> 'referralName') STORED,
	"company" text GENERATED ALWAYS AS (answers ->> 'companyName') STORED,
	"owner" text GENERATED ALWAYS AS (answers ->> 'owner') STORED,
	"close_date" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"discarded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"referral_id" text NOT NULL,
	"user_id" text NOT NULL,
	"catalog" text NOT NULL,
	"place" text NOT NULL,
	"region" text NOT NULL,
	"phase" text NOT NULL,
	"answers" jsonb NOT NULL,
	"requests" jsonb NOT NULL,
	"create_token" text NOT NULL,
	"engagement_token" text NOT NULL,
	"linked" integer DEFAULT 0 NOT NULL,
	"opportunity_id" text,
	"task_id" text,
	"engagement_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"locked_until" timestamp with time zone,
	"fence" integer DEFAULT 0 NOT NULL,
	"unsure" boolean DEFAULT false NOT NULL,
	"maybe_created" boolean DEFAULT false NOT NULL,
	"last_failure" jsonb,
	"failing_since" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"review_status" text,
	"opportunity" jsonb,
	"checked_at" timestamp with time zone,
	"history" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("user_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "people_you" ON "people" USING btree ("user_id") WHERE is_you;--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_attempt" ON "referrals" USING btree ("user_id","attempt_id");--> statement-breakpoint
CREATE INDEX "referrals_list" ON "referrals" USING btree ("user_id","updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_once" ON "submissions" USING btree ("referral_id","catalog");--> statement-breakpoint
CREATE INDEX "submissions_due" ON "submissions" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;