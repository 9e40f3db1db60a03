/**
 * Loaded first by every process that `up` starts: when the parent is gone, however it went, the
 * channel to it closes, and the child goes too instead of holding the port for ever.
 */
function leave() {
  process.kill(process.pid, "SIGTERM");
}

// Node hands its options on to the workers a child starts. Theirs is another channel, to another
// parent, and waiting on it is what keeps them alive.
const startedBy = Number(new URL(import.meta.url).searchParams.get("parent"));

if (process.ppid === startedBy) {
  process.once("disconnect", leave);
  // Listening alone must not keep a program alive that has finished its work.
  process.channel?.unref();
}
// The parent may have gone while this file was still being loaded.
if (process.connected === false) leave();
