import { describe, expect, test } from "vitest";
import type { Failure } from "@/lib/partner-central/failures";
import { delayAfter, isRetryable } from "./backoff";

const common = { code: "Code", message: "", requestId: null, effect: "none" } as const;
const outage: Failure = { ...common, kind: "unavailable", retryable: true };
const quota: Failure = { ...common, kind: "quota", retryable: true };
const notFound: Failure = { ...common, kind: "not-found", retryable: false };

describe("the wait after a failure", () => {
  test.each([
    [1, 0, 1_000],
    [2, 0, 2_000],
    [6, 0, 32_000],
    [7, 30_000, 60_000],
    [500, 30_000, 60_000],
  ])("number %i is between %i and %i milliseconds", (failures, least, most) => {
    expect(delayAfter(outage, failures, 0)).toBe(least);
    expect(delayAfter(outage, failures, 1)).toBe(most);
  });

  test("of a used-up quota is minutes", () => {
    expect(delayAfter(quota, 1, 0)).toBe(600_000);
  });
});

test("a new opportunity that is not found is looked for again, but not for ever", () => {
  expect(isRetryable(notFound, { attempts: 0 })).toBe(true);
  expect(isRetryable(notFound, { attempts: 6 })).toBe(false);
});
