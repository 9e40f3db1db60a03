import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWebsite } from "./website";

/** AWS's own pattern, for short texts only: on long ones it takes exponential time. */
const published =
  /^((http|https):\/\/)??(www[.])??([a-zA-Z0-9]|-)+?([.][a-zA-Z0-9(-||/|=|?)??]+?)+?$/;
const MAX_SAFE_LENGTH = 20;

describe("isWebsite", () => {
  test("says the same as AWS's pattern", () => {
    const signs = fc.constantFrom(..."ah.w-/:?=_%&#~}{|()+@ AZ09üX");
    const parts = fc.constantFrom("http://", "https://", "HTTP://", "www.", "a.b", ".", "");
    const texts = fc
      .tuple(parts, parts, fc.array(signs, { maxLength: 6 }))
      .map(([one, other, rest]) => `${one}${other}${rest.join("")}`.slice(0, MAX_SAFE_LENGTH));
    fc.assert(
      fc.property(texts, (text) => {
        expect(isWebsite(text)).toBe(published.test(text));
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ["example.com", true],
    ["http://www.example.com:8080/A_b?c=d+e", true],
    ["xn--mnchen-3ya.example", true],
    ["example", false],
    ["ftp://example.com", false],
    ["HTTP://example.com", false],
    ["my_shop.example", false],
    ["münchen.example", false],
    ["example.com/a b", false],
    ["example.com/#top", false],
    ["example.com/?a=1&b=2", false],
  ])("%s: %s", (text, expected) => {
    expect(isWebsite(text)).toBe(expected);
  });

  test("takes no time over hostile input", () => {
    const start = performance.now();
    expect(isWebsite(`a${".".repeat(50_000)}%`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
