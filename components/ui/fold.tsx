import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

const summaryLine =
  "inline-flex min-h-8 list-none items-center gap-1 pr-1 text-md underline-offset-[0.2em] hover:underline [&::-webkit-details-marker]:hidden print:text-inherit";

const weights = {
  link: "font-medium text-primary",
  /** Below a field, where nothing may look like the next thing to do. */
  quiet: "font-normal text-muted hover:text-primary group-open/fold:text-primary",
};

/** Opens in place. The chevron points at the words, and down once they are open. */
export function Fold(props: {
  summary: ReactNode;
  weight?: keyof typeof weights;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { summary, weight = "link", open, className, children } = props;
  return (
    <details className={classNames("group/fold", className)} open={open}>
      <summary className={classNames(summaryLine, weights[weight])}>
        <Icon name="chevron" className="-ml-1 -rotate-90 group-open/fold:rotate-0 print:hidden" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
