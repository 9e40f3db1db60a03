import { afterEach, beforeEach, expect, vi } from "vitest";

// Whatever is written to the error console is a defect unless a test says it expects it.
const errors = vi.spyOn(console, "error");

beforeEach(() => {
  errors.mockClear();
});

afterEach(() => {
  expect(errors.mock.calls, "console.error was called").toEqual([]);
});
