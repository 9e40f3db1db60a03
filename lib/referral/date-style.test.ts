import fc from "fast-check";
import { expect, test } from "vitest";
import { dateStyle } from "./date-style";

test.each([
  ["en-US,en;q=0.9", "mdy", 12],
  ["en", "mdy", 12],
  ["es-PR", "mdy", 12],
  ["en-GB,en;q=0.9", "dmy", 24],
  ["en-AU", "dmy", 12],
  ["en-IN", "dmy", 12],
  ["de-DE,de;q=0.9,en-US;q=0.8", "dmy", 24],
  ["fr", "dmy", 24],
  ["pt-BR", "dmy", 24],
  ["en-US;q=0.5, de;q=0.9", "dmy", 24],
  ["sr-Latn-RS", "dmy", 24],
  ["de-DE-1996", "dmy", 24],
  ["fa-IR", null, 24],
  ["ja", null, 24],
  ["sv-SE", null, 24],
  ["en-CA", null, 12],
  ["*", "mdy", 12],
  ["", "mdy", 12],
  ["de;q=0", "mdy", 12],
  ["x-klingon, a--b, <script>, qqq", "mdy", 12],
  [null, "mdy", 12],
])("a browser that asks for %j writes dates %s and has %i hours", (asked, order, clock) => {
  expect(dateStyle("auto", asked)).toEqual({ order, clock });
});

test("a person's own order comes first", () => {
  expect(dateStyle("dmy", "en-US")).toEqual({ order: "dmy", clock: 12 });
  expect(dateStyle("mdy", "de")).toEqual({ order: "mdy", clock: 24 });
});

test("whatever a browser sends, there is an answer", () => {
  const piece = fc.oneof(
    fc.constantFrom("en", "-", "US", ",", ";q=", "0.5", "*", "zh-Hant"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(dateStyle("auto", pieces.join(""))).toHaveProperty("order");
    }),
  );
});
