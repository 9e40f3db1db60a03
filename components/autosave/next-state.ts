/**
 * What autosave does, as a pure function: one request at a time; what is typed meanwhile goes with
 * the next. Until the server has answered, everything stands on the device as well.
 */
import type { Answers } from "@/lib/referral/fields/answers";
import { differing, isEmpty, pick } from "./answers-diff";
import type { DeviceCopy } from "./device-copy";
import type { PostedAnswer, SaveState } from "./save-states";

export const REST_MS = 800;
const RETRY_SECONDS = [5, 5, 10, 20, 30];

export type Conflict = Extract<SaveState, { kind: "conflict" }>;

export type AutosaveState = {
  /** The page's answers as they stand in the form. */
  now: Answers;
  /** What the server holds of them, as far as this page was told. */
  saved: Answers;
  /** The version the answers were made from, others' changes not included. */
  base: number;
  /** The newest version that an answer to this page has told of. */
  newest: number;
  /** The open page, and the number of its last save. */
  writer: { id: string; save: number };
  /** The request under way, under the number of its save. */
  sending: { save: number; answers: Answers } | null;
  /** It became time to send while a request was under way. */
  isDue: boolean;
  /** Sent without a response: the server may have either the old or the new value. */
  unanswered: Answers;
  /** What the server keeps aside, because somebody else answered these too. */
  held: Answers;
  conflict: Conflict | null;
  /** An answer of this person, given on an earlier page, waits for a choice. */
  earlierConflict: Conflict | null;
  /** Requests in a row that brought no answer, and the pause after the last of them. */
  failures: number;
  retrySeconds: number;
  refusal: string | null;
  /** Nothing typed here can be saved any more: the draft is gone, or was sent. */
  isOver: boolean;
  /** This tab has saved a newer version than the page shows, until it is drawn anew. */
  isBehind: boolean;
  /** What an earlier page of this step left on the device may be newer, and is not put back yet. */
  isLooking: boolean;
  isOnline: boolean;
  /** Whether the device holds what is not saved. */
  isKept: boolean;
  savedAt: number | null;
};

export type AutosaveEvent =
  | { kind: "typed" }
  /** Typing rests, a field was left, the line is back: what there is may go out. */
  | { kind: "due" }
  | { kind: "answered"; save: number; answer: PostedAnswer }
  | { kind: "offline" }
  /** The page may be gone in a moment. */
  | { kind: "left" }
  | { kind: "button-pressed" }
  /** The page's own button saved these, or had them kept aside until one is chosen. */
  | { kind: "button-saved"; answers: Answers }
  /** The page's own button did not save: typing is saved as before. */
  | { kind: "button-failed" }
  /** The server sent the page anew, with these answers. */
  | { kind: "redrawn"; answers: Answers; version: number; conflict: Conflict | null }
  /** Goes on as the page that left this copy behind, which is not open any more. */
  | { kind: "resumed"; copy: DeviceCopy }
  /** What lay on the device is taken up; whatever still lies there is another open page's. */
  | { kind: "looked" };

/** What an event finds: the form, the clock and the line at that moment. */
export type Facts = {
  answers: Answers;
  atMs: number;
  isOnline: boolean;
};

export type SaveRequest = Pick<DeviceCopy, "version" | "writer" | "answers">;

export type Effect =
  /** On the device stands what is not saved; nothing is removed from it otherwise. */
  | { kind: "keep"; answers: Answers }
  | { kind: "send"; request: SaveRequest }
  | { kind: "beacon"; request: SaveRequest }
  /** One timer; a later one takes its place, null stops it. */
  | { kind: "wait"; milliseconds: number | null }
  /** `version` is null where the page's own button saved: the next page tells which that made. */
  | { kind: "landed"; version: number | null; merged: boolean }
  /** The page shows all that this version holds. */
  | { kind: "caught-up"; version: number };

export type Step = { state: AutosaveState; effects: Effect[] };

export function startState(page: {
  version: number;
  saved: Answers;
  /** A page that is behind goes on as the page ahead of it, so that it does not conflict with it. */
  writer: AutosaveState["writer"];
  conflict: Conflict | null;
  ahead: unknown;
  /** Whether the device holds something of this step that another page wrote. */
  isLooking: boolean;
}): AutosaveState {
  return {
    now: page.saved,
    saved: page.saved,
    base: page.version,
    newest: page.version,
    writer: page.writer,
    sending: null,
    isDue: false,
    unanswered: {},
    held: {},
    conflict: page.conflict,
    earlierConflict: page.conflict,
    failures: 0,
    retrySeconds: 0,
    refusal: null,
    isOver: false,
    isBehind: page.ahead !== null,
    isLooking: page.isLooking,
    isOnline: true,
    isKept: false,
    savedAt: null,
  };
}

/** What the page holds and the server may not; also what was taken back since it was sent. */
export function unsavedOf({ now, saved, unanswered, sending }: AutosaveState): Answers {
  const sent = { ...unanswered, ...sending?.answers };
  return { ...pick(now, Object.keys(sent)), ...differing(now, saved) };
}

/** Of these, without what the server keeps aside just so; a cleared text is an answer like others. */
function notHeld(answers: Answers, held: Answers): Answers {
  const other = differing(answers, held);
  return pick(
    answers,
    Object.keys(answers).filter((id) => id in other || !(id in held)),
  );
}

/** What only this page has. */
export function atRiskOf(state: AutosaveState): Answers {
  return notHeld(unsavedOf(state), state.held);
}

/** What the page says of it. What stands in the way of saving is said until a save has landed. */
export function shownState(state: AutosaveState): SaveState {
  const { failures, isOnline, isKept, refusal, conflict } = state;
  const isUnsaved = !isEmpty(atRiskOf(state));
  if (refusal !== null) return { kind: "refused", words: refusal };
  if (!isOnline && (isUnsaved || failures > 0)) return { kind: "offline", kept: isKept };
  if (failures > 0) return { kind: "failed", seconds: state.retrySeconds };
  if (state.isBehind) return { kind: "loading" };
  if (conflict) return conflict;
  if (state.sending) return { kind: "saving" };
  if (isUnsaved) return { kind: "dirty" };
  return state.isLooking ? { kind: "loading" } : { kind: "saved", at: state.savedAt };
}

export function next(before: AutosaveState, event: AutosaveEvent, facts: Facts): Step {
  const state = { ...before, now: facts.answers, isOnline: facts.isOnline };
  switch (event.kind) {
    case "typed":
      return type(state);
    case "due":
      return send(state, facts.atMs);
    case "answered": {
      // The page's own button has saved since what this request was to save.
      if (before.sending?.save !== event.save) return { state, effects: [] };
      const { answers } = before.sending;
      return answered({ ...state, sending: null }, answers, event.answer, facts.atMs);
    }
    case "offline":
      return { state, effects: [] };
    case "left":
      return leave(state, facts.atMs);
    case "button-pressed":
      return {
        state: { ...state, writer: nextSave(state, facts.atMs) },
        effects: [wait(null)],
      };
    case "button-saved": {
      const isNews = !isEmpty(differing(event.answers, state.saved));
      const saved = { ...state.saved, ...event.answers };
      const heard = { sending: null, unanswered: {}, failures: 0, savedAt: facts.atMs };
      const step = settle({ ...state, ...heard, saved });
      const landed: Effect = { kind: "landed", version: null, merged: false };
      return isNews ? { ...step, effects: [landed, ...step.effects] } : step;
    }
    case "button-failed":
      return settle(state);
    case "redrawn": {
      const { answers, version, conflict } = event;
      const [held, earlierConflict] = [{}, conflict];
      const base = { ...state, saved: answers, base: version, held, conflict, earlierConflict };
      const step = settle({ ...base, isBehind: false });
      return { ...step, effects: [{ kind: "caught-up", version }, ...step.effects] };
    }
    case "resumed": {
      const { writer, answers, version } = event.copy;
      const base = Math.min(state.base, version);
      const unanswered = { ...state.unanswered, ...answers };
      return { state: { ...state, writer, base, unanswered }, effects: [] };
    }
    case "looked":
      return { state: { ...state, isLooking: false }, effects: [] };
  }
}

/** In the input event itself: first onto the device, then the rest. */
function type(state: AutosaveState): Step {
  if (state.isOver) return { state, effects: [keep(state)] };
  // What a page that is behind was drawn with is not what the server has: taken back is changed too.
  const touched = state.isBehind ? differing(state.now, state.saved) : {};
  const typed = { ...state, refusal: null, unanswered: { ...state.unanswered, ...touched } };
  return { state: typed, effects: [keep(typed), wait(REST_MS)] };
}

function send(state: AutosaveState, atMs: number): Step {
  if (state.isOver) return { state, effects: [] };
  if (state.sending) return { state: { ...state, isDue: true }, effects: [] };
  if (isEmpty(atRiskOf(state))) return settle({ ...state, failures: 0 });
  // With what is kept aside: without it the server would take the question for settled.
  const answers = unsavedOf(state);
  const writer = nextSave(state, atMs);
  const sending = { save: writer.save, answers };
  return {
    state: { ...state, sending, isDue: false, writer, unanswered: {} },
    effects: [wait(null), { kind: "send", request: { version: state.base, writer, answers } }],
  };
}

function answered(state: AutosaveState, sent: Answers, answer: PostedAnswer, atMs: number): Step {
  if (answer.kind === "none") return fail(state, sent, answer.retryAfterSeconds);
  const heard = { ...state, failures: 0 };
  if (answer.kind === "refused") {
    // Gone or sent: nothing typed here can be saved any more. Else the next key tries again.
    const isOver = answer.why === "not-found" || answer.why === "locked";
    const unanswered = { ...sent, ...state.unanswered };
    return { state: { ...heard, unanswered, isOver, refusal: answer.words }, effects: [] };
  }
  if (answer.kind === "conflict") {
    const held = pick(sent, answer.fields);
    const saved = { ...state.saved, ...notHeld(sent, held) };
    const conflict: Conflict = { kind: "conflict", who: answer.who, at: answer.at };
    return settle({ ...heard, held, saved, conflict });
  }
  const { version, merged } = answer;
  const step = settle({
    ...heard,
    held: {},
    conflict: state.earlierConflict,
    saved: { ...state.saved, ...sent },
    base: merged ? state.base : Math.max(state.base, version),
    newest: Math.max(state.newest, version),
    savedAt: atMs,
  });
  return { ...step, effects: [{ kind: "landed", version, merged }, ...step.effects] };
}

function fail(state: AutosaveState, sent: Answers, retryAfterSeconds: number): Step {
  const pause = RETRY_SECONDS[Math.min(state.failures, RETRY_SECONDS.length - 1)] ?? 30;
  const retrySeconds = Math.max(pause, retryAfterSeconds);
  const unanswered = { ...sent, ...state.unanswered };
  return {
    state: { ...state, unanswered, retrySeconds, failures: state.failures + 1 },
    effects: [wait(retrySeconds * 1000)],
  };
}

/** Goes on with what was typed meanwhile. */
function settle(state: AutosaveState): Step {
  const isDone = isEmpty(atRiskOf(state)) || state.isOver;
  const pause = state.isDue ? 0 : REST_MS;
  return { state: { ...state, isDue: false }, effects: [keep(state), wait(isDone ? null : pause)] };
}

/** Sends what there is and waits for no answer; what does not arrive is still on the device. */
function leave(state: AutosaveState, atMs: number): Step {
  if (state.isOver || isEmpty(atRiskOf(state))) return { state, effects: [] };
  const answers = unsavedOf(state);
  const writer = nextSave(state, atMs);
  const after = { ...state, writer, unanswered: { ...state.unanswered, ...answers } };
  const request = { version: state.base, writer, answers };
  return { state: after, effects: [keep(after), { kind: "beacon", request }] };
}

function keep(state: AutosaveState): Effect {
  return { kind: "keep", answers: atRiskOf(state) };
}

function wait(milliseconds: number | null): Effect {
  return { kind: "wait", milliseconds };
}

/** Grows also over pages that take each other's place. */
function nextSave({ writer }: AutosaveState, atMs: number): AutosaveState["writer"] {
  return { ...writer, save: Math.max(writer.save + 1, atMs) };
}
