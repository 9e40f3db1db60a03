import { classNames } from "@/components/ui/class-names";
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
  failed: "Failed",
};

const dots: Record<Stage["state"], string> = {
  done: "border-[1.5px] border-transparent bg-success-soft text-success",
  now: "border-4 border-primary bg-primary-soft",
  wait: "border-[1.5px] border-control",
  failed: "border-[1.5px] border-transparent bg-error-soft text-error",
};

const stateLooks: Record<Stage["state"], string> = {
  done: "font-normal text-muted",
  now: "font-semibold text-primary",
  wait: "font-normal text-muted",
  failed: "font-semibold text-error",
};

const stageLine =
  "relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-4 pb-6 last:pb-0 not-last:after:absolute not-last:after:inset-[2.125rem_auto_0.375rem_0.8125rem] not-last:after:w-0.5 not-last:after:bg-line-strong forced-colors:after:hidden";
const stageHead = "flex flex-wrap justify-between gap-x-4 text-base leading-7 tracking-normal";

/** The real stages of one sending, in order; nothing here pretends to know a percentage. */
export function Stages({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol>
      {stages.map((stage) => (
        <li
          key={stage.id}
          className={stageLine}
          aria-current={stage.state === "now" || stage.state === "failed" ? "step" : undefined}
        >
          <span
            className={classNames(
              "row-span-2 grid size-7 place-items-center rounded-full",
              dots[stage.state],
            )}
            aria-hidden="true"
          >
            {stage.state === "done" && <Icon name="check" className="size-4" />}
            {stage.state === "failed" && <Icon name="warning" className="size-4" />}
          </span>
          <h2 className={classNames(stageHead, stage.state === "wait" && "font-medium text-muted")}>
            <span>{stage.words}</span>
            <span className={classNames("text-md", stateLooks[stage.state])}>
              {stateWords[stage.state]}
            </span>
          </h2>
          {stage.detail && <p className="col-start-2 text-md text-muted">{stage.detail}</p>}
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
  return stage.state === "failed" ? `${where}. This failed` : where;
}
