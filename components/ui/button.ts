import { classNames } from "./class-names";

/** "primary" once a page, for what it is there for; "quiet" looks like a link and has a button's size. */
export type ButtonKind = "primary" | "secondary" | "quiet";

/** "small" stands in a row or below a field: the same height, less weight. */
export type ButtonSize = "normal" | "small";

const shape =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border py-2 text-center leading-tight no-underline focus-visible:rounded-md motion-safe:transition-colors";

const kinds: Record<ButtonKind, string> = {
  primary:
    "border-transparent bg-primary px-4.5 text-on-primary shadow-btn hover:bg-primary-hover hover:text-on-primary",
  secondary:
    "border-control bg-surface px-4.5 text-ink shadow-sm hover:border-ink hover:bg-sunken hover:text-ink",
  quiet:
    "border-transparent bg-transparent px-2 text-primary hover:text-primary-hover hover:underline",
};

const sizes: Record<ButtonSize, string> = {
  normal: "font-semibold",
  small: "text-md font-medium",
};

/** How a button looks, for buttons and for links that stand for one. */
export function button(
  kind: ButtonKind = "primary",
  size: ButtonSize = "normal",
  more?: string,
): string {
  return classNames(shape, kinds[kind], sizes[size], more) ?? "";
}
