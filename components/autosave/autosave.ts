/** Runs autosave for one open page: hands events to `next` and does what comes out of it. */
import type { Answers } from "@/lib/referral/fields/answers";
import type { QuestionPage } from "@/lib/referral/fields/field-order";
import { isEmpty } from "./answers-diff";
import { post, postOnLeaving } from "./autosave-post";
import { type DeviceCopy, removeCopies, removeCopy, writeCopy } from "./device-copy";
import {
  type AutosaveEvent,
  type Conflict,
  type Effect,
  next,
  type SaveRequest,
  shownState,
  startState,
  unsavedOf,
} from "./next-state";
import type { SaveState } from "./save-states";
import type { SavedHere } from "./saved-here";

export type AutosavePage = {
  referralId: string;
  step: QuestionPage;
  version: number;
  /** The page's answers as the server gave them. */
  saved: Answers;
  /** An answer of this user, given on an earlier page, waits for a choice. */
  conflict: Conflict | null;
  /** What this tab has saved and this page does not show. */
  ahead: SavedHere | null;
  /** Another page's copy of this step lies on the device, until it is taken up or known to be in use. */
  isLooking: boolean;
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
  const { referralId, step } = page;
  const { ahead } = page;
  const writer = ahead?.step === step ? ahead.writer : { id: newWriterId(), save: 0 };
  let state = startState({ ...page, writer });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let shown = "";

  function dispatch(event: AutosaveEvent) {
    // The form is gone with its page.
    const answers = isClosed ? state.now : page.read();
    const facts = { answers, atMs: Date.now(), isOnline: navigator.onLine };
    const step = next(state, event, facts);
    state = step.state;
    for (const effect of step.effects) run(effect);
    if (isClosed) return;
    const now = shownState(state);
    if (JSON.stringify(now) === shown) return;
    shown = JSON.stringify(now);
    page.show(now);
  }

  function run(effect: Effect) {
    switch (effect.kind) {
      case "keep":
        state = { ...state, isKept: keep(effect.answers) };
        return;
      case "send":
        void send(effect.request);
        return;
      case "beacon":
        return postOnLeaving(bodyOf(effect.request));
      case "wait":
        clearTimeout(timer);
        if (effect.milliseconds === null || isClosed) return;
        timer = setTimeout(() => dispatch({ kind: "due" }), effect.milliseconds);
        return;
      case "landed":
        return page.landed(effect.version, effect.merged);
      case "caught-up":
        return page.caughtUp(effect.version);
    }
  }

  function keep(answers: Answers): boolean {
    const { base: version, writer } = state;
    if (!page.mayStayOnDevice()) removeCopies(referralId);
    else if (isEmpty(answers)) removeCopy(referralId, writer.id);
    else return writeCopy(referralId, { step, version, writer, answers, at: Date.now() });
    return false;
  }

  async function send(request: SaveRequest) {
    const { save } = request.writer;
    try {
      dispatch({ kind: "answered", save, answer: await post(bodyOf(request)) });
    } catch (cause) {
      dispatch({ kind: "answered", save, answer: { kind: "none", retryAfterSeconds: 0 } });
      throw cause;
    }
  }

  function bodyOf(request: SaveRequest): string {
    return JSON.stringify({ referralId, step, ...request });
  }

  return {
    dispatch,
    /** What the page's own button sends along, so that it cannot conflict with a save under way. */
    press(): { version: string; writer: string; save: string } {
      dispatch({ kind: "button-pressed" });
      const { base, writer } = state;
      return { version: String(base), writer: writer.id, save: String(writer.save) };
    },
    /** Takes the place of the page that left this copy; the next event keeps both pages' answers. */
    resume(copy: DeviceCopy) {
      const { id } = state.writer;
      dispatch({ kind: "resumed", copy });
      if (id !== copy.writer.id) removeCopy(referralId, id);
    },
    /** Whether the server drew this version before it saved what this page sent. */
    isOutdated: (version: number) => version < state.newest,
    unsaved: () => unsavedOf({ ...state, now: page.read() }),
    writer: () => state.writer,
    stop() {
      dispatch({ kind: "left" });
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Random enough for a name among the open pages of one referral. */
function newWriterId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    "-",
  );
}
