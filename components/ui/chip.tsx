import type { ReactNode } from "react";

/** "none" is a draft's plain ring; every other tone has its own shape beside the word. */
export type Tone = "none" | "info" | "ok" | "warn" | "bad";

export function Chip({ tone = "none", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {children}
    </span>
  );
}
