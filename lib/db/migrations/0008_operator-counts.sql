DROP INDEX "submissions_done";--> statement-breakpoint
CREATE INDEX "submissions_done" ON "submissions" USING btree ("environment","finished_at") WHERE phase = 'done';