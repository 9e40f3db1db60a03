import { expect, test } from "vitest";
import { nothingSaid, saidAfter, saidOnSaveNow } from "./announcement";
import type { SaveState } from "./save-states";

const loading: SaveState = { kind: "loading" };
const dirty: SaveState = { kind: "dirty" };
const saving: SaveState = { kind: "saving" };
const saved = (at: number | null): SaveState => ({ kind: "saved", at });
const failed: SaveState = { kind: "failed", seconds: 5 };
const offline = (kept: boolean): SaveState => ({ kind: "offline", kept });
const KEPT = "You're offline. Your changes are kept on this device until you reconnect.";
const ALL_SAVED = "All changes saved";
const NOT_KEPT = "You're offline and this isn't saved. Don't close this page.";

/** Everything that is said aloud while the page goes through these states. */
function said(states: (SaveState | "save now")[]): string[] {
  let now = nothingSaid;
  let shown: SaveState = loading;
  const words: string[] = [];
  for (const state of states) {
    const after = state === "save now" ? saidOnSaveNow(now, shown) : saidAfter(now, state);
    const isNew = after.words !== now.words || after.times !== now.times;
    if (isNew && after.words !== "") words.push(after.words);
    now = after;
    if (state !== "save now") shown = state;
  }
  return words;
}

test.each<[string, (SaveState | "save now")[], string[]]>([
  ["a page that opens says nothing", [loading, saved(null)], []],
  ["the first save is said", [saved(null), dirty, saving, saved(1)], ["Saved"]],
  ["later ones are not", [saved(1), dirty, saving, saved(2), dirty, saved(3)], ["Saved"]],
  [
    "a failure is said once, and its end",
    [failed, saving, failed, saved(1)],
    ["Not saved. Trying again.", "Saved"],
  ],
  ["offline is said once", [dirty, offline(true), dirty, offline(true)], [KEPT]],
  ["that nothing is kept is said as it happens", [offline(true), offline(false)], [KEPT, NOT_KEPT]],
  [
    "one's own other tab",
    [{ kind: "conflict", who: "you", at: null }],
    ["Changed in another tab. Compare the two answers."],
  ],
  [
    "somebody else",
    [{ kind: "conflict", who: "James", at: null }],
    ["Changed by James. Compare the two answers."],
  ],
  [
    "whoever asks hears that all is saved, each time",
    [saved(null), "save now", "save now"],
    [ALL_SAVED, ALL_SAVED],
  ],
  [
    "whoever asks hears the end of the save, later ones are silent again",
    [saved(1), dirty, "save now", saving, saved(2), dirty, saving, saved(3)],
    ["Saved", ALL_SAVED],
  ],
  ["whoever asks offline hears so again", [offline(true), "save now"], [KEPT, KEPT]],
  [
    "whoever asks after a failure hears that it is tried again, and the end of it",
    [failed, "save now", saving, failed, saving, saved(1)],
    ["Not saved. Trying again.", "Not saved. Trying again.", "Saved"],
  ],
  ["a refusal", [{ kind: "refused", words: "It is gone." }], ["Not saved. It is gone."]],
])("%s", (_name, states, words) => {
  expect(said(states)).toEqual(words);
});
