import { classNames } from "./class-names";

/** "line" for an input, "area" for a textarea, "list" for a select. */
export type InputKind = "line" | "area" | "list";

/** Answers known to be short have a control that says so. */
export type InputWidth = "short" | "medium" | "full";

const shape =
  "block w-full rounded-md border border-control bg-surface py-2.25 text-ink shadow-sm placeholder:text-muted hover:border-ink focus-visible:border-ink motion-safe:transition-colors";

/** An error thickens the border. */
const invalid =
  "aria-invalid:border-error aria-invalid:shadow-none aria-invalid:inset-ring aria-invalid:inset-ring-error forced-colors:aria-invalid:border-3";

const kinds: Record<InputKind, string> = {
  line: "min-h-11 px-3",
  area: "min-h-41 resize-y px-3",
  list: "min-h-11 appearance-none pr-9 pl-3 bg-[image:linear-gradient(45deg,transparent_50%,var(--color-muted)_50%),linear-gradient(-45deg,transparent_50%,var(--color-muted)_50%)] bg-[position:right_1.125rem_center,right_0.8125rem_center] bg-[length:0.3125rem_0.3125rem] bg-no-repeat *:bg-surface *:text-ink forced-colors:appearance-auto forced-colors:bg-none",
};

const widths: Record<InputWidth, string> = {
  short: "max-w-48",
  medium: "max-w-80",
  full: "",
};

/**
 * How a control looks that is typed into or chosen from; `aria-invalid` draws its error. Below a
 * label, a hint or an error it has some room ("mt-2").
 */
export function inputClasses(
  kind: InputKind = "line",
  width: InputWidth = "full",
  more: string | undefined = "mt-2",
): string {
  return classNames(shape, invalid, kinds[kind], widths[width], more) ?? "";
}
