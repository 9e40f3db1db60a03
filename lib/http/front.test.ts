import { createServer, type RequestListener, request as send } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { frontOf } from "./front";
import { makeGate } from "./gate";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  vi.unstubAllEnvs();
});

/** The shares of the database that requests were given, in their order. */
const purposes: string[] = [];

type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** A server with the front before `next`, and a way to ask it anything. */
async function serve(
  next: RequestListener,
  { isUnavailable = false, isReached = true } = {},
  gate = makeGate(2, 50),
) {
  const front = frontOf({
    next,
    withDatabase(purpose, work) {
      purposes.push(purpose);
      work({ isReached, isUnavailable });
    },
    gate,
  });
  const server = createServer(front);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return (method: string, path: string, headers = {}, chunks: string[] = []) =>
    new Promise<Answer>((resolve, reject) => {
      // The settings of a test run say 3000; only the Host header is looked at.
      const own = { host: "localhost:3000", origin: "http://localhost:3000", ...headers };
      const asked = { port: address.port, method, path, headers: own };
      const sent = send({ host: "127.0.0.1", ...asked }, (answer) => {
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

const page: RequestListener = (_request, response) => {
  response.setHeader("content-type", "text/html");
  response.end("a page");
};

const failing: RequestListener = (_request, response) => {
  response.statusCode = 500;
  response.setHeader("content-type", "text/html");
  response.setHeader("content-encoding", "identity");
  response.write("");
  response.end("");
};

test.each<[string, string, string, Record<string, string>, number]>([
  ["a page", "GET", "/", {}, 200],
  ["another method", "TRACE", "/", {}, 405],
  ["OPTIONS under a foreign name", "OPTIONS", "/api/autosave", { host: "x.example" }, 421],
  ["an address that cannot be decoded", "GET", "/referrals/%E0%A4%A", {}, 400],
  ["U+0000 in an id", "GET", "/referrals/a%00/customer", {}, 400],
  ["a post from elsewhere", "POST", "/api/autosave", { origin: "https://x.example" }, 403],
])("%s", async (_name, method, path, headers, status) => {
  const ask = await serve(page);
  const answer = await ask(method, path, headers);
  expect(answer.status).toBe(status);
  if (status !== 200) expect(answer.headers["content-security-policy"]).toContain("default-src");
});

test("a body of unknown length is refused without being kept, and the connection goes on", async () => {
  const next = vi.fn(page);
  const ask = await serve(next);
  const answer = await ask("POST", "/api/autosave", {}, ["x".repeat(500_000), "x".repeat(900_000)]);
  expect(answer.status).toBe(411);
  expect(next).not.toHaveBeenCalled();
});

test("what would be an empty 500 says what to do", async () => {
  const busy = await serve(failing, { isUnavailable: true });
  const read = await busy("GET", "/");
  expect(read.status).toBe(503);
  expect(read.headers).toMatchObject({
    "retry-after": "5",
    "content-type": "text/html; charset=utf-8",
  });
  expect(read.headers["content-encoding"]).toBeUndefined();
  expect(read.body).toContain("is busy right now");
  const posted = await busy("POST", "/settings");
  expect(posted.status).toBe(503);
  expect(posted.body).toContain("Not saved");
  const defect = await serve(failing);
  expect((await defect("POST", "/settings")).body).toContain("went wrong");
  // Next's own page for a defect leads on by scripts.
  expect((await defect("GET", "/")).status).toBe(500);
  const unread = await (await serve(failing, { isReached: false }))("POST", "/settings");
  expect([unread.status, unread.body.includes("couldn't be read")]).toEqual([400, true]);
  const script = await busy("POST", "/settings", { "next-action": "a" });
  expect([script.status, script.body]).toEqual([503, ""]);
});

/** As Next answers: the type is set, and then the status is all there is. */
const bare =
  (status: number, type: string): RequestListener =>
  (_request, response) => {
    response.statusCode = status;
    response.setHeader("content-type", type);
    response.end("x");
  };

test.each([400, 404, 409])(
  "a bare %i for a post that no page of ours sends says what to do",
  async (status) => {
    const text = await serve(bare(status, "text/plain"));
    const answer = await text("POST", "/settings");
    expect([answer.status, answer.body.includes("couldn't be read")]).toEqual([400, true]);
    expect((await text("GET", "/settings")).status).toBe(status);
    // Routes of ours answer for themselves.
    const json = await serve(bare(status, "application/json"));
    expect((await json("POST", "/api/autosave")).status).toBe(status);
  },
);

test.each([
  ["GET", "/", "pages"],
  ["GET", "/api/progress", "pages"],
  ["HEAD", "/", "pages"],
  ["POST", "/api/autosave", "saves"],
  ["POST", "/referrals/a/customer", "saves"],
])("%s %s takes the database's share of %s", async (method, path, share) => {
  purposes.length = 0;
  await (await serve(page))(method, path);
  expect(purposes).toEqual([share]);
});

test("too many pages at once wait, then are told to come back; saves never wait", async () => {
  const held: (() => void)[] = [];
  const ask = await serve((request, response) => {
    if (request.method === "GET") held.push(() => response.end("a page"));
    else response.end("saved");
  });
  const first = [ask("GET", "/a"), ask("GET", "/b")];
  await vi.waitFor(() => expect(held).toHaveLength(2));
  const late = ask("GET", "/c");
  expect((await ask("POST", "/api/autosave")).body).toBe("saved");
  const { status, headers } = await late;
  expect([status, headers["retry-after"]]).toEqual([503, "5"]);
  for (const finish of held) finish();
  for (const answer of await Promise.all(first)) expect(answer.status).toBe(200);
  const next = ask("GET", "/d");
  await vi.waitFor(() => expect(held).toHaveLength(3));
  held[2]?.();
  expect((await next).status).toBe(200);
});
