CREATE TABLE "held_answers" (
	"referral_id" text NOT NULL,
	"user_id" text NOT NULL,
	"writer" text NOT NULL,
	"answers" jsonb NOT NULL,
	"held_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "held_answers_referral_id_user_id_writer_pk" PRIMARY KEY("referral_id","user_id","writer")
);
--> statement-breakpoint
CREATE TABLE "referral_versions" (
	"referral_id" text NOT NULL,
	"version" integer NOT NULL,
	"user_id" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"writer" text,
	"writer_save" bigint,
	"restored_version" integer,
	CONSTRAINT "referral_versions_referral_id_version_pk" PRIMARY KEY("referral_id","version")
);
--> statement-breakpoint
ALTER TABLE "held_answers" ADD CONSTRAINT "held_answers_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_versions" ADD CONSTRAINT "referral_versions_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE cascade ON UPDATE no action;