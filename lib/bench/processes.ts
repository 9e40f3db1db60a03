import { readdirSync, readFileSync } from "node:fs";

/** pid → parent pid of every process the kernel lists. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = readProc(pid, "stat");
    // The command in brackets may hold blanks, so the fields are counted from the last bracket on.
    const parent = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent !== undefined) found.set(pid, Number(parent));
  }
  return found;
}

/** A process may end between listing and reading; then it has no memory to count. */
function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return null;
    throw cause;
  }
}

function treeOf(roots: number[]): Set<number> {
  const parent = parents();
  const tree = new Set<number>(roots);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, above] of parent) {
      if (tree.has(pid) || !tree.has(above)) continue;
      tree.add(pid);
      grown = true;
    }
  }
  return tree;
}

/**
 * Proportional set size of the processes below `roots`, in MB (10^6 bytes). Linux only; shared pages
 * are counted once over the tree.
 */
export function memoryOf(roots: number[]): number {
  let kilobytes = 0;
  for (const pid of treeOf(roots)) {
    const rollup = readProc(pid, "smaps_rollup");
    kilobytes += Number(rollup?.match(/^Pss:\s+(\d+)/m)?.[1] ?? 0);
  }
  return (kilobytes * 1024) / 1e6;
}
