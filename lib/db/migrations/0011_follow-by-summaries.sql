CREATE TABLE "received_events" (
	"environment" text NOT NULL,
	"id" text NOT NULL,
	"verdict" text NOT NULL,
	"opportunity_id" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "received_events_environment_id_pk" PRIMARY KEY("environment","id")
);
--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "listed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "received_events_time" ON "received_events" USING btree ("received_at");