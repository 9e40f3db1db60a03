import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { newId } from "@/lib/db/new-id";
import { type Answers, marketingDetails } from "@/lib/referral/fields/answers";
import { type FieldId, isLaterPage, type QuestionPage } from "@/lib/referral/fields/field-order";
import { fieldsPostedBy } from "@/lib/referral/fields/moved";
import { done, failed, type Result } from "@/lib/result";
import { getReferral } from "./get-referral";
import { holdAnswers, letGoOfHeld } from "./held-answers";
import { type Change, type Merge, mergeAnswers } from "./merge";
import type { Referral } from "./referral";
import { changesSince } from "./versions";
import { type Patch, type Writer, writeVersion } from "./write-version";

export type SaveStep = {
  referralId: string;
  /** The version the page was made from. */
  version: number;
  step: QuestionPage;
  /** A page's answers, all or only those that were changed. */
  answers: Answers;
  /** "saved" once the page was sent off by its own button, so that preselected answers count. */
  mark: "saved" | "none";
  /** The four answers about marketing go, because the user agreed when choosing No. */
  removeMarketing?: boolean;
  /** The open page, where scripts run: its own earlier saves are never somebody else's. */
  writer?: Writer | null;
};

/** `merged`: somebody else changed other fields meanwhile, which this page does not show yet. */
export type Saved = { version: number; merged: boolean };

export type SaveFailure =
  | { kind: "not-found" }
  /** AWS has the referral, or it is on its way there. */
  | { kind: "locked" }
  /** Edited from a version that has never been. */
  | { kind: "future" }
  /** Those fields were changed by somebody else too. All others are saved, these are kept aside. */
  | { kind: "conflict"; fields: FieldId[]; by: { userId: string; at: Date } | null };

/** As many people may save between our reading and our writing before we give up. */
const MOST_ROUNDS = 20;

/**
 * Saves a page's answers as typed, right or wrong. Where nobody saved meanwhile that is one
 * statement; otherwise the answers are merged with what others changed, and only a field that both
 * changed is asked about.
 */
export async function saveStep(
  actor: Actor,
  request: SaveStep,
): Promise<Result<Saved, SaveFailure>> {
  const { referralId, writer = null } = request;
  const mine = patchOf(request);
  const page = isLaterPage(request.step) ? request.step : null;
  const savedStep =
    request.mark === "saved" && !isLaterPage(request.step) ? request.step : undefined;
  const write = { referralId, savedStep, writer, page };
  if (page !== null) {
    const before = await currentOf(actor, referralId, page);
    if (!before.ok) return before;
  }
  const version = await writeVersion(actor, { ...write, version: request.version, patch: mine });
  if (version !== null) return done({ version, merged: false });

  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const now = await currentOf(actor, referralId, page);
    if (!now.ok) return now;
    const changes = await changesSince(referralId, request.version);
    const seen = now.value.version - request.version;
    if (seen < 0) return failed({ kind: "future" });
    const others = (changes ?? []).filter(
      (change) => writer === null || change.writer !== writer.id,
    );
    const today = now.value.answers;
    let given = mine;
    // What was changed since is not known: whatever differs may have been changed by others.
    let merge =
      changes === null || (changes.length === 0 && seen > 0)
        ? allClash(given, today)
        : mergeAnswers(given, today, changes, writer);
    if (merge.kind === "already") {
      // The newer answers stay; what only a button says is in no save but this one.
      given = removalOf({ ...request, answers: today });
      merge = mergeAnswers(given, today, others, null);
    }
    if (merge.kind === "already") throw new Error("without a writer no save is an earlier one");
    const written = await writeVersion(actor, {
      ...write,
      version: now.value.version,
      patch: merge.patch,
    });
    if (written === null) continue;
    const { clashes } = merge;
    const fields = Object.keys(given);
    if (clashes.length === 0) {
      if (writer && fields.length > 0) {
        await letGoOfHeld(actor, { referralId, writer: writer.id, fields });
      }
      return done({ version: written, merged: others.length > 0 });
    }
    const held = { referralId, writer: writer?.id ?? newId(), answers: answersOf(given, clashes) };
    await holdAnswers(actor, { ...held, fields });
    return failed({
      kind: "conflict",
      fields: clashes.map(({ id }) => id),
      by: lastOf(clashes),
    });
  }
  throw new Error("a referral was changed by others each time it was to be saved");
}

/** Only the page's own questions are saved, whatever was posted, and never the tick. */
function patchOf(request: SaveStep): Patch {
  const patch: Patch = {};
  for (const id of fieldsPostedBy(request.step)) {
    const answer = request.answers[id];
    if (answer !== undefined && id !== "submit") patch[id] = answer;
  }
  return { ...patch, ...removalOf(request) };
}

/** The tick is posted even when it is hidden again, because its author went back to Yes. */
function removalOf({ answers, removeMarketing }: Pick<SaveStep, "answers" | "removeMarketing">) {
  const patch: Patch = {};
  if (!removeMarketing || answers.fromMarketing !== "No") return patch;
  for (const id of marketingDetails) patch[id] = null;
  return patch;
}

async function currentOf(
  actor: Actor,
  referralId: string,
  page: Referral["laterPage"],
): Promise<Result<Referral, SaveFailure>> {
  const referral = await getReferral(actor, referralId);
  if (!referral || referral.discardedAt) return failed({ kind: "not-found" });
  const isOpen = page === null ? !referral.locked : referral.laterPage === page;
  return isOpen ? done(referral) : failed({ kind: "locked" });
}

function allClash(mine: Patch, today: Answers): Merge {
  const everything: Change = {
    version: 0,
    userId: "",
    savedAt: new Date(0),
    before: Object.fromEntries(Object.keys(mine).map((id) => [id, "\u0000"])),
    after: {},
    writer: null,
    writerSave: null,
  };
  return mergeAnswers(mine, today, [everything], null);
}

type Clashes = Extract<Merge, { kind: "merged" }>["clashes"];

function answersOf(mine: Patch, clashes: Clashes): Answers {
  return Object.fromEntries(clashes.map(({ id }) => [id, mine[id] ?? ""]));
}

/** Who was last to change one of them. */
function lastOf(clashes: Clashes): { userId: string; at: Date } | null {
  const known = clashes.flatMap(({ by }) => (by?.userId ? [by] : []));
  const last = known.sort((one, other) => other.version - one.version)[0];
  return last ? { userId: last.userId, at: last.savedAt } : null;
}
