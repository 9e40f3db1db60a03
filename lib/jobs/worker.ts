/**
 * The one loop of a server process that does work for later. It is given its sources of work, keeps
 * no state of its own, and may be killed at any moment: what is due is a row in the database.
 */
import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { log } from "@/lib/log";

/** A queue of work: the submissions to be sent, or the table of jobs. */
export type Source = {
  /** For the log. */
  name: string;
  /** How many pieces of work one process does at the same time. */
  lanes: number;
  /** Claims and does one piece of work; false when none was due. The signal says that the process stops. */
  runOne(signal: AbortSignal): Promise<boolean>;
  /** Milliseconds until something becomes due by itself; null when nothing does. */
  nextChance(): Promise<number | null>;
};

export type Worker = {
  /** Ends after what is being done has been recorded. */
  stop(): Promise<void>;
  /** Looks for work now instead of at the next poll. */
  nudge(): void;
};

const POLL_MS = 1_000;
const AFTER_TROUBLE_MS = 2_000;
/** Timer slack: wakes slightly after the row's time, so that it is due by the database's clock. */
const SLACK_MS = 2;

// Next instantiates modules several times in one process; the loop must exist once.
const holder: typeof globalThis & { referralDeskWorker?: Worker } = globalThis;

/** Starts the loop, or returns the one that runs already in this process. */
export function startWorker(sources: readonly Source[]): Worker {
  if (holder.referralDeskWorker) return holder.referralDeskWorker;
  const stopping = new AbortController();
  const alarm = makeAlarm();
  const lanes = sources.flatMap((source) =>
    Array.from({ length: source.lanes }, () => runLane(source, alarm, stopping.signal)),
  );
  const worker: Worker = {
    nudge: alarm.ring,
    async stop() {
      if (holder.referralDeskWorker === worker) holder.referralDeskWorker = undefined;
      stopping.abort();
      alarm.ring();
      await Promise.all(lanes);
    },
  };
  holder.referralDeskWorker = worker;
  return worker;
}

/** Wakes this process's worker, if it has one; every other process polls once a second. */
export function nudgeWorker(): void {
  holder.referralDeskWorker?.nudge();
}

async function runLane(source: Source, alarm: Alarm, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    // Taken before looking for work, so that a nudge during the look is not lost.
    const nudged = alarm.signal();
    try {
      if (await source.runOne(stopping)) continue;
      const wait = Math.min((await source.nextChance()) ?? POLL_MS, POLL_MS);
      await waitFor(wait + SLACK_MS, nudged);
    } catch (error) {
      // The database is away: claims run out by themselves and are taken again.
      log.error("worker.trouble", error, { source: source.name });
      await waitFor(AFTER_TROUBLE_MS, nudged);
    }
  }
}

type Alarm = { ring(): void; signal(): AbortSignal };

/** An abort signal that fires once is all that wakes a timer of Node; each ring makes the next one. */
function makeAlarm(): Alarm {
  let current = new AbortController();
  return {
    ring() {
      current.abort();
      current = new AbortController();
    },
    signal: () => current.signal,
  };
}

async function waitFor(milliseconds: number, nudged: AbortSignal): Promise<void> {
  try {
    await delay(milliseconds, undefined, { signal: nudged });
  } catch (error) {
    if (!nudged.aborted) throw error;
  }
}
