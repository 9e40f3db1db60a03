import { describe, expect, test } from "vitest";
import { heldOutTexts } from "../test/texts/held-out";
import { notEnglishTexts } from "../test/texts/not-english";
import { tuningTexts } from "../test/texts/tuning";
import { gateOf, LEAST_BAD_CAUGHT, MOST_GOOD_WARNED } from "./gate";
import { scoreDescription, scoreUseCase } from "./score";

describe("the scores", () => {
  test.each([
    ["that they were tuned on", tuningTexts],
    ["that they have never met", heldOutTexts],
  ])("tell good from bad among the texts %s", (_, texts) => {
    const { goodWarned, badCaught, good, bad } = gateOf(texts);
    expect(goodWarned).toBeLessThanOrEqual(MOST_GOOD_WARNED);
    expect(badCaught).toBeGreaterThanOrEqual(LEAST_BAD_CAUGHT);
    expect(good + bad).toBeGreaterThanOrEqual(60);
  });

  test("are not all that a good text may be warned of", () => {
    const good = tuningTexts.description.good.slice(0, 1).map((text) => `${text} See Salesforce.`);
    const none = { good: [], bad: [] };
    expect(scoreDescription(good[0] ?? "").verdict).toBe("fine");
    expect(gateOf({ description: { good, bad: [] }, useCase: none }).goodWarned).toBe(1);
  });

  test("of every single bad text come from two signals or more", () => {
    for (const text of tuningTexts.description.bad) {
      expect(scoreDescription(text).signals, text).toBeGreaterThanOrEqual(2);
    }
    for (const text of tuningTexts.useCase.bad) {
      expect(scoreUseCase(text).signals, text).toBeGreaterThanOrEqual(2);
    }
  });

  test.each(notEnglishTexts)("leave alone what is not in English: %s", (text) => {
    expect(scoreDescription(text).verdict).toBe("not-english");
    expect(scoreUseCase(text).verdict).toBe("not-english");
  });
});
