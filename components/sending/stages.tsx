import { Icon } from "@/components/ui/icon";

export type Stage = {
  id: string;
  words: string;
  state: "done" | "now" | "wait" | "failed";
  detail: string | null;
};

const stateWords: Record<Stage["state"], string> = {
  done: "Done",
  now: "Working on it",
  wait: "Waiting",
  failed: "Did not work",
};

/** The real stages of one sending, in order; nothing here pretends to know a percentage. */
export function Stages({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol className="stages">
      {stages.map((stage) => (
        <li
          key={stage.id}
          data-s={stage.state}
          aria-current={stage.state === "now" || stage.state === "failed" ? "step" : undefined}
        >
          <span className="dot" aria-hidden="true">
            {stage.state === "done" && <Icon name="check" />}
            {stage.state === "failed" && <Icon name="warning" />}
          </span>
          <h2>
            <span>{stage.words}</span>
            <span>{stateWords[stage.state]}</span>
          </h2>
          {stage.detail && <p>{stage.detail}</p>}
        </li>
      ))}
    </ol>
  );
}

/** One sentence for a screen reader; it changes only when the stage does, so each is read once. */
export function stageSentence(stages: readonly Stage[]): string {
  const at = stages.findIndex((stage) => stage.state === "now" || stage.state === "failed");
  const stage = stages[at];
  if (!stage) return stages.every((each) => each.state === "done") ? "Done" : "";
  const where = `Stage ${at + 1} of ${stages.length}: ${stage.words}`;
  return stage.state === "failed" ? `${where}. This did not work` : where;
}
