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
      <nav className="steps-wide" aria-label="Steps">
        {list}
      </nav>
      <nav className="steps-narrow" aria-label="Steps">
        <p className="steps-now">
          <span>{`Step ${now?.number} of ${steps.length}: ${now?.heading}`}</span>{" "}
          <small>{now?.words}</small>
        </p>
        <StepBar steps={steps} current={current} />
        <details className="fold">
          <summary>
            <Icon name="chevron" />
            <span>All steps</span>
          </summary>
          {list}
        </details>
      </nav>
    </>
  );
}

function StepList({ steps, current }: { steps: ListedStep[]; current: number }) {
  return (
    <ol className="steps">
      {steps.map(({ href, number, heading, state, words }) => (
        <li
          key={href}
          data-s={number === current ? "now" : state}
          aria-current={number === current ? "step" : undefined}
        >
          <span className="no" aria-hidden="true">
            {state === "done" && number !== current ? <Icon name="check" /> : number}
          </span>
          <a href={href}>{heading}</a>
          <small>{words}</small>
        </li>
      ))}
    </ol>
  );
}

function StepBar({ steps, current }: { steps: ListedStep[]; current: number }) {
  const share = 100 / steps.length;
  return (
    <svg className="steps-bar" height="6" aria-hidden="true">
      {steps.map(({ href, number, state }, index) => (
        <rect
          key={href}
          className={number === current ? "c1" : barClass(state)}
          x={`${(index * share + 0.01).toFixed(2)}%`}
          width={`${(share - 1.07).toFixed(2)}%`}
          height="6"
          rx="3"
        />
      ))}
    </svg>
  );
}

function barClass(state: Progress["state"]): string {
  if (state === "done") return "ok";
  return state === "fix" ? "bad" : "c0";
}
