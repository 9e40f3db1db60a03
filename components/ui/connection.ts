/**
 * Whether fetch or a late import ended because there is no connection. For what these two throw
 * alone: a defect in code that runs after them may be a TypeError too.
 */
export function isNoConnection(cause: unknown): boolean {
  if (cause instanceof TypeError) return true;
  return cause instanceof Error && NAMES.has(cause.name);
}

const NAMES = new Set(["AbortError", "TimeoutError", "NetworkError", "ChunkLoadError"]);

/** What was fetched or imported, or null where there is no connection. */
export async function ifConnected<T>(fetched: Promise<T>): Promise<T | null> {
  try {
    return await fetched;
  } catch (cause) {
    if (!isNoConnection(cause)) throw cause;
    return null;
  }
}
