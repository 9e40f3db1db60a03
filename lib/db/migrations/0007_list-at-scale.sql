-- How texts are compared in searches: without case, accents, width and the shapes of quotes and dashes.
CREATE FUNCTION "fold_text"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    replace(replace(replace(replace(
      regexp_replace(lower(normalize($1, NFKD)),
        E'[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u3099\u309a]', '', 'g'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    'øđðłħı‘’‚ʼ′`“”„«»‐–—−', 'oddlhi' || repeat('''', 6) || repeat('"', 5) || repeat('-', 4))
$$;
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "search_key" text GENERATED ALWAYS AS (' ' || fold_text(coalesce(left(answers ->> 'referralName', 300), '') || ' ' || coalesce(left(answers ->> 'companyName', 300), ''))) STORED;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "sort_name" text GENERATED ALWAYS AS (coalesce(nullif(left(fold_text(coalesce(left(answers ->> 'referralName', 300), '')), 64), ''), U&'\FFFD')) STORED;--> statement-breakpoint
CREATE INDEX "referrals_close" ON "referrals" USING btree ("team_id",coalesce(close_date, 'infinity'::date),"id") WHERE discarded_at is null;--> statement-breakpoint
CREATE INDEX "referrals_amount" ON "referrals" USING btree ("team_id",coalesce(monthly_cents, -1),"id") WHERE discarded_at is null;--> statement-breakpoint
CREATE INDEX "referrals_name" ON "referrals" USING btree ("team_id",sort_name collate "C","id") WHERE discarded_at is null;--> statement-breakpoint
CREATE INDEX "referrals_state_emulator" ON "referrals" USING btree ("team_id",state_emulator,"active_at") WHERE discarded_at is null;--> statement-breakpoint
CREATE INDEX "referrals_state_sandbox" ON "referrals" USING btree ("team_id",state_sandbox,"active_at") WHERE discarded_at is null;--> statement-breakpoint
CREATE INDEX "referrals_state_aws" ON "referrals" USING btree ("team_id",state_aws,"active_at") WHERE discarded_at is null;
--> statement-breakpoint
-- A server without pg_trgm reads all titles for a search.
do $$
begin
  create index "referrals_search" on "referrals" using gin ("search_key" gin_trgm_ops) where discarded_at is null;
exception
  when undefined_object then
    raise notice 'pg_trgm is not available: searches read every title';
end
$$;
