import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsOf } from "@/components/ui/test/markup";
import { SaveStateLine } from "./save-state";
import type { SaveState } from "./save-states";

function shown(state: SaveState, outdated: "elsewhere" | "release" | null = null): string {
  const page = { conflictHref: "/", saveNow: () => undefined, outdated };
  return wordsOf(renderToString(<SaveStateLine state={state} {...page} />));
}

test.each<[boolean, string]>([
  [true, "You're offline. Your changes are kept on this device until you reconnect."],
  [false, "You're offline and this isn't saved. Don't close this page."],
])("offline, what is kept on the device (%s) is told as it is", (kept, words) => {
  expect(shown({ kind: "offline", kept }).replaceAll("&#x27;", "'")).toContain(words);
});

test.each<[string, SaveState, boolean]>([
  ["saved", { kind: "saved", at: null }, true],
  ["not sent yet", { kind: "dirty" }, false],
  ["on its way", { kind: "saving" }, false],
  ["kept nowhere", { kind: "offline", kept: false }, false],
  ["not answered", { kind: "failed", seconds: 5 }, false],
  ["refused", { kind: "refused", words: "It is gone." }, false],
])("a new release promises nothing of what is %s", (_name, state, isSaved) => {
  const words = shown(state, "release");
  expect(words).toContain("A new version of this page is available.");
  expect(words.includes("Your changes are saved.")).toBe(isSaved);
  expect(words.includes("Wait until your changes are saved, then reload.")).toBe(!isSaved);
});
