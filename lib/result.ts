/** The answer of everything a user or AWS can make fail; what only we can break is thrown instead. */
export type Result<T, F> = { ok: true; value: T } | { ok: false; failure: F };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/**
 * Whether what was thrown says that the database did not do its part, which whoever saves what
 * somebody typed answers by keeping it. By its name, because Next instantiates lib/db several times.
 */
export function isDatabaseError(error: unknown): error is Error {
  return error instanceof Error && error.name === "DatabaseError";
}

export function failed<F>(failure: F): { ok: false; failure: F } {
  return { ok: false, failure };
}
