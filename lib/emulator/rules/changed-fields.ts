/** Finds what an update changes, in AWS's spelling of field names. */
import type { OpportunityBody } from "../opportunity";
import { fieldNameOf } from "../shapes/check-request";

/** Review fields are set by AWS and judged elsewhere; the history of next steps is read-only. */
const ignored: ReadonlySet<string> = new Set([
  "lifeCycle.nextStepsHistory",
  "lifeCycle.reviewComments",
  "lifeCycle.reviewStatus",
  "lifeCycle.reviewStatusReason",
]);

/** Field names whose values differ; a list counts as one value, and empty counts as absent. */
export function changedFields(before: OpportunityBody, after: OpportunityBody): string[] {
  const old = leavesOf(before, "");
  const fresh = leavesOf(after, "");
  const fieldNames = new Set([...old.keys(), ...fresh.keys()]);
  return [...fieldNames].filter((name) => !ignored.has(name) && old.get(name) !== fresh.get(name));
}

function leavesOf(value: object, path: string): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [member, each] of Object.entries(value)) {
    const at = path === "" ? fieldNameOf(member) : `${path}.${fieldNameOf(member)}`;
    if (each === undefined || each === null || each === "") continue;
    if (Array.isArray(each)) {
      if (each.length > 0) leaves.set(at, canonical(each));
    } else if (typeof each === "object") {
      for (const [name, leaf] of leavesOf(each, at)) leaves.set(name, leaf);
    } else {
      leaves.set(at, canonical(each));
    }
  }
  return leaves;
}

/** JSON with sorted keys and without absent members, so that equal values read equal. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(
      Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
