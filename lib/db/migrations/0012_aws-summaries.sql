CREATE TABLE "aws_summaries" (
	"referral_id" text NOT NULL,
	"environment" text NOT NULL,
	"summary" jsonb,
	"scores" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"read_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	CONSTRAINT "aws_summaries_referral_id_environment_pk" PRIMARY KEY("referral_id","environment")
);
--> statement-breakpoint
ALTER TABLE "aws_summaries" ADD CONSTRAINT "aws_summaries_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "aws_summaries_due" ON "aws_summaries" USING btree ("environment","due_at") WHERE due_at is not null;