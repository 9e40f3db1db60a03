/**
 * Looks for what earlier pages of a referral left on the device: pages that crashed, were closed in
 * the middle of a word, or lost the line. A copy whose page is still open is left to that page.
 */
import { fieldsOfStep, type QuestionPage } from "@/lib/referral/fields/field-order";
import { post } from "./autosave-post";
import { copiesOf, type DeviceCopy, removeCopy } from "./device-copy";

const lockOf = (writerId: string) => `referral-desk:${writerId}`;

/** Lets other pages know that this one is open, until the signal ends it. */
export function claimWriter(writerId: string, closed: AbortSignal): void {
  whenFree(writerId, closed, () => untilAborted(closed));
}

/**
 * Calls `goOn` for each copy of this page whose own page is gone; this page takes its
 * place. Copies of the referral's other pages are saved from here; `saved` is told the version.
 */
export function comeBack(
  referralId: string,
  step: QuestionPage,
  closed: AbortSignal,
  goOn: (copy: DeviceCopy) => void,
  saved: (version: number) => void,
): void {
  eachLeft(referralId, closed, async (left) => {
    if (!isForPage(left, step)) return sendAway(referralId, left, saved);
    goOn(left);
    await untilAborted(closed);
  });
}

/** Whether the page shows all that the copy holds: a release may have moved a question elsewhere. */
export function isForPage(copy: DeviceCopy, step: QuestionPage): boolean {
  const shown: readonly string[] = fieldsOfStep(step);
  return copy.step === step && Object.keys(copy.answers).every((id) => shown.includes(id));
}

/** Saves every copy whose own page is gone; `saved` is told the version the referral then has. */
export function saveAllLeft(
  referralId: string,
  closed: AbortSignal,
  saved: (version: number) => void,
): void {
  eachLeft(referralId, closed, (left) => sendAway(referralId, left, saved));
}

function eachLeft(
  referralId: string,
  closed: AbortSignal,
  work: (left: DeviceCopy) => Promise<void>,
): void {
  for (const copy of copiesOf(referralId)) {
    whenFree(copy.writer.id, closed, async () => {
      // Its page may have saved it in the meantime.
      const left = copiesOf(referralId).find(({ writer }) => writer.id === copy.writer.id);
      if (left) await work(left);
    });
  }
}

/** Saves a copy that no open page goes on for; `saved` is told the version the referral then has. */
export async function sendAway(
  referralId: string,
  copy: DeviceCopy,
  saved: (version: number) => void,
): Promise<void> {
  const { step, version, answers } = copy;
  // The copy holds what was typed after its number went out with an older text.
  const writer = { ...copy.writer, save: Math.max(copy.writer.save + 1, Date.now()) };
  const answer = await post(JSON.stringify({ referralId, version, step, writer, answers }));
  if (answer.kind === "saved" || answer.kind === "conflict") removeCopy(referralId, writer.id);
  if (answer.kind === "saved") saved(answer.version);
}

/** The browser releases a page's lock when the page is gone, however it went. */
function whenFree(writerId: string, closed: AbortSignal, work: () => Promise<void>): void {
  if (!navigator.locks) {
    // Only pages from this machine or over https have locks; without them every copy counts as left.
    void work();
    return;
  }
  navigator.locks.request(lockOf(writerId), { signal: closed }, work).catch((cause) => {
    // Ended while it waited: the other page is still open, and this one is not.
    if (!closed.aborted) throw cause;
  });
}

function untilAborted(closed: AbortSignal): Promise<void> {
  return new Promise((resolve) => closed.addEventListener("abort", () => resolve()));
}
