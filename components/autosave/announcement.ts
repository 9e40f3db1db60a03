/** What of the save state is also said aloud. */
import type { SaveState } from "./save-states";

/** `run` is the state that was said last, so that it is said once however long it lasts. */
export type Said = { run: string; hasSaved: boolean; words: string };

export const nothingSaid: Said = { run: "saved", hasSaved: false, words: "" };

/**
 * The first save on a page is said, later ones are not; being offline and a failure are said once
 * in each run of them, and a conflict or a refusal when it comes.
 */
export function saidAfter(said: Said, state: SaveState): Said {
  const { kind } = state;
  if (kind === "loading" || kind === "dirty" || kind === "saving") return said;
  const run = kind === "offline" ? `${kind} ${state.kept}` : kind;
  if (kind === "saved") {
    const hasSaved = said.hasSaved || state.at !== null;
    const isNews = said.run !== "saved" || hasSaved !== said.hasSaved;
    return { run, hasSaved, words: isNews ? "Saved" : said.words };
  }
  return run === said.run ? said : { ...said, run, words: wordsFor(state) };
}

function wordsFor(state: SaveState): string {
  switch (state.kind) {
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
