import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

/** A heading with what stands below it, and the page's buttons at its end. */
export function PageHead({ children }: { children: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">{children}</div>
  );
}

/** The buttons of a page's head: on a phone they share the line, each as wide as it can be. */
export const pageHeadButtons = "flex flex-wrap items-center gap-3 max-sm:flex-auto print:hidden";
export const pageHeadButton = "max-sm:flex-auto max-sm:px-3";

/** What a page is about, below its heading. */
export function Lead({ className, ...rest }: ComponentProps<"p">) {
  return <p {...rest} className={classNames("mt-1 text-muted", className)} />;
}

/**
 * The line of small print above a heading. The number of a step stands in it where the list of
 * steps is beside the page, and nowhere else.
 */
export function Kicker({ stepNumber, children }: { stepNumber?: number; children: ReactNode }) {
  return (
    <p className="mb-1 flex max-w-none flex-wrap items-center gap-x-2 text-md text-muted *:[a]:-my-1.25">
      {stepNumber !== undefined && (
        <>
          <span className="hidden lg:inline">{`Step ${stepNumber} of 6`}</span>
          <span className="hidden lg:inline" aria-hidden="true">
            ·
          </span>
        </>
      )}
      {children}
    </p>
  );
}

/** The way back to the page above. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      className="mb-3 -ml-1 flex min-h-8 w-fit items-center gap-0.5 font-medium text-md text-muted no-underline hover:text-ink hover:underline hover:decoration-1 print:hidden"
      href={href}
    >
      <Icon name="chevron" className="rotate-90" />
      <span>{children}</span>
    </a>
  );
}

/** Buttons beside each other. */
export const buttons = "flex flex-wrap items-center gap-3 print:hidden";

/** A page in one column, as wide as its texts can be read. */
export const narrow = "mx-auto max-w-[46rem]";

/** The same for pages of short lines and tables. */
export const lessNarrow = "mx-auto max-w-[54rem]";

/** The steps beside a page, and a page beside its rail; below each other where there is no room. */
const columns = "grid grid-cols-[minmax(0,1fr)] items-start print:block";
export const stepsBeside = `${columns} gap-4 lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:gap-8`;
export const railBeside = `${columns} gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-8`;

/** Cards below each other. */
export const stack = "grid content-start gap-6 grid-cols-[minmax(0,1fr)]";

/** A heading no larger than the text it belongs to; in a list of many, no heavier than a label. */
export const smallHeading = "text-base tracking-normal";
export const listHeading = "font-semibold text-base leading-normal tracking-normal";

/** What only a screen reader, or only somebody without scripts, needs. */
export const withScripts = "noscript:hidden";
export const withoutScripts = "scripted:hidden";

/** A line of small print below what it belongs to. */
export const subLine = "block text-sm print:text-[0.75rem] text-muted";

/** A list with its points or numbers. */
export const bullets =
  "grid max-w-prose list-disc gap-1 pl-5 marker:text-muted [&>li]:marker:text-muted";
