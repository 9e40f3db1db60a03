/** For tests: a database of their own, an emulated Partner Central over HTTP, a user with a referral to send. */
import { setTimeout as delay } from "node:timers/promises";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { eq, sql } from "drizzle-orm";
import { vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { referrals, submissions } from "@/lib/db/schema";
import { testDatabase } from "@/lib/db/test/database";
import { getReferral } from "@/lib/drafts/get-referral";
import { saveStep } from "@/lib/drafts/save-step";
import { startDraft } from "@/lib/drafts/start-draft";
import { type EmulatorOptions, startEmulator } from "@/lib/emulator/server";
import { log } from "@/lib/log";
import { addPerson, saveYourself } from "@/lib/partner/people";
import type { Answers } from "@/lib/referral/fields/answers";
import { fieldSteps } from "@/lib/referral/fields/field-order";
import { minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { advanceOne } from "../advance";
import { type Claimed, claimDue, nextChance } from "../claim";
import { type Submission, submissionOf } from "../submission";
import { submitReferral } from "../submit";

export const user: Actor = { userId: "maria", teamId: "local", role: "member" };

/** Short, but long enough for a task to be seen in progress. */
const TASK_MS = 50;

export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage(
  options: Partial<EmulatorOptions> = {},
  { writeGapMs = 5 }: { writeGapMs?: number } = {},
) {
  vi.spyOn(log, "info").mockImplementation(() => {});
  // Credentials of any value: the emulator wants a signature and does not verify it.
  vi.stubEnv("AWS_ACCESS_KEY_ID", "practice");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "practice");
  vi.stubEnv("PARTNER_CENTRAL_WRITE_GAP_MS", String(writeGapMs));
  let emulator = await startEmulator({ stateFile: null, taskMs: TASK_MS, ...options });
  vi.stubEnv("AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING", emulator.url);
  const database = await testDatabase();
  const { personId } = await saveYourself(user, {
    firstName: "Maria",
    lastName: "Keller",
    email: "maria.keller@partner.example",
  });
  const james = await addPerson(user, {
    firstName: "James",
    lastName: "Okafor",
    email: "james.okafor@partner.example",
  });
  const { port } = emulator;
  return {
    you: personId,
    james: james.personId,
    endpoint: emulator.url,
    databaseUrl: database.url,
    /** What goes wrong at AWS on demand. */
    faults: () => emulator.faults,
    /** Calls AWS has had, by operation and outcome. */
    calls: () => emulator.calls,
    /** AWS's events: a queue, and where they are delivered to. */
    events: () => emulator.events,
    queueUrl: () => emulator.queueUrl,
    aws: new PartnerCentralSellingClient({ endpoint: emulator.url, region: "us-east-1" }),
    /** Partner Central goes away, as in an outage; what it holds is lost unless it has a state file. */
    stopEmulator: () => emulator.close(),
    async restartEmulator(changes: Partial<EmulatorOptions> = {}) {
      const common = { stateFile: null, taskMs: TASK_MS };
      emulator = await startEmulator({ ...common, ...options, ...changes, port });
    },
    async close() {
      await emulator.close();
      await database.close();
    },
  };
}

const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";

/** A solution of each kind that AWS links, as the emulated partner has them. */
export const everyKind = [
  "S-1234567",
  `${marketplace}/Solution/soln-a1`,
  `${marketplace}/SaaSProduct/prod-a1`,
];

/** The answers of a sample with owners that this database knows. */
export function sample(stage: Stage, changes: Answers = {}): Answers {
  const today = new Date().toISOString().slice(0, 10);
  return { ...minimalUs({ ...sampleContext, today }), owner: stage.you, ...changes };
}

/** A referral with these answers, in one go: what is tested here begins after the writing. */
export async function writeReferral(answers: Answers): Promise<string> {
  const started = await startDraft(user, { attemptId: newId() });
  if (!started.ok) throw new Error("nobody is known");
  const { referralId } = started.value;
  await db().update(referrals).set({ answers }).where(eq(referrals.id, referralId));
  return referralId;
}

/** Changes a referral page by page, as a person does. */
export async function changeAnswers(referralId: string, answers: Answers): Promise<void> {
  for (const step of fieldSteps) {
    const version = await versionOf(referralId);
    const saved = await saveStep(user, { referralId, version, step, answers, mark: "saved" });
    if (!saved.ok) throw new Error(`not saved: ${saved.failure.kind}`);
  }
}

export async function versionOf(referralId: string): Promise<number> {
  const referral = await getReferral(user, referralId);
  if (!referral) throw new Error("no such referral");
  return referral.version;
}

export async function send(referralId: string): Promise<void> {
  const sent = await submitReferral(user, { referralId, version: await versionOf(referralId) });
  if (!sent.ok) throw new Error(`not sent: ${JSON.stringify(sent.failure)}`);
}

export async function sendNew(answers: Answers): Promise<string> {
  const referralId = await writeReferral(answers);
  await send(referralId);
  return referralId;
}

export async function submissionFor(referralId: string): Promise<Submission> {
  const [row] = await db().select().from(submissions).where(sql`referral_id = ${referralId}`);
  if (!row) throw new Error("no submission");
  return submissionOf(row);
}

/** Lets every wait be over: tests wait for what they mean, not for the clock. */
export async function hurry(): Promise<void> {
  await db()
    .update(submissions)
    .set({ nextAttemptAt: sql`now()` })
    .where(sql`next_attempt_at > now() and phase <> 'done'`);
}

/** Claims as soon as something is due and the rate limit has a slot for it. */
export async function claimNext(leaseSeconds?: number): Promise<Claimed> {
  return untilDue(() => claimDue(leaseSeconds));
}

/** Makes the next call as soon as one is due and the rate limit has a slot for it. */
export async function advanceNext(): Promise<void> {
  await untilDue(async () => (await advanceOne("test")) || null);
}

async function untilDue<T>(take: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const taken = await take();
    if (taken !== null) return taken;
    const wait = await nextChance();
    if (wait === null || wait > 10_000) throw new Error("nothing is due");
    await delay(wait);
  }
}

/** Makes one call after the other until the referral is with AWS, waits for a person, or meets the condition. */
export async function advanceUntil(
  referralId: string,
  condition: (submission: Submission) => boolean = () => false,
): Promise<Submission> {
  for (let call = 0; call < 200; call += 1) {
    const submission = await submissionFor(referralId);
    const atRest = submission.phase === "done" || submission.nextAttemptAt === null;
    if (atRest || condition(submission)) return submission;
    await hurry();
    await advanceNext();
  }
  throw new Error("the submission does not come to rest");
}
