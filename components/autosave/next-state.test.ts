import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/referral/fields/answers";
import {
  type AutosaveEvent,
  type AutosaveState,
  type Facts,
  next,
  type Step,
  shownState,
  startState,
} from "./next-state";
import type { PostedAnswer, SaveState } from "./save-states";

const blank: Answers = { companyName: "", website: "" };
const typed: Answers = { companyName: "Heron", website: "" };

function stateWith(changes: Partial<AutosaveState> = {}): AutosaveState {
  const writer = { id: "w", save: 0 };
  const page = { version: 3, saved: blank, writer, conflict: null, ahead: null, isLooking: false };
  return { ...startState(page), ...changes };
}

function on(state: AutosaveState, event: AutosaveEvent, facts: Partial<Facts> = {}): Step {
  return next(state, event, { answers: state.now, atMs: 1000, isOnline: true, ...facts });
}

const kinds = ({ effects }: Step) => effects.map(({ kind }) => kind);
const sending = { save: 7, answers: { companyName: "Heron" } };
const conflict = { kind: "conflict", who: "James", at: null } as const;

describe("what the page says", () => {
  test.each<[string, Partial<AutosaveState>, SaveState]>([
    ["nothing was typed", {}, { kind: "saved", at: null }],
    ["something was typed", { now: typed }, { kind: "dirty" }],
    ["a save is on its way", { now: typed, sending }, { kind: "saving" }],
    [
      "no answer came",
      { now: typed, failures: 2, retrySeconds: 5 },
      { kind: "failed", seconds: 5 },
    ],
    [
      "offline, on the device",
      { now: typed, isOnline: false, isKept: true },
      { kind: "offline", kept: true },
    ],
    ["offline, nowhere", { now: typed, isOnline: false }, { kind: "offline", kept: false }],
    ["offline, with nothing to save", { isOnline: false }, { kind: "saved", at: null }],
    ["a choice waits", { now: typed, conflict }, conflict],
    [
      "a choice waits, and nothing can be saved",
      { now: typed, conflict, failures: 1, retrySeconds: 5 },
      { kind: "failed", seconds: 5 },
    ],
    ["a newer page is on its way", { isBehind: true }, { kind: "loading" }],
    ["the device may hold something newer", { isLooking: true }, { kind: "loading" }],
    ["refused", { now: typed, refusal: "Gone" }, { kind: "refused", words: "Gone" }],
    ["taken back while a save is on its way", { sending }, { kind: "saving" }],
  ])("%s", (_name, changes, shown) => {
    expect(shownState(stateWith(changes))).toEqual(shown);
  });
});

describe("what an event brings about", () => {
  const sent = (changes: Partial<AutosaveState> = {}) =>
    stateWith({ now: typed, sending, ...changes });
  const answer = (posted: PostedAnswer): AutosaveEvent => ({
    kind: "answered",
    save: 7,
    answer: posted,
  });
  const ok = answer({ kind: "saved", version: 4, merged: false });
  const cut = answer({ kind: "none", retryAfterSeconds: 0 });
  const gone = answer({ kind: "refused", why: "not-found", words: "Gone" });

  test.each<[string, AutosaveState, AutosaveEvent, string[]]>([
    [
      "a key: onto the device, then a rest",
      stateWith({ now: typed }),
      { kind: "typed" },
      ["keep", "wait"],
    ],
    ["rest: out it goes", stateWith({ now: typed }), { kind: "due" }, ["wait", "send"]],
    ["rest with a request under way: nothing yet", sent(), { kind: "due" }, []],
    ["rest with nothing new: nothing goes out", stateWith(), { kind: "due" }, ["keep", "wait"]],
    [
      "rest on a page that is behind: out it goes",
      stateWith({ now: typed, isBehind: true }),
      { kind: "due" },
      ["wait", "send"],
    ],
    [
      "rest where all is over: nothing goes out",
      stateWith({ now: typed, isOver: true }),
      { kind: "due" },
      [],
    ],
    ["saved: others are told", sent(), ok, ["landed", "keep", "wait"]],
    ["no answer: a pause, and the device keeps it", sent(), cut, ["wait"]],
    ["refused: the device keeps it", sent(), gone, []],
    [
      "the page goes: onto the device and off by beacon",
      stateWith({ now: typed }),
      { kind: "left" },
      ["keep", "beacon"],
    ],
    ["the page goes with nothing new", stateWith(), { kind: "left" }, []],
    [
      "the button is pressed: no autosave beside it",
      stateWith({ now: typed }),
      { kind: "button-pressed" },
      ["wait"],
    ],
  ])("%s", (_name, state, event, expected) => {
    expect(kinds(on(state, event))).toEqual(expected);
  });

  test("the answer to a request that the button has overtaken changes nothing", () => {
    const saved = on(sent(), { kind: "button-saved", answers: typed }).state;
    expect(on(saved, cut)).toEqual({ state: saved, effects: [] });
  });

  test.each([
    [0, 0, 5],
    [0, 20, 20],
    [2, 0, 10],
    [9, 0, 30],
  ])(
    "after %s failures, asked to wait %s s, the next try is %s s away",
    (failures, retryAfterSeconds, seconds) => {
      const step = on(sent({ failures }), answer({ kind: "none", retryAfterSeconds }));
      expect(step.effects).toEqual([{ kind: "wait", milliseconds: seconds * 1000 }]);
      expect(shownState(step.state)).toEqual({ kind: "failed", seconds });
    },
  );

  test("what is taken back while it is on its way stands on the device and is sent again", () => {
    const back = on(sent(), { kind: "typed" }, { answers: blank });
    expect(back.effects[0]).toEqual({ kind: "keep", answers: { companyName: "" } });
    const heard = on(back.state, ok);
    expect(heard.effects).toContainEqual({ kind: "keep", answers: { companyName: "" } });
  });

  test("a draft that is gone or sent takes no further saves, other refusals do", () => {
    const over = on(sent(), gone).state;
    expect(kinds(on(on(over, { kind: "typed" }).state, { kind: "due" }))).toEqual([]);
    const long = on(sent(), answer({ kind: "refused", why: "too-big", words: "Long" })).state;
    const shorter = on(long, { kind: "typed" }).state;
    expect(shownState(shorter)).toEqual({ kind: "dirty" });
    expect(kinds(on(shorter, { kind: "due" }))).toContain("send");
  });

  test("an answer kept aside is not sent by itself again, but goes with the next one", () => {
    const held = on(
      sent(),
      answer({ kind: "conflict", fields: ["companyName"], who: "James", at: null }),
    );
    expect(kinds(on(held.state, { kind: "due" }))).not.toContain("send");
    const both = { companyName: "Heron", website: "b.de" };
    const step = on(held.state, { kind: "due" }, { answers: both });
    expect(step.effects).toContainEqual({
      kind: "send",
      request: { version: 3, writer: { id: "w", save: 1000 }, answers: both },
    });
  });
});
