"use client";

import { ifConnected } from "@/components/ui/connection";

/**
 * A part of a control that is fetched when somebody first uses the control. Null where there is no
 * connection: the control then stays as it is without scripts.
 */
export function latePart<Part>(fetch: () => Promise<Part>): {
  /** Once it was fetched, on this page or one before. */
  now: () => Part | null;
  load: () => Promise<Part | null>;
} {
  let known: Part | null = null;
  return {
    now: () => known,
    async load() {
      known ??= await ifConnected(fetch());
      return known;
    },
  };
}
