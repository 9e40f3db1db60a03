/** Statements of a running app fail on purpose; what it writes meanwhile is searched for what was typed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "pg";
import { env } from "@/lib/env";
import type { Answered, Ask } from "./load";

const SECRET = "Zanzibar";

/** What was found wrong, a sentence each; empty when all is well. */
export async function logOfFailures(pool: Pool, ask: Ask): Promise<string[]> {
  const referralId = "forced-failures";
  const answers = { stage: "Qualified", natSec: "No", companyName: SECRET, description: SECRET };
  await pool.query(
    `insert into referrals (id, team_id, created_by, attempt_id, answers)
     values ($1, 'local', 'local', $1, $2)`,
    [referralId, JSON.stringify(answers)],
  );
  const { rows } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  // As a full disk does; the message quotes the row, as some of PostgreSQL's own do.
  await pool.query(`create function refuse() returns trigger language plpgsql as $$
    begin raise exception 'no room for %', coalesce(new, old) using errcode = '53100'; end $$`);
  for (const { name } of rows) {
    await pool.query(`create trigger refuse before insert or update or delete on "${name}"
      for each row execute function refuse()`);
  }
  const settings = await ask("GET", "/settings");
  const review = await ask("GET", `/referrals/${referralId}/review`);
  const person = { firstName: SECRET, lastName: SECRET, email: `${SECRET}@customer.example` };
  const step = { referralId, version: "1", step: "customer", companyName: `${SECRET} Ltd` };
  const asked: [string, Answered, number, string][] = [
    [
      "a page saved without scripts",
      await post(ask, `/referrals/${referralId}/customer/save`, step),
      503,
      SECRET,
    ],
    [
      "a person saved on /settings",
      await postForm(ask, settings, "/settings", "firstName", person),
      200,
      SECRET,
    ],
    [
      "Send",
      await postForm(ask, review, `/referrals/${referralId}/review`, "version", {
        submit: "Yes",
        go: "send",
      }),
      303,
      "",
    ],
    ["autosave", await ask("POST", "/api/autosave", autosave(referralId)), 503, '"kind":"refused"'],
    [
      "a duplicate with U+0000",
      await ask("POST", "/api/duplicates", duplicate(referralId)),
      200,
      "[",
    ],
  ];
  for (const { name } of rows) await pool.query(`drop trigger refuse on "${name}"`);
  await pool.query("drop function refuse()");
  const wrong = asked.flatMap(([what, { status, body }, expected, text]) =>
    (status === expected || status === 503) && (status !== expected || body.includes(text))
      ? []
      : [`${what} was answered with ${status}`],
  );
  const log = readFileSync(join(env().dataDir, "app.log"), "utf8");
  const leaks = log.split("\n").filter((line) => line.includes(SECRET));
  return [...wrong, ...leaks.map((line) => `in the log: ${line.slice(0, 200)}`)];
}

const BOUNDARY = "----forced-failures";

function post(ask: Ask, path: string, fields: Record<string, string>): Promise<Answered> {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join("")}--${BOUNDARY}--\r\n`;
  return ask("POST", path, body, `multipart/form-data; boundary=${BOUNDARY}`);
}

/** Posts the form of a page that holds this field, as a browser without scripts does. */
function postForm(
  ask: Ask,
  page: Answered,
  path: string,
  field: string,
  typed: Record<string, string>,
): Promise<Answered> {
  const forms = page.body.split("<form").slice(1);
  const form = forms.find((each) => each.includes(`name="${field}"`)) ?? "";
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attributeOf(tag, "name"),
    attributeOf(tag, "value"),
  ]);
  return post(ask, path, { ...Object.fromEntries(hidden), ...typed });
}

function attributeOf(tag: string, name: string): string {
  const [, text = ""] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function autosave(referralId: string): string {
  const writer = { id: "writer-forced", save: 1 };
  const answers = { companyName: `${SECRET} Inc.` };
  return JSON.stringify({ referralId, version: 1, step: "customer", writer, answers });
}

function duplicate(referralId: string): string {
  return JSON.stringify({ referralId, answers: { companyName: `${SECRET}\0` } });
}
