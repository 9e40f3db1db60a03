import type { RefusalKind } from "@/components/autosave/refusal-words";

/** The HTTP status of a save that was refused, whichever way it came. */
export const refusalStatus: Record<RefusalKind, number> = {
  unreachable: 503,
  unavailable: 503,
  "too-big": 413,
  malformed: 422,
  "not-found": 404,
  locked: 423,
  future: 409,
};
