import { expect, test } from "vitest";
import { type Stage, stageSentence } from "./stages";

function stages(...states: Stage["state"][]): Stage[] {
  return states.map((state, index) => ({
    id: String(index),
    words: ["Saving", "Creating at AWS", "Done"][index] ?? "",
    state,
    detail: null,
  }));
}

test.each([
  [stages("done", "now", "wait"), "Stage 2 of 3: Creating at AWS"],
  [stages("done", "failed", "wait"), "Stage 2 of 3: Creating at AWS. This failed"],
  [stages("done", "done", "done"), "Done"],
])("a screen reader is told once where sending stands (%#)", (all, sentence) => {
  expect(stageSentence(all)).toBe(sentence);
});
