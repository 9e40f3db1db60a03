import type { TimelineEntry } from "./timeline";

/** A timeline that is read at a look stays whole. */
const LONG = 12;
const SHORTEST_RUN = 4;

/** Routine says nothing that somebody looks for, and nothing of its own. */
function isRoutine({ tone, said, pages = [] }: TimelineEntry): boolean {
  return tone === "none" && !said && pages.length === 0;
}

/** The entries of a long timeline, with each longer run of routine as one part. */
export function foldRuns(entries: readonly TimelineEntry[]): (TimelineEntry | TimelineEntry[])[] {
  if (entries.length <= LONG) return [...entries];
  const runs: TimelineEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const goesOn = run?.every(isRoutine) && isRoutine(entry);
    if (run && goesOn) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => (run.length >= SHORTEST_RUN ? [run] : run));
}
