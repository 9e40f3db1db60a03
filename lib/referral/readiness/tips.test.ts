import { describe, expect, test } from "vitest";
import { heldOutTexts } from "../test/texts/held-out";
import { notEnglishTexts } from "../test/texts/not-english";
import { tuningTexts } from "../test/texts/tuning";
import { tipTexts } from "./tip-texts";
import { tipsOf } from "./tips";

function ticked(field: keyof typeof tipTexts, text: string): string[] {
  return (tipsOf(field, text) ?? []).filter(({ on }) => on).map(({ text: tip }) => tip);
}

describe("the tips under a description tick", () => {
  const [sells, role, aws, figure] = tipTexts.description;
  test.each<[string, string[]]>([
    ["Great opportunity with a customer", []],
    ["The customer is migrating its shop", [sells]],
    ["We like the customer very much", [role]],
    ["The region is eu-central-1 of course", [aws]],
    ["A very big customer with 1,200 people", [figure]],
    ["Something great will happen in March", [figure]],
    ["Support is open 24/7 for everybody", [sells]],
    ["The customer may march in and shield itself", []],
    ["We move 40 servers to Amazon EC2 by Easter", [sells, role, aws, figure]],
  ])("for “%s” %j", (text, tips) => {
    expect(ticked("description", text)).toEqual(tips);
  });
});

describe("the tips under a use case tick", () => {
  const [wrong, reach, theirs] = tipTexts.useCase;
  test.each<[string, string[]]>([
    ["The warehouse of the customer in Lyon", []],
    ["Drivers wait for an hour each morning", [wrong, theirs]],
    ["Halve the hours of the night shift", [reach, theirs]],
    ["Our platform prevents delays in shipping", [wrong, reach]],
    ["Delays happen as EC2 is slow at night", [wrong]],
  ])("for “%s” %j", (text, tips) => {
    expect(ticked("useCase", text)).toEqual(tips);
  });
});

test("nothing is ticked or missed in another language", () => {
  for (const text of notEnglishTexts) {
    expect(tipsOf("description", text), text).toBeNull();
    expect(tipsOf("useCase", text), text).toBeNull();
  }
});

test("good texts have most of what is looked for, and bad ones have less", () => {
  const share = (texts: readonly string[], field: keyof typeof tipTexts) => {
    const counts = texts.map((text) => ticked(field, text).length / tipTexts[field].length);
    return counts.reduce((sum, count) => sum + count, 0) / counts.length;
  };
  for (const field of ["description", "useCase"] as const) {
    const good = [...tuningTexts[field].good, ...heldOutTexts[field].good];
    const bad = [...tuningTexts[field].bad, ...heldOutTexts[field].bad];
    expect(share(good, field)).toBeGreaterThan(0.6);
    expect(share(good, field)).toBeGreaterThan(share(bad, field) + 0.2);
  }
});

test("a text of any kind is looked at in no time", () => {
  const texts = [
    "a".repeat(2000),
    "we ".repeat(600),
    "1,".repeat(900),
    "-/'".repeat(600),
    "é🚚 ".repeat(500),
  ];
  for (const text of texts) {
    // The processor's time, because the clock's goes on while others are being served.
    const before = process.cpuUsage();
    tipsOf("description", text);
    tipsOf("useCase", text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(100);
  }
});
