CREATE TABLE "put_asides" (
	"id" text PRIMARY KEY NOT NULL,
	"referral_id" text NOT NULL,
	"user_id" text NOT NULL,
	"finding" text NOT NULL,
	"reason" text NOT NULL,
	"answers" jsonb NOT NULL,
	"put_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "company_key" text GENERATED ALWAYS AS (nullif(btrim(regexp_replace(regexp_replace(lower(left(answers ->> 'companyName', 200)), '[[:space:][:punct:]]+', ' ', 'g'),
    '( (gmbh|mbh|ag|kg|kgaa|se|ug|co|inc|incorporated|corp|corporation|company|ltd|limited|llc|llp|lp|plc|sa|sas|sarl|srl|spa|bv|nv|oy|oyj|ab|as|asa|aps|pty|pte|kk|sl|lda|ltda|sro|doo|sp z o o))+ *$', '')), '')) STORED;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "site_key" text GENERATED ALWAYS AS (substring(lower(btrim(left(answers ->> 'website', 200))) from '^(?:[a-z]+://)?(?:www[.])?([^/:?#[:space:]]+)')) STORED;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "account_key" text GENERATED ALWAYS AS (nullif(regexp_replace(left(answers ->> 'awsAccount', 200), '[^0-9]', '', 'g'), '')) STORED;--> statement-breakpoint
ALTER TABLE "put_asides" ADD CONSTRAINT "put_asides_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "put_asides_referral" ON "put_asides" USING btree ("referral_id","put_at");--> statement-breakpoint
CREATE INDEX "referrals_owner" ON "referrals" USING btree ("user_id",left(owner, 64),"updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "referrals_company" ON "referrals" USING btree ("user_id","company_key");--> statement-breakpoint
CREATE INDEX "referrals_site" ON "referrals" USING btree ("user_id","site_key");--> statement-breakpoint
CREATE INDEX "referrals_account" ON "referrals" USING btree ("user_id","account_key");