import "server-only";
import type { Body } from "@/lib/partner-central/aws-path";
import { isSameRequest, recordAsAnswers } from "@/lib/partner-central/correction";
import { fieldOfAssociation, type Requests } from "@/lib/partner-central/opportunity";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldId, fieldsOfStep, type LaterPage } from "@/lib/referral/fields/field-order";

/** The questions of a page whose answers ask something else of AWS than its record says. */
export function changedFields(
  page: LaterPage,
  answers: Answers,
  base: Body,
  context: ReferralContext,
): FieldId[] {
  const before = recordAsAnswers(base, answers, context);
  return fieldsOfStep(page).filter((id) => !isSameRequest(id, answers, before, context));
}

const owners: readonly FieldId[] = ["owner", "ownerFirst", "ownerLast", "ownerEmail"];

/** The requests of a referral that AWS has, with what was changed; null where nothing was. */
export function requestsToCorrect(
  made: Requests,
  answers: Answers,
  context: ReferralContext,
  page: LaterPage,
  base: Body | null,
): Requests | null {
  if (base === null) return null;
  const fields = changedFields(page, answers, base, context);
  if (fields.length === 0) return null;
  const isOfOwner = owners.some((id) => fields.includes(id));
  return {
    ...made,
    associations: made.associations.filter((each) => fields.includes(fieldOfAssociation(each))),
    assignee: isOfOwner ? made.assignee : null,
    correction: { page, fields, base },
  };
}
