import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { refuseRequest } from "./refuse-request";

const host = `localhost:${env().port}`;
const own = { host, origin: `http://${host}` };

test.each<[string, RequestInit, number | null]>([
  ["a save of our own page", { method: "POST", headers: own }, null],
  ["a question of our own page", { headers: { host } }, null],
  [
    "a foreign site's post",
    { method: "POST", headers: { host, origin: "https://x.example" } },
    403,
  ],
  ["a post from nowhere", { method: "POST", headers: { host } }, 403],
  ["a foreign name for this machine", { headers: { host: "x.example" } }, 421],
  ["another method", { method: "OPTIONS", headers: own }, 405],
  ["too long a body", { method: "POST", headers: { ...own, "content-length": "1000001" } }, 413],
])("%s", (_name, request, status) => {
  const answer = refuseRequest(new Request(`http://${host}/api/autosave`, request));
  expect(answer?.status ?? null).toBe(status);
});
