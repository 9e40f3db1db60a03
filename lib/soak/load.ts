/** People on one app process, as it sees them: some read page after page, some type. */
import { Agent, request as send } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";

/** `status` is the connection's error code where no answer came. */
export type Answered = {
  status: number | string;
  ms: number;
  body: string;
  headers: NodeJS.Dict<unknown>;
};

const AFTER_RESET_MS = 500;

/** Many connections to one app, kept open as browsers do. */
export function asker(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4_000 });
  const { port } = new URL(url);
  const origin = `http://localhost:${port}`;
  const ask = (
    method: string,
    path: string,
    body?: string,
    type = "application/json",
  ): Promise<Answered> =>
    new Promise((resolve) => {
      const from = performance.now();
      const headers = {
        host: `localhost:${port}`,
        ...(body !== undefined && {
          origin,
          "content-type": type,
          "content-length": Buffer.byteLength(body),
        }),
      };
      const sent = send({ host: "127.0.0.1", port, agent, method, path, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            ms: performance.now() - from,
            body: Buffer.concat(parts).toString(),
            headers: answer.headers,
          }),
        );
      });
      sent.on("error", (error) => {
        const status = "code" in error ? String(error.code) : error.name;
        // An idle connection was closed, or the system had no room for another in its queue:
        // nothing was asked of the app yet, and clients connect again.
        const again = () => resolve(ask(method, path, body, type));
        if (status === "ECONNRESET") setTimeout(again, AFTER_RESET_MS);
        else resolve({ status, ms: 0, body: "", headers: {} });
      });
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}

export type Ask = ReturnType<typeof asker>["ask"];

/** What came back: how often each status, and how long the good ones took. */
export class Tally {
  readonly statuses = new Map<number | string, number>();
  readonly times: number[] = [];
  /** Answers of 503 that do not say when to come back. */
  unannounced = 0;

  add({ status, ms, headers }: Answered): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status === 200) this.times.push(ms);
    if (status === 503 && headers["retry-after"] === undefined) this.unannounced += 1;
  }

  /** The time in milliseconds that this part of the good answers took at most. */
  quantile(part: number): number {
    const sorted = this.times.toSorted((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  }

  /** Answers that are neither good, nor overload that says when to come back. */
  get wrong(): number {
    const right: (number | string)[] = [200, 303, 307, 503];
    const all = [...this.statuses].filter(([status]) => !right.includes(status));
    return all.reduce((sum, [, count]) => sum + count, 0) + this.unannounced;
  }

  toString(): string {
    return [...this.statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
  }
}

export async function readWithoutPause(
  ask: Ask,
  paths: readonly string[],
  first: number,
  tally: Tally,
  isOver: () => boolean,
): Promise<void> {
  for (let turn = first; !isOver(); turn += 1) {
    tally.add(await ask("GET", paths[turn % paths.length] ?? "/"));
  }
}

export type Typist = { referralId: string; text: string; version: number; save: number };

const REST_MS = 800;
const AFTER_503_MS = 5_000;

/** Types until it is over, then until the last text is saved; each save is tried again, as pages do. */
export async function type(
  ask: Ask,
  typist: Typist,
  tally: Tally,
  isOver: () => boolean,
): Promise<void> {
  const { referralId } = typist;
  for (let word = 0; ; word += 1) {
    const isLast = isOver();
    typist.text += `word${word} `;
    while (!(await saved(ask, typist, tally))) await delay(isOver() ? 500 : AFTER_503_MS);
    if (isLast) return;
    await delay(REST_MS + ((referralId.length * 37 + word * 13) % 400));
  }
}

async function saved(ask: Ask, typist: Typist, tally: Tally): Promise<boolean> {
  typist.save += 1;
  const { referralId, version, save, text } = typist;
  const writer = { id: `writer-${referralId}`, save };
  const body = { referralId, version, step: "deal", writer, answers: { description: text } };
  const answer = await ask("POST", "/api/autosave", JSON.stringify(body));
  tally.add(answer);
  if (answer.status !== 200) return false;
  const { version: now }: { version: number } = JSON.parse(answer.body);
  typist.version = now;
  return true;
}
