/** Solutions, products and the owner: calls without a token, so whoever is unsure looks before repeating one. */
import "server-only";
import {
  isOwnedBy,
  isSame,
  missingAssociations,
  surplusAssociations,
} from "@/lib/opportunity/opportunity-state";
import { assign, associate, disassociate } from "@/lib/partner-central/calls";
import { type Failure, isAboutState } from "@/lib/partner-central/failures";
import { type Association, fieldOfAssociation } from "@/lib/partner-central/opportunity";
import { type Attempt, type Outcome, wentWell, wentWrong } from "./outcome";
import { opportunityIdOf, readOpportunity, requestPart, slotOf, tryAgain } from "./parts";
import { happened, type Phase, type Submission } from "./submission";

export async function associateNext(attempt: Attempt): Promise<Outcome> {
  const { submission, target, unsure } = attempt;
  if (unsure) return look(attempt);
  const { next, position } = nextAssociation(submission);
  if (!next) return linkedAll(submission);
  const answer = await associate(target, slotOf(attempt), opportunityIdOf(submission), next);
  if (!answer.ok && !isDoneAlready(answer.failure)) {
    return linkFailed(submission, "associate", aboutEntity(answer.failure, next));
  }
  const linked = position + 1;
  return linked < submission.requests.associations.length
    ? wentWell("associate", { linked })
    : linkedAll(submission);
}

/** The first association from `linked` on that AWS's record, where we have read one, does not show. */
function nextAssociation({ requests, linked, opportunity }: Submission) {
  const missing = missingAssociations(opportunity, requests);
  const position = requests.associations.findIndex(
    (wanted, at) => at >= linked && missing.some((each) => isSame(each, wanted)),
  );
  return { next: requests.associations[position], position };
}

function linkedAll({ requests, opportunity }: Submission): Outcome {
  const { associations } = requests;
  const surplus = surplusAssociations(opportunity, requests);
  const count = String(associations.length);
  return wentWell(
    surplus.length > 0 ? "detach" : afterLinks(requests),
    { linked: associations.length },
    { events: [happened("linked", count)] },
  );
}

/** A change after sending leaves the owner alone, unless it is about the owner. */
function afterLinks({ correction, assignee }: Submission["requests"]): Phase {
  return correction && assignee === null ? "verify" : "assign";
}

/** The new ones are attached by now, so an opportunity is never left without a solution. */
export async function detachNext(attempt: Attempt): Promise<Outcome> {
  const { submission, target } = attempt;
  const { requests } = submission;
  const opportunity = requestPart(submission.opportunity, "a record read from AWS");
  const [surplus] = surplusAssociations(opportunity, requests);
  if (!surplus) return wentWell(afterLinks(requests));
  const answer = await disassociate(target, slotOf(attempt), opportunityIdOf(submission), surplus);
  if (!answer.ok && answer.failure.kind !== "not-found") {
    return wentWrong("detach", aboutEntity(answer.failure, surplus));
  }
  const rest = withoutAssociation(opportunity, surplus);
  const phase = surplusAssociations(rest, requests).length > 0 ? "detach" : afterLinks(requests);
  return wentWell(phase, { opportunity: rest });
}

function withoutAssociation(
  opportunity: NonNullable<Submission["opportunity"]>,
  { type, id }: Association,
): NonNullable<Submission["opportunity"]> {
  const related = opportunity.RelatedEntityIdentifiers;
  if (typeof related !== "object" || Array.isArray(related)) return opportunity;
  const present = related[type];
  const rest = Array.isArray(present) ? present.filter((each) => each !== id) : [];
  return { ...opportunity, RelatedEntityIdentifiers: { ...related, [type]: rest } };
}

export async function assignOwner(attempt: Attempt): Promise<Outcome> {
  const { submission, target, unsure } = attempt;
  const assignee = requestPart(submission.requests.assignee, "an owner");
  if (unsure) return look(attempt);
  if (submission.opportunity && isOwnedBy(submission.opportunity, assignee.Email)) {
    return wentWell("verify");
  }
  const answer = await assign(target, slotOf(attempt), opportunityIdOf(submission), assignee);
  if (answer.ok) {
    return wentWell("verify", {}, { events: [happened("assigned")], ownerAnswer: "accepted" });
  }
  const failure = aboutEntity(answer.failure, { id: assignee.Email, field: "owner" });
  return isAboutOwner(failure)
    ? wentWrong("assign", failure, {}, { ownerAnswer: "refused" })
    : linkFailed(submission, "assign", failure);
}

/** A conflict is believed when it comes again after AWS's record was read. */
function linkFailed({ lastFailure }: Submission, phase: Phase, failure: Failure): Outcome {
  if (failure.kind !== "conflict" || lastFailure?.code === failure.code) {
    return wentWrong(phase, failure);
  }
  return wentWrong(phase, { ...tryAgain(failure), effect: "unknown" });
}

/** Reads instead of repeating; the next turn knows what is there. */
async function look(attempt: Attempt): Promise<Outcome> {
  const phase: Phase = attempt.submission.phase;
  const read = await readOpportunity(attempt);
  return read.ok
    ? wentWell(phase, { opportunity: read.value, linked: 0 }, { resolves: false })
    : wentWrong(phase, read.failure);
}

/** An association that is there is as good as one just made. */
function isDoneAlready(failure: Failure): boolean {
  return (
    failure.kind === "rejected" &&
    failure.issues.some(
      ({ code, message }) => code === "DUPLICATE_KEY_VALUE" || /already associated/i.test(message),
    )
  );
}

/** The answer judges the person, not the moment: a wrong state of the opportunity says nothing of them. */
function isAboutOwner(failure: Failure): boolean {
  return failure.kind === "rejected" && !failure.issues.some(isAboutState);
}

type Entity = { id: string; field?: "owner" } & Partial<Pick<Association, "type">>;

/**
 * "Not found" may mean the opportunity, which a moment later is there, or what was to be linked,
 * which never will be; only the message tells.
 */
function aboutEntity(failure: Failure, { id, type, field }: Entity): Failure {
  if (failure.kind !== "not-found" || !failure.message.includes(id)) return failure;
  const { code, message, requestId } = failure;
  const about = field ?? (type ? fieldOfAssociation({ type }) : null);
  return {
    kind: "rejected",
    retryable: false,
    effect: "none",
    stage: "business",
    code,
    message,
    requestId,
    issues: [{ field: about, path: null, code, message }],
  };
}
