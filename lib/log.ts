/** What may stand in a log line: ids, phases, counts, durations. Never answers, names or e-mail addresses. */
type LogDetails = Record<string, string | number | boolean | undefined>;

type Level = "info" | "warn" | "error";

/** Writes one JSON line to standard error, so that standard output stays free for what a person reads. */
function write(level: Level, event: string, details: LogDetails): void {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, event, ...details })}\n`,
  );
}

export const log = {
  info: (event: string, details: LogDetails = {}) => write("info", event, details),
  warn: (event: string, details: LogDetails = {}) => write("warn", event, details),
  /**
   * Logs a defect of ours. Only the error's name and stack frames are kept: its message may
   * quote what a user typed or AWS answered.
   */
  error: (event: string, cause: unknown, details: LogDetails = {}) =>
    write("error", event, { ...details, ...causeOf(cause) }),
};

/** An error's name and code, for a row that an operator reads: never its message. */
export function errorKind(cause: unknown): string {
  const { cause: name, code } = causeOf(cause);
  return [name, code].filter(Boolean).join(" ");
}

function causeOf(cause: unknown): LogDetails {
  if (!(cause instanceof Error)) return { cause: typeof cause };
  const frames = (cause.stack ?? "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "));
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  return { cause: cause.name, code, stack: frames.slice(0, 8).join(" | ") };
}
