import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { valuesOf, wordsOf } from "@/components/ui/test/markup";
import { DiscardedNote } from "./discarded-note";

const noteOf = (referralIds: string[]) =>
  renderToStaticMarkup(<DiscardedNote referralIds={referralIds} restore={async () => {}} />);

test("one Undo brings back all that was discarded", () => {
  expect(wordsOf(noteOf(["a"]))).toBe("The draft was discarded. Undo discarding the draft");
  expect(wordsOf(noteOf(["a", "b"]))).toBe("2 drafts were discarded. Undo discarding the drafts");
  expect(valuesOf(noteOf(["a", "b"]), "value")).toEqual(["a", "b"]);
});
