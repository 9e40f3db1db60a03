/** The answer of everything a user or AWS can make fail; what only we can break is thrown instead. */
export type Result<T, F> = { ok: true; value: T } | { ok: false; failure: F };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function failed<F>(failure: F): { ok: false; failure: F } {
  return { ok: false, failure };
}
