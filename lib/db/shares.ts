import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Each process divides its connections, so that people who only read cannot keep a save or the
 * worker waiting. Whoever serves a request says once which share its statements take.
 */

export type Share = "pages" | "saves" | "worker";

/** One request's use of the database. */
export type DatabaseUse = {
  share: Share;
  /** Set once the request has come to code of ours that asks for the database. */
  isReached: boolean;
  /** Set when a statement of the request failed for want of a database that answers. */
  isUnavailable: boolean;
};

// Next instantiates modules several times in one process; what a request uses must be known to all.
const holder: typeof globalThis & { referralDeskDatabaseUse?: AsyncLocalStorage<DatabaseUse> } =
  globalThis;
holder.referralDeskDatabaseUse ??= new AsyncLocalStorage();
const uses = holder.referralDeskDatabaseUse;

/** Runs `work`, and all that it starts, on the connections of one share. */
export function withDatabaseUse<T>(use: DatabaseUse, work: () => T): T {
  return uses.run(use, work);
}

/** Undefined outside of requests. */
export function currentUse(): DatabaseUse | undefined {
  return uses.getStore();
}

/**
 * How many connections each share gets of `total`. With two, saves and the worker have one between
 * them; one is for all three.
 */
export function divide(total: number): { share: Share; connections: number; also: Share[] }[] {
  if (total <= 1) return [{ share: "pages", connections: 1, also: ["saves", "worker"] }];
  if (total === 2) {
    return [
      { share: "pages", connections: 1, also: [] },
      { share: "saves", connections: 1, also: ["worker"] },
    ];
  }
  const worker = total >= 8 ? 2 : 1;
  const saves = Math.max(1, Math.floor((total - worker) * 0.4));
  return [
    { share: "pages", connections: total - worker - saves, also: [] },
    { share: "saves", connections: saves, also: [] },
    { share: "worker", connections: worker, also: [] },
  ];
}
