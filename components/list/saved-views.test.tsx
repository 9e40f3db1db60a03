import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsOf } from "@/components/ui/test/markup";
import { SavedViews } from "./saved-views";

const nothing = async () => {};
const late = { id: "v1", name: "Late deals", address: "/?close=past" };

const viewsOf = (views: (typeof late)[], address: string, hasRoom = true) =>
  renderToStaticMarkup(
    <SavedViews {...{ views, address, hasRoom }} save={nothing} remove={nothing} />,
  );

test("a narrowed list can be kept, and a kept one let go of", () => {
  expect(viewsOf([], "/")).toBe("");
  expect(wordsOf(viewsOf([], "/?q=heron"))).toContain("Save this view");
  expect(wordsOf(viewsOf([late], "/?q=heron"))).toContain("Late deals Save this view");
  expect(wordsOf(viewsOf([late], "/"))).toBe("Late deals");
  const shown = viewsOf([late], late.address);
  expect(wordsOf(shown)).toBe("Late deals Remove view Late deals");
  expect(shown).toContain('aria-current="page"');
  expect(wordsOf(viewsOf([late], "/?q=heron", false))).toBe("Late deals");
});
