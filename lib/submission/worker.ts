/**
 * The loop in the server that takes submissions further. It holds no state of its own: any number
 * of processes may run one on the same database, and each may be killed at any moment.
 */
import "server-only";
import { newId } from "@/lib/db/new-id";
import { log } from "@/lib/log";
import { keepListsFresh } from "@/lib/partner/lists";
import { advanceFar } from "./advance";
import { nextChance } from "./claim";

export type Worker = {
  /** Ends after the calls in hand have been answered and written down. */
  stop(): Promise<void>;
  /** Looks for work now instead of at the next tick. */
  nudge(): void;
};

/**
 * How many submissions one process moves at a time. AWS takes one write a second of everybody
 * together, so two keep it busy, and one goes on while the other waits for a slow answer.
 */
export const LANES = 2;
const POLL_MS = 1_000;
const AFTER_TROUBLE_MS = 2_000;
/** The database's clock has to have passed the moment waited for. */
const HAIR_MS = 2;

// Next instantiates modules several times in one process; the loop must exist once.
const holder: typeof globalThis & { referralDeskWorker?: Worker } = globalThis;

/** @param leaseSeconds for tests that kill a worker and do not want to wait for it */
export function startWorker({ leaseSeconds }: { leaseSeconds?: number } = {}): Worker {
  if (holder.referralDeskWorker) return holder.referralDeskWorker;
  // With the process's number in it, so that an operator can tell whose hands a submission is in.
  const workerId = `${process.pid}-${newId()}`;
  const stopping = new AbortController();
  const bell = makeBell(stopping.signal);
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    runLane(`${workerId}-${lane}`, bell, stopping.signal, leaseSeconds),
  );
  const lists = keepListsFresh(stopping.signal);
  const worker: Worker = {
    nudge: bell.ring,
    async stop() {
      if (holder.referralDeskWorker === worker) holder.referralDeskWorker = undefined;
      stopping.abort();
      await Promise.all([...lanes, lists]);
    },
  };
  holder.referralDeskWorker = worker;
  return worker;
}

/** Wakes this process's worker, if it has one; every other process looks by itself within a second. */
export function nudgeWorker(): void {
  holder.referralDeskWorker?.nudge();
}

async function runLane(
  workerId: string,
  bell: Bell,
  stopping: AbortSignal,
  leaseSeconds: number | undefined,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      const advanced = await advanceFar(workerId, { leaseSeconds, stopping });
      if (!advanced) await bell.wait(Math.min((await nextChance()) ?? POLL_MS, POLL_MS) + HAIR_MS);
    } catch (error) {
      // The database is away: what was in hand is taken up again when its lease runs out.
      log.error("worker.trouble", error);
      await bell.wait(AFTER_TROUBLE_MS);
    }
  }
}

type Bell = { ring(): void; wait(longest: number): Promise<void> };

/**
 * It wakes one sleeper a time: all at once would ask the database the same question together.
 * Sleepers also wake when their time is over, and all of them when the worker stops.
 */
function makeBell(stopping: AbortSignal): Bell {
  const sleepers = new Set<() => void>();
  const ring = () => {
    const [first] = sleepers;
    first?.();
  };
  stopping.addEventListener("abort", () => {
    for (const wake of [...sleepers]) wake();
  });
  return {
    ring,
    wait: (longest) =>
      new Promise((resolve) => {
        if (stopping.aborted) return resolve();
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, longest);
        sleepers.add(wake);
      }),
  };
}
