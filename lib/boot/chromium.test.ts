import { afterEach, expect, test, vi } from "vitest";
import { findChromium } from "./chromium";

afterEach(() => vi.unstubAllEnvs());

const say = () => {};

test("the browser that E2E_CHROMIUM names goes before all others", () => {
  vi.stubEnv("E2E_CHROMIUM", process.execPath);
  expect(findChromium(say)).toBe(process.execPath);
});

test("a browser that is not there is named, and no other takes its place", () => {
  vi.stubEnv("E2E_CHROMIUM", "/nowhere/chromium");
  expect(() => findChromium(say)).toThrow("E2E_CHROMIUM names /nowhere/chromium");
});
