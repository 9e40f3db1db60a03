CREATE TABLE "own_companies" (
	"team_id" text PRIMARY KEY NOT NULL,
	"name" text,
	"domains" text[],
	"aws_account" text,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
