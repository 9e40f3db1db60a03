import { expect, test } from "vitest";
import { textsBesideOthers } from "./markup";

test.each([
  ["<p>alone</p>", []],
  ["<p><b>one</b> <i>two</i></p>", []],
  ["<p>beside <b>an element</b></p>", ["beside "]],
  ["<p><br/>after one</p>", ["after one"]],
  ["<p>two<!-- -->texts</p>", ["two", "texts"]],
  ["<ul><li>a</li><li>b<svg><path d=''/></svg></li></ul>", ["b"]],
])("of %j stand beside others: %j", (html, texts) => {
  expect(textsBesideOthers(html)).toEqual(texts);
});
