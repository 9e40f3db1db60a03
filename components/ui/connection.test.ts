import { expect, test } from "vitest";
import { ifConnected, isNoConnection } from "./connection";

const named = (name: string) => Object.assign(new Error("no"), { name });

test.each([
  ["a fetch that failed", new TypeError("Failed to fetch"), true],
  ["a fetch that took too long", new DOMException("slow", "TimeoutError"), true],
  ["a chunk that did not come", named("ChunkLoadError"), true],
  ["an answer that is no JSON", new SyntaxError("Unexpected token"), false],
  ["a defect of ours", new RangeError("no"), false],
  ["something that is no error", "no", false],
])("%s", (_name, cause, isCut) => {
  expect(isNoConnection(cause)).toBe(isCut);
});

test("only a missing connection is taken for nothing", async () => {
  expect(await ifConnected(Promise.resolve(1))).toBe(1);
  expect(await ifConnected(Promise.reject(new TypeError("Failed to fetch")))).toBeNull();
  await expect(ifConnected(Promise.reject(new RangeError("no")))).rejects.toThrow(RangeError);
});
