type LogDetail = string | number | boolean | undefined;

/** What may stand in a log line: ids, phases, counts, durations. Never answers, names or e-mail addresses. */
type LogDetails = Record<string, LogDetail>;

type Level = "info" | "warn" | "error";

/** One level of an error's causes: which kind it was, and what PostgreSQL or Node call it. */
type Cause = { cause: string; code?: string; constraint?: string; table?: string };

/** Writes one JSON line to standard error, so that standard output stays free for what a person reads. */
function write(
  level: Level,
  event: string,
  details: Record<string, LogDetail | readonly Cause[]>,
): void {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, event, ...details })}\n`,
  );
}

export const log = {
  info: (event: string, details: LogDetails = {}) => write("info", event, details),
  warn: (event: string, details: LogDetails = {}) => write("warn", event, details),
  /**
   * Logs a defect of ours. Only names, codes and stack frames are kept, down the chain of causes:
   * a message may quote what a user typed or AWS answered.
   */
  error: (event: string, cause: unknown, details: LogDetails = {}) => {
    const [first, ...causes] = causesOf(cause);
    const deeper = causes.length > 0 ? { causes } : {};
    write("error", event, { ...details, ...first, ...deeper, stack: framesOf(cause) });
  },
};

/** An error's name and code, for a row that an operator reads: never its message. */
export function errorKind(error: unknown): string {
  const { cause, code } = causeOf(error);
  return [cause, code].filter(Boolean).join(" ");
}

const MOST_CAUSES = 5;

function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  let level = error;
  while (level !== undefined && causes.length < MOST_CAUSES) {
    causes.push(causeOf(level));
    level = level instanceof Error ? level.cause : undefined;
  }
  return causes.length > 0 ? causes : [{ cause: "undefined" }];
}

function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return { cause: typeof error };
  const named = ["code", "constraint", "table"].flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? [[name, value]] : [];
  });
  return { cause: error.name, ...Object.fromEntries(named) };
}

/** V8 writes the message before the frames, and a message may have lines that look like them. */
function framesOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const stack = error.stack ?? "";
  const from = error.message === "" ? 0 : stack.indexOf(error.message) + error.message.length;
  const lines = from < error.message.length ? [] : stack.slice(from).split("\n");
  const frames = lines.filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return frames.slice(0, 8).join(" | ");
}
