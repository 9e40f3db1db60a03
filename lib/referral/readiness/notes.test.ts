import { describe, expect, test } from "vitest";
import { ready } from "../test/said";
import { sampleContext } from "../test/samples";
import { NOTHING_KNOWN } from "./finding";
import { notesOf } from "./notes";
import { textScores } from "./thin-text";

function notes(changes: Parameters<typeof ready>[0], amounts: number[] = []) {
  const answers = ready(changes);
  const known = { ...NOTHING_KNOWN, amounts: amounts.map((amount) => BigInt(amount) * 100n) };
  const { revenue, ask } = notesOf(answers, sampleContext, known, textScores(answers));
  return { revenue: revenue[0]?.text, ask: ask[0]?.text };
}

const lastTen = [60, 70, 80, 80, 80, 80, 90, 90, 95, 100].map((thousands) => thousands * 1000);

describe("the note of a row in which nothing is wrong", () => {
  test.each([
    ["80000", lastTen, "$80,000 a month is in line with the owner's last ten referrals"],
    ["60000", lastTen, "$60,000 a month is in line with the owner's last ten referrals"],
    ["150", lastTen, "$150 a month is in the usual range"],
    ["100001", lastTen, "$100,001 a month is in the usual range"],
    ["80000", lastTen.slice(1), "$80,000 a month is in the usual range"],
  ])("for $%s a month says no more than is so", (monthlyRevenue, amounts, text) => {
    expect(notes({ monthlyRevenue }, amounts).revenue).toBe(text);
  });

  test("counts kinds of help only where help is asked for", () => {
    expect(notes({}).ask).toBe("Co-sell, with 1 kind of help selected");
    expect(notes({ involvement: "For Visibility Only" }).ask).toBe(
      "For Visibility Only, so you aren't asking for help",
    );
  });
});
