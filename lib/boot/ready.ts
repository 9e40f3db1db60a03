import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Child } from "./child";
import { PATIENCE_MS, StartError } from "./data-folder";

/** Waiting for the moment when something answers, and for a port before anything starts. */

const READY_SECONDS = 90;

export function urlOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Waits a moment for the port: an app whose `up` was killed may still be about to end. */
export async function requireFreePort(
  host: string,
  port: number,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const until = Date.now() + patienceMs;
  let code = await codeOfListening(host, port);
  while (code === "EADDRINUSE" && Date.now() < until) {
    await delay(100);
    code = await codeOfListening(host, port);
  }
  if (!code) return;
  const why = code === "EADDRINUSE" ? "is in use by another program" : `can't be opened (${code})`;
  throw new StartError(`Port ${port} ${why}. Set PORT to a free one, for example PORT=3001.`);
}

/** Resolves to null when a server could listen there. */
function codeOfListening(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => {
      resolve("code" in error && typeof error.code === "string" ? error.code : error.name);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** A port nobody uses at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port: 0 }, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Reads a child's standard output until a line matches; the rest of it is passed over. */
export function waitForLine(child: Child, line: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.process.stdout?.setEncoding("utf8");
    child.process.stdout?.on("data", (chunk: string) => {
      text = (text + chunk).slice(-10_000);
      const match = line.exec(text);
      if (match) resolve(match);
    });
    void child.ended.then((end) => {
      reject(new StartError(`${child.name} didn't start (${end}).`));
    });
  });
}

/** What a server answers that is asked by another name than its own: it is up. */
const MISDIRECTED = 421;

/** Asks the home page until it is answered, by a page or, under another address than its own, by a refusal. */
export async function waitForPage(url: string, child: Child): Promise<void> {
  let end: string | null = null;
  void child.ended.then((how) => {
    end = how;
  });
  let last = "no answer";
  const until = Date.now() + READY_SECONDS * 1_000;
  while (Date.now() < until && end === null) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
      await answer.arrayBuffer();
      if (answer.status === 200 || answer.status === MISDIRECTED) return;
      last = `the home page answered ${answer.status}`;
    } catch (error) {
      // Nobody listens yet: asked again below.
      last = error instanceof Error ? error.message : last;
    }
    await delay(40);
  }
  throw new StartError(`${child.name} didn't become ready: ${end ?? last}.`);
}
