/** Several processes that do the same work: killed at will, and each replaced at once. */
import type { Child } from "@/lib/boot/child";

export type Fleet = {
  /** Ends one without a warning and starts another instead; false when there is no such one. */
  kill(pid: number): boolean;
  /** Ends any one of them, the one that `chance` between 0 and 1 points at. */
  killAny(chance: number): void;
  pids(): number[];
  stop(): Promise<void>;
};

/** @param start gets the position in the fleet, for ports and names */
export function startFleet(size: number, start: (position: number) => Child): Fleet {
  const members = Array.from({ length: size }, (_, position) => start(position));
  const stopped: Child[] = [];
  function replace(position: number): boolean {
    const member = members[position];
    if (!member?.process.pid) return false;
    member.process.kill("SIGKILL");
    stopped.push(member);
    members[position] = start(position);
    return true;
  }
  return {
    kill: (pid) => replace(members.findIndex((member) => member.process.pid === pid)),
    killAny: (chance) => void replace(Math.floor(chance * members.length)),
    pids: () => members.flatMap(({ process }) => process.pid ?? []),
    async stop() {
      await Promise.all([
        ...members.map((member) => member.stop()),
        ...stopped.map((it) => it.ended),
      ]);
    },
  };
}
