/**
 * What was typed and is not saved yet, in the browser's own storage: written within the very input
 * event, so that neither a crash nor a lost line takes a character along. Removed once the server
 * has it. Each open page writes under a name of its own.
 */
import type { Answers } from "@/lib/referral/fields/answers";
import type { QuestionPage } from "@/lib/referral/fields/field-order";

export type DeviceCopy = {
  step: QuestionPage;
  /** The version of the referral that was edited. */
  version: number;
  /** The page that wrote it, and the number of its last save. */
  writer: { id: string; save: number };
  /** Only what differs from what was saved. */
  answers: Answers;
  at: number;
};

const PREFIX = "referral-desk:typed:";
const DAYS_KEPT = 30;

const keyOf = (referralId: string, writerId: string) => `${PREFIX}${referralId}:${writerId}`;

/** False where the browser keeps nothing: storage is full, or switched off. */
export function writeCopy(referralId: string, copy: DeviceCopy): boolean {
  try {
    localStorage.setItem(keyOf(referralId, copy.writer.id), JSON.stringify(copy));
    return true;
  } catch {
    // Whatever the reason, the page says that nothing is kept.
    return false;
  }
}

export function removeCopy(referralId: string, writerId: string): void {
  try {
    localStorage.removeItem(keyOf(referralId, writerId));
  } catch (cause) {
    // Where storage is switched off there is nothing to remove.
    if (!isStorageRefusal(cause)) throw cause;
  }
}

/** The copies of one referral, the oldest first. One that nobody came back for goes in the end. */
export function copiesOf(referralId: string): DeviceCopy[] {
  const found: DeviceCopy[] = [];
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
      const copy = readCopy(localStorage.getItem(key));
      const isOld = !copy || Date.now() - copy.at > DAYS_KEPT * 24 * 60 * 60 * 1000;
      if (isOld) localStorage.removeItem(key);
      else if (key.startsWith(`${PREFIX}${referralId}:`)) found.push(copy);
    }
  } catch (cause) {
    // Storage that is switched off can hold nothing that was left behind.
    if (!isStorageRefusal(cause)) throw cause;
  }
  return found.sort((one, other) => one.at - other.at);
}

/** Leaves nothing of a referral on the device. */
export function removeCopies(referralId: string): void {
  for (const { writer } of copiesOf(referralId)) removeCopy(referralId, writer.id);
}

function readCopy(text: string | null): DeviceCopy | null {
  try {
    const copy: DeviceCopy = JSON.parse(text ?? "null");
    return typeof copy?.writer?.id === "string" && typeof copy.answers === "object" ? copy : null;
  } catch (cause) {
    // Written by something else under our name.
    if (!(cause instanceof SyntaxError)) throw cause;
    return null;
  }
}

/** Full, or switched off: what browsers throw where they keep nothing. */
export function isStorageRefusal(cause: unknown): boolean {
  return cause instanceof DOMException;
}
