import { Icon } from "@/components/ui/icon";
import type { Progress } from "@/lib/referral/progress";
import { type Step, steps } from "@/lib/referral/steps";

export type StepProgress = Record<Step["slug"], Progress>;

/**
 * The list of steps, open at the left of wide screens and folded into one line on narrow ones.
 * Both are in the page under one name; only one is ever displayed.
 */
export function StepNav(props: {
  referralId: string;
  current: Step["slug"];
  progress: StepProgress;
}) {
  const { current, progress } = props;
  const now = steps.find((step) => step.slug === current);
  return (
    <>
      <nav className="steps-wide" aria-label="Steps">
        <StepList {...props} />
      </nav>
      <nav className="steps-narrow" aria-label="Steps">
        <p className="steps-now">
          <span>
            Step {now?.number} of {steps.length}: {now?.heading}
          </span>{" "}
          <small>{progress[current].words}</small>
        </p>
        <StepBar current={current} progress={progress} />
        <details className="fold">
          <summary>
            <Icon name="chevron" />
            All steps
          </summary>
          <StepList {...props} />
        </details>
      </nav>
    </>
  );
}

function StepList(props: { referralId: string; current: Step["slug"]; progress: StepProgress }) {
  const { referralId, current, progress } = props;
  return (
    <ol className="steps">
      {steps.map(({ slug, number, heading }) => (
        <li
          key={slug}
          data-s={slug === current ? "now" : progress[slug].state}
          aria-current={slug === current ? "step" : undefined}
        >
          <span className="no" aria-hidden="true">
            {progress[slug].state === "done" && slug !== current ? <Icon name="check" /> : number}
          </span>
          <a href={`/referrals/${referralId}/${slug}`}>{heading}</a>
          <small>{progress[slug].words}</small>
        </li>
      ))}
    </ol>
  );
}

function StepBar({ current, progress }: { current: Step["slug"]; progress: StepProgress }) {
  const share = 100 / steps.length;
  return (
    <svg className="steps-bar" height="6" aria-hidden="true">
      {steps.map(({ slug }, index) => (
        <rect
          key={slug}
          className={slug === current ? "c1" : barClass(progress[slug].state)}
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
