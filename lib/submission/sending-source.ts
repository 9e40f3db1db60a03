import "server-only";
import { newId } from "@/lib/db/new-id";
import type { Source } from "@/lib/jobs/worker";
import { advanceOne } from "./advance";
import { nextChance } from "./claim";

/**
 * How many submissions one process moves at a time. AWS takes one write a second of everybody
 * together, so two keep it busy, and one goes on while the other waits for a slow answer.
 */
const LANES = 2;

/**
 * The submissions to be sent, as a source of work for the worker's loop.
 *
 * @param leaseSeconds for tests that kill a worker and do not want to wait for its lease to run out
 */
export function sendingSource({ leaseSeconds }: { leaseSeconds?: number } = {}): Source {
  // With the process's number in it, so that an operator can tell which one holds a submission.
  const workerId = `${process.pid}-${newId()}`;
  return {
    name: "sending",
    lanes: LANES,
    runOne: () => advanceOne(workerId, leaseSeconds),
    nextChance,
  };
}
