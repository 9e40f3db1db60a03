import { describe, expect, test } from "vitest";
import { LARGEST_BODY_BYTES, refusalOf } from "./request-rules";

type Facts = {
  method?: string;
  url?: string;
  host?: string | undefined;
  origin?: string | undefined;
  fetchSite?: string;
  contentLength?: string;
  encoding?: string;
};

const get: Facts = { method: "GET", host: "localhost:3000" };
const post: Facts = { ...get, method: "POST", origin: "http://localhost:3000" };

function requestOf({ method, url, host, origin, fetchSite, contentLength, encoding }: Facts) {
  const headers = {
    host,
    origin,
    "sec-fetch-site": fetchSite,
    "content-length": contentLength,
    "transfer-encoding": encoding,
  };
  return { method, url, headers };
}

const refused = (facts: Facts, ...ports: number[]) => refusalOf(requestOf(facts), ...ports);

describe("which requests are let in", () => {
  test.each<[string, Facts, ReturnType<typeof refusalOf>]>([
    ["localhost", {}, null],
    ["the loopback address", { host: "127.0.0.1:3000" }, null],
    ["the loopback address of IPv6", { host: "[::1]:3000" }, null],
    ["a host in capitals", { host: "LOCALHOST:3000" }, null],
    ["a head request", { method: "HEAD" }, null],
    ["a read that another site links to", { fetchSite: "cross-site" }, null],
    ["no host", { host: undefined }, 421],
    ["a foreign host", { host: "desk.example.com" }, 421],
    ["a foreign host with our port", { host: "desk.example.com:3000" }, 421],
    ["a host that only begins like ours", { host: "localhost:3000.example.com" }, 421],
    ["a host that only ends like ours", { host: "evil.localhost:3000" }, 421],
    ["another port", { host: "localhost:3001" }, 421],
    ["no port", { host: "localhost" }, 421],
    ["an address of this machine in its network", { host: "192.168.1.5:3000" }, 421],
    ["PUT", { method: "PUT" }, 405],
    ["DELETE", { method: "DELETE" }, 405],
    ["OPTIONS", { method: "OPTIONS" }, 405],
    ["TRACE", { method: "TRACE" }, 405],
    ["an address that cannot be decoded", { url: "/referrals/%E0%A4%A/customer" }, 400],
    ["a lone percent sign", { url: "/%" }, 400],
    ["U+0000 in the path", { url: "/referrals/a%00b" }, 400],
    ["U+0000 in the query", { url: "/?search=a%00" }, 400],
    ["letters of other scripts", { url: "/referrals/%E6%9D%B1?search=%C3%A9%25" }, null],
    ["a method and an address that are neither", { method: "TRACE", url: "/%" }, 405],
    ["a foreign host and method", { method: "PUT", host: "a.example" }, 421],
  ])("%s", (_name, facts, expected) => {
    expect(refused({ ...get, ...facts }, 3000)).toBe(expected);
  });

  test.each<[string, Facts, ReturnType<typeof refusalOf>]>([
    ["our own origin", {}, null],
    ["our origin by its number", { origin: "http://127.0.0.1:3000" }, null],
    ["no origin but the same site", { origin: undefined, fetchSite: "same-origin" }, null],
    ["no origin, typed by a person", { origin: undefined, fetchSite: "none" }, null],
    ["neither", { origin: undefined }, 403],
    ["neither, to where programs post", { origin: undefined, url: "/api/events" }, null],
    ["neither, to beside it", { origin: undefined, url: "/api/events/x" }, 403],
    ["a foreign origin, to where programs post", { origin: "http://a.b", url: "/api/events" }, 403],
    [
      "a foreign site, to where programs post",
      { origin: undefined, fetchSite: "cross-site", url: "/api/events" },
      403,
    ],
    ["no origin and a neighbour site", { origin: undefined, fetchSite: "same-site" }, 403],
    ["no origin and a foreign site", { origin: undefined, fetchSite: "cross-site" }, 403],
    ["a foreign origin", { origin: "https://evil.example" }, 403],
    ["a foreign origin that claims our site", { origin: "http://a.b", fetchSite: "none" }, 403],
    ["an opaque origin", { origin: "null", fetchSite: "same-origin" }, 403],
    ["our host under another scheme", { origin: "https://localhost:3000" }, 403],
    ["our host on another port", { origin: "http://localhost:3001" }, 403],
    ["an origin that begins like ours", { origin: "http://localhost:30001" }, 403],
    ["a body at the limit", { contentLength: String(LARGEST_BODY_BYTES) }, null],
    ["a body over the limit", { contentLength: String(LARGEST_BODY_BYTES + 1) }, 413],
    ["a body of unknown length", { encoding: "chunked" }, 411],
    ["a foreign origin with too much", { origin: "http://a.b", contentLength: "9999999" }, 403],
  ])("a POST with %s", (_name, facts, expected) => {
    expect(refused({ ...post, ...facts }, 3000)).toBe(expected);
  });

  test("on the port that browsers do not name, both spellings are ours", () => {
    for (const host of ["localhost", "localhost:80", "127.0.0.1"]) {
      expect(refused({ ...post, host, origin: "http://localhost" }, 80)).toBeNull();
    }
  });

  test("behind another address both ports are ours, and no third", () => {
    const asked = (host: string, origin: string) => refused({ ...post, host, origin }, 3000, 3001);
    expect(asked("localhost:3000", "http://localhost:3000")).toBeNull();
    expect(asked("localhost:3001", "http://localhost:3000")).toBeNull();
    expect(asked("localhost:3002", "http://localhost:3000")).toBe(421);
    expect(asked("localhost:3001", "http://localhost:3002")).toBe(403);
  });
});
