/**
 * Loaded first by every process that `up` starts: when the parent is gone, however it went, the
 * channel to it closes, and the child goes too instead of holding the port for ever.
 */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
