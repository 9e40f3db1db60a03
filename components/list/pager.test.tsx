import { expect, test } from "vitest";
import { shownPages } from "./pager";

test.each([
  [1, 1, [1]],
  [1, 4, [1, 2, 3, 4]],
  [1, 40, [1, 2, 3, 40]],
  [20, 40, [1, 18, 19, 20, 21, 22, 40]],
  [40, 40, [1, 38, 39, 40]],
])("on page %i of %i the links are %j", (current, pages, shown) => {
  expect(shownPages(current, pages)).toEqual(shown);
});
