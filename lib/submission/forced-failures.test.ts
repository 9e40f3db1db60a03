import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { discardDrafts, listDiscarded, restoreDrafts } from "@/lib/drafts/discard-draft";
import { dismissWarning, takeBackDismissal } from "@/lib/drafts/dismissals";
import { findDuplicates } from "@/lib/drafts/duplicates";
import { fillAnswer, rememberFilled } from "@/lib/drafts/fill-answer";
import { getReferral } from "@/lib/drafts/get-referral";
import { holdAnswers, settleClashes } from "@/lib/drafts/held-answers";
import { historyOf } from "@/lib/drafts/history";
import { knownOf } from "@/lib/drafts/known";
import { listReferrals } from "@/lib/drafts/list-referrals";
import { purgeDiscarded } from "@/lib/drafts/purge-discarded";
import { restoreVersion } from "@/lib/drafts/restore-version";
import { saveStep } from "@/lib/drafts/save-step";
import { listViews, removeView, saveView } from "@/lib/drafts/saved-views";
import { skipSection, unskipSection } from "@/lib/drafts/skip-section";
import { startDraft } from "@/lib/drafts/start-draft";
import { log } from "@/lib/log";
import { checkReviewNow, readOldRecord } from "@/lib/opportunity/check-now";
import { followOpportunities } from "@/lib/opportunity/follow";
import { receiveEvents } from "@/lib/opportunity/receive-events";
import { saveOwnCompany } from "@/lib/partner/own-company";
import {
  addPerson,
  forgetRefusal,
  listPeople,
  removePerson,
  saveYourself,
} from "@/lib/partner/people";
import { referralContext } from "@/lib/partner/referral-context";
import { isDatabaseError } from "@/lib/result";
import { advanceOne } from "./advance";
import { pauseSending, resumeSending, sendingNow } from "./operator";
import { progressOf } from "./progress";
import { stopSending, tryNow } from "./retry";
import { submitReferral } from "./submit";
import { openStage, type Stage, sample, send, user, versionOf, writeReferral } from "./test/stage";

/** What nobody may find in a log: it stands in each answer, name and search of this file. */
const SECRET = "Zanzibar";

let stage: Stage;
let draft: string;
let sent: string;
let version: number;
let tables: string[];

const person = { firstName: SECRET, lastName: SECRET, email: `${SECRET}@customer.example` };

beforeAll(async () => {
  stage = await openStage();
  const answers = { companyName: SECRET, description: `${SECRET} runs on rented servers` };
  draft = await writeReferral(sample(stage, answers));
  sent = await writeReferral(
    sample(stage, {
      ...answers,
      contactFirst: SECRET,
      contactLast: SECRET,
      contactEmail: person.email,
    }),
  );
  await send(sent);
  version = await versionOf(draft);
  const { rows } = await db().execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public'`,
  );
  tables = rows.map(({ name }) => name);
});

afterAll(async () => {
  await stage.close();
});

/** Every verb with texts of its own, and everything a worker does by itself. */
const verbs: Record<string, () => Promise<unknown>> = {
  startDraft: () => startDraft(user, { attemptId: newId() }),
  saveStep: () =>
    saveStep(user, {
      referralId: draft,
      version,
      step: "customer",
      answers: { companyName: `${SECRET} Ltd` },
      mark: "saved",
      writer: { id: newId(), save: 1 },
    }),
  fillAnswer: () =>
    fillAnswer(user, { referralId: draft, version, field: "referralName", value: SECRET }),
  rememberFilled: () =>
    rememberFilled(user, { referralId: draft, field: "referralName", value: SECRET }),
  holdAnswers: () =>
    holdAnswers(user, { referralId: draft, writer: "w", answers: { state: SECRET }, fields: [] }),
  settleClashes: () =>
    settleClashes(user, { referralId: draft, version, chosen: { state: SECRET }, seen: "1" }),
  dismissWarning: () =>
    dismissWarning(user, { referralId: draft, finding: SECRET, reason: SECRET }),
  takeBackDismissal: () => takeBackDismissal(user, { referralId: draft, dismissalId: SECRET }),
  skipSection: () => skipSection(user, { referralId: draft, step: "account" }),
  unskipSection: () => unskipSection(user, { referralId: draft, step: "account" }),
  restoreVersion: () => restoreVersion(user, { referralId: draft, version }),
  discardDrafts: () => discardDrafts(user, { referralIds: [draft] }),
  restoreDrafts: () => restoreDrafts(user, { referralIds: [draft] }),
  purgeDiscarded: () => purgeDiscarded(new Date(), new AbortController().signal),
  saveYourself: () => saveYourself(user, person),
  addPerson: () => addPerson(user, person),
  forgetRefusal: () => forgetRefusal(user, { personId: stage.james }),
  saveOwnCompany: () =>
    saveOwnCompany(user, { name: SECRET, domains: [`${SECRET}.example`], awsAccount: "" }),
  removePerson: () => removePerson(user, { personId: stage.james }),
  submitReferral: () => submitReferral(user, { referralId: draft, version }),
  tryNow: () => tryNow(user, { referralId: sent }),
  stopSending: () => stopSending(user, { referralId: sent }),
  checkReviewNow: () => checkReviewNow(user, { referralId: sent }),
  followOpportunities: () => followOpportunities(new AbortController().signal),
  readOldRecord: () => readOldRecord(user, { referralId: sent }),
  receiveEvents: () =>
    receiveEvents([
      JSON.stringify({
        id: newId(),
        source: "aws.partnercentral-selling",
        "detail-type": SECRET,
        detail: { opportunity: { identifier: SECRET } },
      }),
    ]),
  pauseSending: () => pauseSending(user),
  resumeSending: () => resumeSending(user),
  advanceOne: () => advanceOne("test"),
  listReferrals: () => listReferrals(user, { q: SECRET }),
  listDiscarded: () => listDiscarded(user),
  saveView: () => saveView(user, { name: SECRET, address: `/?q=${SECRET}` }),
  removeView: () => removeView(user, { viewId: SECRET }),
  listViews: () => listViews(user),
  listPeople: () => listPeople(user),
  findDuplicates: () =>
    findDuplicates(user, { referralId: draft, answers: { companyName: SECRET } }),
  getReferral: () => getReferral(user, draft),
  knownOf: () => knownOf(user, [draft]),
  historyOf: () => historyOf(draft, null),
  referralContext: () => referralContext(user),
  sendingNow: () => sendingNow(user),
  progressOf: () => progressOf(user, sent),
};

/** Each puts the database into a state in which statements fail, and gives the way back. */
const failures: Record<string, () => Promise<() => Promise<void>>> = {
  "a full disk": () => raiseAtEachWrite("53100"),
  "a defect of ours": () => raiseAtEachWrite("23514"),
  "a table that is not there": async () => {
    await onEachTable((table) => `alter table ${table} rename to ${table}_away`);
    return () => onEachTable((table) => `alter table ${table}_away rename to ${table}`);
  },
};

async function raiseAtEachWrite(code: string): Promise<() => Promise<void>> {
  await db().execute(
    sql.raw(`create or replace function refuse() returns trigger language plpgsql as $$
      begin raise exception 'not written: %, %', coalesce(new, old), '${SECRET}' using errcode = '${code}',
        detail = '${SECRET}', hint = '${SECRET}'; end $$`),
  );
  await onEachTable(
    (table) => `create trigger refuse before insert or update or delete on ${table}
      for each row execute function refuse()`,
  );
  return () => onEachTable((table) => `drop trigger refuse on ${table}`);
}

async function onEachTable(statement: (table: string) => string): Promise<void> {
  for (const table of tables) await db().execute(sql.raw(statement(`"${table}"`.slice(1, -1))));
}

let restore = async () => {};
afterEach(async () => {
  await restore();
  restore = async () => {};
  vi.restoreAllMocks();
});

test.each(Object.keys(failures))("no verb puts what was typed into the log: %s", async (name) => {
  const written: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  const makeFail = failures[name];
  if (!makeFail) throw new Error("no such failure");
  restore = await makeFail();
  const failed: string[] = [];
  for (const [verb, call] of Object.entries(verbs)) {
    try {
      await call();
    } catch (error) {
      failed.push(verb);
      // What Next prints of an error that reaches it, and what we log of it.
      written.push(inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error));
      log.error("request.failed", error);
      expect(isDatabaseError(error), `${verb}: ${inspect(error)}`).toBe(true);
    }
  }
  expect(failed.length).toBeGreaterThan(name === "a table that is not there" ? 30 : 12);
  expect(written.join("\n")).not.toContain(SECRET);
});
