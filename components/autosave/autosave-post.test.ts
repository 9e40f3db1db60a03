import { afterEach, expect, test, vi } from "vitest";
import { post, postOnLeaving } from "./autosave-post";

afterEach(() => vi.unstubAllGlobals());

const saved = { kind: "saved", version: 4, merged: false };
const conflict = { kind: "conflict", fields: ["website"], who: "James", at: null };
const busy = (seconds: string) =>
  Response.json({ words: "Busy" }, { status: 503, headers: { "retry-after": seconds } });
const page = (status: number) =>
  new Response("<h1>Bad gateway</h1>", { status, headers: { "content-type": "text/html" } });

/** As the server answers when its database cannot take a save: in our words, but to be tried again. */
const unavailable = () =>
  Response.json(
    { kind: "refused", why: "unavailable", words: "Wait" },
    { status: 503, headers: { "retry-after": "5" } },
  );

test.each<[string, () => Response, unknown]>([
  ["saved", () => Response.json(saved), saved],
  ["a conflict", () => Response.json(conflict, { status: 409 }), conflict],
  ["overloaded", () => busy("20"), { kind: "none", retryAfterSeconds: 20 }],
  ["without a database", unavailable, { kind: "none", retryAfterSeconds: 5 }],
  [
    "overloaded for a date we do not read",
    () => busy("soon"),
    { kind: "none", retryAfterSeconds: 0 },
  ],
  ["overloaded for a day", () => busy("86400"), { kind: "none", retryAfterSeconds: 300 }],
  ["a proxy's own page", () => page(502), { kind: "none", retryAfterSeconds: 0 }],
  [
    "JSON that is not ours",
    () => Response.json({ error: "no" }, { status: 500 }),
    { kind: "none", retryAfterSeconds: 0 },
  ],
])("%s", async (_name, respond, expected) => {
  vi.stubGlobal("fetch", async () => respond());
  expect(await post("{}")).toEqual(expected);
});

test.each([
  ["a line that is cut", new TypeError("Failed to fetch")],
  ["an answer that takes too long", new DOMException("slow", "TimeoutError")],
])("%s is no answer", async (_name, cause) => {
  vi.stubGlobal("fetch", () => Promise.reject(cause));
  expect(await post("{}")).toEqual({ kind: "none", retryAfterSeconds: 0 });
});

test("a defect is not taken for a cut line", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new RangeError("ours")));
  await expect(post("{}")).rejects.toThrow(RangeError);
});

test("more text than the server takes is refused without asking it", async () => {
  expect(await post("x".repeat(256 * 1024 + 1))).toMatchObject({ kind: "refused", why: "too-big" });
});

test("a page that goes sends by beacon, or by a request that outlives it", () => {
  const fetched: RequestInit[] = [];
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => fetched.push(init));
  vi.stubGlobal("navigator", { sendBeacon: () => true });
  postOnLeaving("{}");
  expect(fetched).toEqual([]);
  vi.stubGlobal("navigator", { sendBeacon: () => false });
  postOnLeaving("{}");
  expect(fetched).toMatchObject([{ keepalive: true }]);
  postOnLeaving("x".repeat(60 * 1024 + 1));
  expect(fetched).toHaveLength(1);
});
