import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A dot, a ring or a square, always with words. */
export type SaveTone = "saved" | "dirty" | "failed";

const line = "inline-flex items-center gap-2 text-md before:size-2 before:flex-none sm:ml-auto";

const tones: Record<SaveTone, string> = {
  saved: "text-muted before:rounded-full before:bg-success",
  dirty: "text-muted before:rounded-full before:border-2 before:border-muted",
  failed: "font-semibold text-error before:rounded-[1px] before:bg-error",
};

/** Whether all is saved, at the end of a sheet's buttons. */
export function SaveLine(props: { tone: SaveTone; className?: string; children: ReactNode }) {
  const { tone, className, children } = props;
  return (
    <p className={classNames(line, tones[tone], className)} data-save={tone}>
      {children}
    </p>
  );
}
