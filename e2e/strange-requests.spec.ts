import { request as send } from "node:http";
import { expect, test } from "@playwright/test";

/* What no page of ours sends, against the server as it runs: 4xx in plain words, and never a 500. */

type Answer = { status: number; headers: Record<string, unknown>; body: string };

function ask(
  baseURL: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  chunks: string[] = [],
): Promise<Answer> {
  const { hostname, port, host, origin } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    const own = { host, ...(method === "POST" && { origin }), ...headers };
    const sent = send({ hostname, port, method, path, headers: own }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (part) => {
        body += part;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
      );
    });
    sent.on("error", reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}

const multipart = { "content-type": "multipart/form-data; boundary=x" };
const action = { "next-action": "40abcdefabcdefabcdefabcdefabcdefabcdefabcd" };
const form = (name: string) => [
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n\r\n--x--\r\n`,
];
const lengthOf = (chunks: string[]) => ({ "content-length": String(chunks.join("").length) });

const cases: [string, string, string, Record<string, string>, string[], number[]][] = [
  ["an address that cannot be decoded", "GET", "/referrals/%E0%A4%A/customer", {}, [], [400]],
  ["U+0000 in an id", "GET", "/referrals/a%00b/customer", {}, [], [400]],
  ["U+0000 in a search", "GET", "/?q=a%00", {}, [], [400]],
  ["TRACE", "TRACE", "/", {}, [], [405]],
  ["OPTIONS of a foreign host", "OPTIONS", "/api/autosave", { host: "x.example" }, [], [421]],
  ["OPTIONS", "OPTIONS", "/api/duplicates", {}, [], [405]],
  ["a foreign host at a file", "GET", "/_next/static/a.js", { host: "x.example" }, [], [421]],
  ["a body without a length", "POST", "/api/autosave", {}, ["x".repeat(700_000)], [411]],
  ["an autosave of U+0000", "POST", "/api/autosave", lengthOf(["{}"]), ["{}"], [422]],
  ["a broken form", "POST", "/settings", { ...multipart, ...lengthOf(["?"]) }, ["?"], [400]],
  [
    "an action that is not there",
    "POST",
    "/settings",
    { ...multipart, ...lengthOf(form("$ACTION_ID_zzz")) },
    form("$ACTION_ID_zzz"),
    [400],
  ],
  [
    "a script's broken action",
    "POST",
    "/settings",
    { ...multipart, ...action, ...lengthOf(["?"]) },
    ["?"],
    [400, 404, 409],
  ],
];

for (const [name, method, path, headers, chunks, statuses] of cases) {
  test(name, async ({ baseURL }) => {
    const answer = await ask(baseURL ?? "", method, path, headers, chunks);
    expect(statuses, `${answer.status} ${answer.body.slice(0, 200)}`).toContain(answer.status);
    expect(answer.headers["content-security-policy"]).toContain("default-src");
    expect(answer.body.length).toBeGreaterThan(0);
  });
}

test("files carry a policy of their own", async ({ baseURL }) => {
  const home = await ask(baseURL ?? "", "GET", "/");
  const [file = ""] = /\/_next\/static\/[^"]+\.js/.exec(home.body) ?? [];
  const { status, headers } = await ask(baseURL ?? "", "GET", file);
  expect([status, headers["content-security-policy"]]).toEqual([200, "default-src 'none'"]);
});
