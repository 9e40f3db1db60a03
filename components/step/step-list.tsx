import { classNames } from "@/components/ui/class-names";
import { Fold } from "@/components/ui/fold";
import { Icon } from "@/components/ui/icon";
import type { Progress } from "@/lib/referral/fields/progress";

/** One step as the list shows it. */
export type ListedStep = {
  href: string;
  number: number;
  heading: string;
  state: Progress["state"];
  words: string;
};

/**
 * The list of steps, open at the left of wide screens and folded into one line on narrow ones.
 * Both are in the page under one name; only one is ever displayed.
 */
export function StepLists({ steps, current }: { steps: ListedStep[]; current: number }) {
  const now = steps.find(({ number }) => number === current);
  const list = <StepList steps={steps} current={current} />;
  return (
    <>
      <nav className="hidden lg:block print:hidden" aria-label="Steps">
        {list}
      </nav>
      <nav className="lg:hidden print:hidden" aria-label="Steps">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
          <span>{`Step ${now?.number} of ${steps.length}: ${now?.heading}`}</span>{" "}
          <small className="font-normal text-muted text-sm">{now?.words}</small>
        </p>
        <StepBar steps={steps} current={current} />
        <Fold summary={<span>All steps</span>}>{list}</Fold>
      </nav>
    </>
  );
}

/** The current step looks like itself, whatever its state. */
type Look = Progress["state"] | "now";

const step =
  "relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 pb-4 after:absolute after:top-8 after:bottom-1 after:left-3.25 after:w-0.5 after:rounded-[1px] last:after:content-none forced-colors:after:hidden";

const circle =
  "row-span-2 grid size-7 place-items-center rounded-full border-[1.5px] font-semibold text-sm tabular-nums forced-colors:border";

const heading =
  "min-h-7 justify-self-start pt-0.5 no-underline hover:text-primary hover:underline hover:decoration-1";

const plain = {
  step: "after:bg-line-strong",
  circle: "border-control bg-canvas text-muted",
  heading: "font-medium text-ink",
  words: "text-muted",
  bar: "fill-chart-track forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]",
};

const looks: Record<Look, typeof plain> = {
  none: plain,
  some: plain,
  done: {
    ...plain,
    step: "after:bg-success-line",
    circle: "border-transparent bg-success-soft text-success",
    bar: "fill-success forced-colors:fill-[CanvasText]",
  },
  fix: {
    ...plain,
    circle: "border-transparent bg-error-soft text-error",
    words: "font-medium text-error",
    bar: "fill-error forced-colors:fill-[CanvasText]",
  },
  now: {
    ...plain,
    circle: "border-primary bg-primary text-on-primary",
    heading: "font-strong text-primary",
    bar: "fill-chart-1 forced-colors:fill-[CanvasText]",
  },
};

function lookOf({ number, state }: ListedStep, current: number): Look {
  return number === current ? "now" : state;
}

function StepList({ steps, current }: { steps: ListedStep[]; current: number }) {
  return (
    <ol className="grid py-1">
      {steps.map((each) => {
        const look = lookOf(each, current);
        const classes = looks[look];
        return (
          <li
            key={each.href}
            className={classNames(step, classes.step)}
            data-s={look}
            aria-current={look === "now" ? "step" : undefined}
          >
            <span className={classNames(circle, classes.circle)} aria-hidden="true">
              {look === "done" ? <Icon name="check" className="size-4" /> : each.number}
            </span>
            <a className={classNames(heading, classes.heading)} href={each.href}>
              {each.heading}
            </a>
            <small className={classNames("col-start-2 text-sm", classes.words)}>{each.words}</small>
          </li>
        );
      })}
    </ol>
  );
}

function StepBar({ steps, current }: { steps: ListedStep[]; current: number }) {
  const share = 100 / steps.length;
  return (
    <svg className="mt-2 mb-1 block h-1.5 w-full" height="6" aria-hidden="true">
      {steps.map((each, index) => (
        <rect
          key={each.href}
          className={looks[lookOf(each, current)].bar}
          x={`${(index * share + 0.01).toFixed(2)}%`}
          width={`${(share - 1.07).toFixed(2)}%`}
          height="6"
          rx="3"
        />
      ))}
    </svg>
  );
}
