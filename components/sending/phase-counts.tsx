import { cardFoot } from "@/components/ui/card";
import { upToMost } from "@/components/ui/counted";

/** How many referrals stand at each step of sending, with the step's name in the log. */
export function PhaseCounts(props: {
  phases: readonly { phase: string; words: string; count: number }[];
}) {
  if (props.phases.length === 0) return null;
  return (
    <div className={cardFoot}>
      <h2 className="font-semibold text-ink text-md tracking-normal">By step</h2>
      <ul className="flex flex-1 flex-wrap gap-x-5">
        {props.phases.map(({ phase, words, count }) => (
          <li key={phase}>
            <span>{`${words}: ${upToMost(count)}`}</span> <code translate="no">{`(${phase})`}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
