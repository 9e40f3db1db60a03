/**
 * Loaded first by every process that `up` starts: when the parent is gone, however it went, the
 * channel to it closes, and the child goes too instead of holding the port for ever.
 */
import { readFileSync } from "node:fs";

function leave() {
  process.kill(process.pid, "SIGTERM");
}

const startedBy = Number(new URL(import.meta.url).searchParams.get("parent"));

if (process.ppid === startedBy) {
  process.once("disconnect", leave);
  // Listening alone must not keep a program alive that has finished its work.
  process.channel?.unref();
} else if (isGone(startedBy)) {
  // It went while this file was still being loaded.
  leave();
}
// Otherwise this is a worker of a child: Node hands its options on. Its channel leads to another
// parent, and waiting on that one is what keeps it alive.

/** A zombie has ended, too; only Linux tells. @param {number} pid */
function isGone(pid) {
  try {
    process.kill(pid, 0);
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    return cause.code === "ESRCH" || (cause.code === "ENOENT" && process.platform === "linux");
  }
}
