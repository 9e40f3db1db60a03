import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A message in the page: an icon, and beside it all the rest. */
const note =
  "grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-md px-4 py-3 *:not-[svg]:col-start-2 *:[svg]:mt-0.5 forced-colors:border print:border print:border-line print:bg-transparent";

export type NoteTone = "info" | "warn" | "bad";

const tones: Record<NoteTone, string> = {
  info: "bg-info-soft *:[svg]:text-info",
  warn: "bg-warning-soft *:[svg]:text-warning",
  bad: "bg-error-soft *:[svg]:text-error",
};

/** Classes of a note, for whatever element carries it. A paragraph gets its whole width by "max-w-none". */
export function noteClasses(tone: NoteTone = "info", more?: string): string {
  return classNames(note, tones[tone], more) ?? "";
}

export function Note(props: { tone?: NoteTone } & ComponentProps<"div">) {
  const { tone, className, ...rest } = props;
  return <div {...rest} className={noteClasses(tone, className)} />;
}

/** A note of one paragraph. */
export function NoteLine(props: { tone?: NoteTone } & ComponentProps<"p">) {
  const { tone, className, ...rest } = props;
  return <p {...rest} className={noteClasses(tone, classNames("max-w-none", className))} />;
}
