/**
 * Saves an open page by itself: shortly after the last key, when a field is left, when the page is
 * left. One request at a time; what is typed meanwhile goes with the next. Until the server has
 * answered, everything stands on the device as well.
 */
import type { Answers } from "@/lib/referral/fields/answers";
import type { FieldStep } from "@/lib/referral/fields/field-order";
import { AUTOSAVE_URL, post } from "./autosave-post";
import { type DeviceCopy, removeCopies, removeCopy, writeCopy } from "./device-copy";
import type { AutosaveAnswer, SaveState } from "./save-states";

const REST_MS = 800;
const RETRY_SECONDS = [5, 5, 10, 20, 30];
/** What browsers still carry for a page that is going. A longer text waits on the device. */
const MOST_BYTES_ON_LEAVING = 60 * 1024;

export type AutosavePage = {
  referralId: string;
  step: FieldStep;
  version: number;
  /** The page's answers as the server gave them. */
  saved: Answers;
  /** An answer of this user, given on an earlier page, waits for a choice. */
  clash: SaveState | null;
  /** The page's answers as they stand in the form now. */
  read: () => Answers;
  /** National security answers never stay on the device. */
  mayStayOnDevice: () => boolean;
  show: (state: SaveState) => void;
  /**
   * A save has landed; `merged`: together with somebody else's of other fields. Which version the
   * page's own button made is not known here: null.
   */
  landed: (version: number | null, merged: boolean) => void;
  /** The page shows all that this version holds. */
  caughtUp: (version: number) => void;
};

export type Autosave = ReturnType<typeof startAutosave>;

export function startAutosave(page: AutosavePage) {
  const { referralId, step, read, landed } = page;
  let { saved } = page;
  /** The version the answers on this page were made from, others' changes not included. */
  let base = page.version;
  let writer = { id: newWriterId(), save: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let again = false;
  let failures = 0;
  let stopped = false;
  let lastAt: number | null = null;
  /** What the server keeps aside, because somebody else answered these too. */
  let held: Answers = {};
  /** What went out and was not heard of: the server may hold these fields so, or as they were. */
  let unheard: Answers = {};
  let { clash: earlierClash } = page;
  let clash = earlierClash;

  function show(state: SaveState) {
    const isUnderWay = state.kind === "dirty" || state.kind === "saving";
    // What stands in the way of saving stays on the page until a save has landed.
    if (failures > 0 && isUnderWay) return;
    page.show(clash && (isUnderWay || state.kind === "saved") ? clash : state);
  }

  function changed(): Answers {
    const now = read();
    // Also what was taken back: as long as nothing was heard, it may be the older text that is saved.
    return { ...pick(now, Object.keys(unheard)), ...differing(now, saved) };
  }

  /** Without what the server keeps aside as it is; a text that was cleared is an answer like others. */
  function notHeld(answers: Answers): Answers {
    const other = differing(answers, held);
    return pick(
      answers,
      Object.keys(answers).filter((id) => id in other || !(id in held)),
    );
  }

  function keep() {
    const answers = notHeld(changed());
    if (!page.mayStayOnDevice()) removeCopies(referralId);
    else if (isEmpty(answers)) removeCopy(referralId, writer.id);
    else writeCopy(referralId, { step, version: base, writer, answers, at: Date.now() });
  }

  function bodyOf(answers: Answers): string {
    // Grows also over pages that take each other's place.
    writer = { ...writer, save: Math.max(writer.save + 1, Date.now()) };
    return JSON.stringify({ referralId, version: base, step, writer, answers });
  }

  function wait(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), milliseconds);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (stopped) return;
    if (sending) {
      again = true;
      return;
    }
    const answers = changed();
    if (isEmpty(answers)) {
      failures = 0;
      return settle();
    }
    sending = true;
    again = false;
    show({ kind: "saving" });
    const settled = unheard;
    const answer = await post(bodyOf(answers));
    sending = false;
    // Not what a beacon has taken along meanwhile.
    if (answer && answer.kind !== "refused" && unheard === settled) unheard = {};
    if (!stopped) take(answer, answers);
  }

  function take(answer: AutosaveAnswer | null, answers: Answers) {
    if (answer === null) return fail(answers);
    failures = 0;
    if (answer.kind === "refused") {
      // Gone or sent: nothing typed here can be saved any more. Else the next key tries again.
      stopped = answer.why === "not-found" || answer.why === "locked";
      return page.show({ kind: "refused", words: answer.words });
    }
    if (answer.kind === "conflict") {
      held = pick(answers, answer.fields);
      saved = { ...saved, ...notHeld(answers) };
      clash = { kind: "conflict", who: answer.who, at: answer.at };
    } else {
      held = {};
      clash = earlierClash;
      saved = { ...saved, ...answers };
      if (!answer.merged) base = Math.max(base, answer.version);
      lastAt = Date.now();
      landed(answer.version, answer.merged);
    }
    settle();
  }

  /** Shows where things stand, and goes on with what was typed meanwhile. */
  function settle() {
    keep();
    const isDone = isEmpty(notHeld(changed()));
    show(isDone ? { kind: "saved", at: lastAt } : { kind: "dirty" });
    if (!isDone) wait(again ? 0 : REST_MS);
  }

  function fail(answers: Answers) {
    unheard = { ...unheard, ...answers };
    const seconds = RETRY_SECONDS[Math.min(failures, RETRY_SECONDS.length - 1)] ?? 30;
    failures += 1;
    show(navigator.onLine ? { kind: "failed", seconds } : { kind: "offline" });
    wait(seconds * 1000);
  }

  return {
    /** In the input event itself: first onto the device, then the rest. */
    typed() {
      keep();
      if (stopped) return;
      show(navigator.onLine ? { kind: "dirty" } : { kind: "offline" });
      wait(REST_MS);
    },
    save,
    offline: () => !isEmpty(changed()) && show({ kind: "offline" }),
    /** The page may be gone in a moment: sends what there is, and waits for no answer. */
    leave() {
      if (stopped) return;
      const answers = changed();
      if (isEmpty(notHeld(answers))) return;
      keep();
      const body = new Blob([bodyOf(answers)], { type: "application/json" });
      if (body.size > MOST_BYTES_ON_LEAVING) return;
      unheard = { ...unheard, ...answers };
      if (navigator.sendBeacon?.(AUTOSAVE_URL, body)) return;
      // Nobody is there to hear how it ended; what did not arrive is still on the device.
      fetch(AUTOSAVE_URL, { method: "POST", body, keepalive: true }).catch(() => undefined);
    },
    /** What the page's own button sends along, so that it cannot clash with a save under way. */
    part(): { version: string; writer: string; save: string } {
      clearTimeout(timer);
      bodyOf({});
      return { version: String(base), writer: writer.id, save: String(writer.save) };
    },
    /** The page's own button has saved these answers, or had them kept aside until one is chosen. */
    landedByButton(answers: Answers) {
      const isNews = !isEmpty(differing(answers, saved));
      saved = { ...saved, ...answers };
      unheard = {};
      if (isNews) landed(null, false);
      lastAt = Date.now();
      failures = 0;
      settle();
    },
    /** The same page came back from the server, which now holds these answers. */
    rebase(answers: Answers, version: number, stillClashing: SaveState | null) {
      saved = answers;
      base = version;
      [held, unheard] = [{}, {}];
      page.caughtUp(version);
      earlierClash = stillClashing;
      clash = stillClashing;
      settle();
    },
    /** The page's own button did not save: typing is saved as before. */
    resume: settle,
    /** Goes on as the page that left this copy behind, which is not open any more. */
    goOnFrom(copy: DeviceCopy) {
      writer = copy.writer;
      unheard = { ...copy.answers };
      base = Math.min(base, copy.version);
    },
    hasUnsaved: () => !isEmpty(changed()),
    writerId: () => writer.id,
    stop() {
      this.leave();
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** The answers of `these` that are not the same in `those`; a blank equals no answer. */
export function differing(these: Answers, those: Answers): Answers {
  const other: Record<string, string | string[] | undefined> = those;
  const text = (answer: string | string[] | undefined) =>
    answer === undefined || answer.length === 0 ? "" : JSON.stringify(answer);
  return Object.fromEntries(
    Object.entries(these).filter(([id, answer]) => text(answer) !== text(other[id])),
  );
}

function pick(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}

export function isEmpty(answers: Answers): boolean {
  return Object.keys(answers).length === 0;
}

/** Random enough for a name among the open pages of one referral. */
function newWriterId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    "-",
  );
}
