/** How an engagement task ends: by time, whether or not anybody lists tasks. */
import type { Changes, EngagementTask, Opportunity } from "./opportunity";
import { touched } from "./opportunity";
import { NO_SUPPORT } from "./rules/needs";
import type { StoreView } from "./store";

/** Everything that tasks begun `taskMs` or longer ago alter; undefined where none is due. */
export function dueTasks(
  store: StoreView & { tasksInProgress(): readonly EngagementTask[] },
  now: Date,
  taskMs: number,
): Changes | undefined {
  const due = store
    .tasksInProgress()
    .filter((task) => Date.parse(task.startTime) + taskMs <= now.getTime());
  if (due.length === 0) return undefined;
  const ends = due.map((task) => {
    const end = new Date(Date.parse(task.startTime) + taskMs);
    return endOf(task, store.opportunity(task.catalog, task.opportunityId), end);
  });
  return {
    tasks: ends.flatMap(({ tasks = [] }) => tasks),
    opportunities: ends.flatMap(({ opportunities = [] }) => opportunities),
  };
}

/** The end of one task; only one that completes submits its opportunity. */
export function endOf(
  task: EngagementTask,
  opportunity: Opportunity | undefined,
  end: Date,
): Changes {
  if (task.failure || opportunity === undefined) return { tasks: [{ ...task, status: "FAILED" }] };
  return {
    tasks: [{ ...task, status: "COMPLETE" }],
    opportunities: [submitted(opportunity, task, end)],
  };
}

/** The opportunity is with AWS. Visibility only drops next steps and reads back as a need for nothing. */
function submitted(
  opportunity: Opportunity,
  { submission }: EngagementTask,
  end: Date,
): Opportunity {
  const { body } = opportunity;
  const isVisibilityOnly = submission.InvolvementType === "For Visibility Only";
  const { NextSteps: _dropped, ...LifeCycle } = body.LifeCycle ?? {};
  const seen = { ...body, LifeCycle, PrimaryNeedsFromAws: [NO_SUPPORT] };
  return touched(
    {
      ...opportunity,
      body: isVisibilityOnly ? seen : body,
      submission,
      review: { status: "Submitted" },
    },
    end,
  );
}
