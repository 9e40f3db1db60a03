import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** "none" is a draft's plain ring; every other tone has its own shape beside the word. */
export type Tone = "none" | "info" | "ok" | "warn" | "bad";

const chip =
  "inline-flex items-center gap-1.75 rounded-full border border-transparent py-0.25 pr-2.5 pl-2 font-emphasis text-sm leading-5.5 print:border-black print:bg-transparent print:text-[0.75rem] print:text-black";

/** The shape: a ring, half a disc, a disc, a triangle, a square. Forced colors leave the words. */
const shape = "before:size-2 before:flex-none forced-colors:before:hidden";
const ring = "before:rounded-full before:border-2 before:border-current";

const tones: Record<Tone, string> = {
  none: `bg-sunken text-ink ${ring}`,
  info: `bg-info-soft text-info ${ring} before:bg-[linear-gradient(90deg,currentColor_50%,transparent_50%)]`,
  ok: `bg-success-soft text-success ${ring} before:bg-current`,
  warn: "bg-warning-soft text-warning before:w-2.5 before:bg-current before:[clip-path:polygon(50%_0,100%_100%,0_100%)]",
  bad: "bg-error-soft text-error before:rounded-[1px] before:border-2 before:border-current before:bg-current",
};

export function Chip(props: {
  tone?: Tone;
  /** In a table a long word may break the chip's line. */
  wraps?: true;
  /** Classes for its place. */
  className?: string;
  children: ReactNode;
}) {
  const { tone = "none", wraps, className, children } = props;
  return (
    <span
      className={classNames(chip, !wraps && "whitespace-nowrap", shape, tones[tone], className)}
    >
      {children}
    </span>
  );
}
