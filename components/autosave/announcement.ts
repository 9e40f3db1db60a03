/** What of the save state is also said aloud. */
import type { SaveState } from "./save-states";

/**
 * `run` is the state that was said last, so that it is said once however long it lasts. `times`
 * counts what was said on asking, so that the same words are said again.
 */
export type Said = {
  run: string;
  hasSaved: boolean;
  words: string;
  isAsked: boolean;
  times: number;
};

export const nothingSaid: Said = {
  run: "saved",
  hasSaved: false,
  words: "",
  isAsked: false,
  times: 0,
};

/**
 * The first save on a page is said, later ones are not; being offline and a failure are said once
 * in each run of them, and a conflict or a refusal when it comes. Whoever asks hears the outcome.
 */
export function saidAfter(said: Said, state: SaveState): Said {
  if (isUnderWay(state)) return said;
  const run = state.kind === "offline" ? `${state.kind} ${state.kept}` : state.kind;
  const hasSaved = said.hasSaved || (state.kind === "saved" && state.at !== null);
  if (said.isAsked) return { run, hasSaved, ...saidOnAsking(said, state) };
  if (state.kind === "saved") {
    const isNews = said.run !== "saved" || hasSaved !== said.hasSaved;
    return { ...said, run, hasSaved, words: isNews ? "Saved" : said.words };
  }
  return run === said.run ? said : { ...said, run, words: wordsFor(state) };
}

/** Somebody asked for a save by a key, which shows nothing where all is saved already. */
export function saidOnSaveNow(said: Said, state: SaveState): Said {
  if (isUnderWay(state)) return { ...said, isAsked: true };
  return { ...said, ...saidOnAsking(said, state) };
}

function saidOnAsking({ times }: Said, state: SaveState) {
  return { words: wordsFor(state), isAsked: false, times: times + 1 };
}

function isUnderWay({ kind }: SaveState): boolean {
  return kind === "loading" || kind === "dirty" || kind === "saving";
}

function wordsFor(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return "All changes saved";
    case "offline":
      return offlineWords(state.kept);
    case "failed":
      return "Not saved. Trying again.";
    case "conflict":
      return `${changedBy(state.who)}. Compare the two answers.`;
    case "refused":
      return `Not saved. ${state.words}`;
    default:
      return "";
  }
}

export function offlineWords(kept: boolean): string {
  return kept
    ? "You're offline. Your changes are kept on this device until you reconnect."
    : "You're offline and this isn't saved. Don't close this page.";
}

/** The same person's other answer was given in another tab. */
export function changedBy(who: string): string {
  return who === "you" ? "Changed in another tab" : `Changed by ${who}`;
}
