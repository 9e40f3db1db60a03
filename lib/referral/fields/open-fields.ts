/**
 * What a partner may change of an opportunity, by AWS's review status and, once approved, by stage.
 * The one place that knows: the fence of a save, the page and the update ask here.
 */
import { type FieldId, fieldSteps, fieldsOfStep, type LaterPage, laterPages } from "./field-order";

/** An opportunity as AWS last told it; null where AWS has told nothing. */
export type Standing = { reviewStatus: string | null; stage: string | null };

/** AWS keeps the stage until it has approved, and the national security answers for good. */
const lockedBeforeReview: readonly FieldId[] = ["stage", "natSec", "natSecConfirmed"];

/** Empty while AWS reviews, after a rejection, and in a state that AWS does not document. */
export function openFields(standing: Standing): readonly FieldId[] {
  if (standing.reviewStatus === "Pending Submission") {
    return fieldSteps.flatMap(fieldsOfStep).filter((id) => !lockedBeforeReview.includes(id));
  }
  const page = laterPageOf(standing);
  return page === null ? [] : laterPages[page];
}

/** The page on which an opportunity in this state is changed; null where AWS takes no change. */
export function laterPageOf({ reviewStatus, stage }: Standing): LaterPage | null {
  if (reviewStatus === "Action Required") return "fix";
  if (reviewStatus !== "Approved" || stage === "Closed Lost") return null;
  return stage === "Launched" ? "launched" : "update";
}
