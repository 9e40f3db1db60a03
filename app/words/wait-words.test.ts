import { expect, test } from "vitest";
import { waitWords } from "./wait-words";

test.each([
  [{ before: 3, seconds: 38 }, "About 40 seconds, 3 referrals ahead of yours"],
  [{ before: 1, seconds: 4 }, "About 5 seconds, 1 referral ahead of yours"],
  [{ before: 0, seconds: 4 }, null],
  [{ before: 0, seconds: 21 }, "About 25 seconds"],
  [{ before: 40, seconds: 176 }, "About 3 minutes, 40 referrals ahead of yours"],
  [{ before: 2500, seconds: 11_000 }, "About 4 hours, 2500 referrals ahead of yours"],
  [null, null],
])("a wait of %j is told as %s", (wait, words) => {
  expect(waitWords({ wait, paused: false })).toBe(words);
});

test("a pause has words of its own", () => {
  expect(waitWords({ wait: { before: 3, seconds: 38 }, paused: true })).toBeNull();
});
