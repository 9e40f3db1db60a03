/** What a stored GetOpportunity answer says, read without trusting its shape. */
import "server-only";
import { type Body, readAt } from "@/lib/partner-central/aws-path";
import {
  type Association,
  associationTypes,
  fieldOfAssociation,
  type Requests,
} from "@/lib/partner-central/opportunity";
import { decodeEntities } from "@/lib/referral/parse/entities";

/** A text of AWS's as people read it: AWS encodes what HTML would take for markup. */
export function textAt(opportunity: unknown, path: string): string | null {
  const value = readAt(opportunity, path);
  return typeof value === "string" ? decodeEntities(value) : null;
}

/** Word for word, also one that is not known to us. */
export function reviewStatusOf(opportunity: Body): string | null {
  return textAt(opportunity, "LifeCycle.ReviewStatus");
}

const WITH_AWS: readonly (string | null)[] = [
  "Submitted",
  "In review",
  "Approved",
  "Rejected",
  "Action Required",
];

/** Whether AWS has taken the opportunity for review. A status that AWS does not document proves nothing. */
export function isWithAws(opportunity: Body): boolean {
  return WITH_AWS.includes(reviewStatusOf(opportunity));
}

export function associationsOf(opportunity: Body): Association[] {
  return associationTypes.flatMap((type) =>
    textsAt(opportunity, `RelatedEntityIdentifiers.${type}`).map((id) => ({ type, id })),
  );
}

export function isSame(one: Association, other: Association): boolean {
  return one.type === other.type && one.id === other.id;
}

/** Wanted and not there yet, in the order they are to be linked. */
export function missingAssociations(opportunity: Body | null, requests: Requests): Association[] {
  const present = opportunity ? associationsOf(opportunity) : [];
  return requests.associations.filter((wanted) => !present.some((there) => isSame(wanted, there)));
}

/**
 * There and not wanted any more. Of an opportunity that AWS has taken only what was there when its
 * links were changed here: what came since is somebody else's.
 */
export function surplusAssociations(opportunity: Body | null, requests: Requests): Association[] {
  const { associations, correction } = requests;
  const present = opportunity ? associationsOf(opportunity) : [];
  const unwanted = present.filter((there) => !associations.some((each) => isSame(each, there)));
  if (!correction) return unwanted;
  const before = associationsOf(correction.base);
  return unwanted.filter(
    (there) =>
      correction.fields.includes(fieldOfAssociation(there)) &&
      before.some((each) => isSame(each, there)),
  );
}

/** AWS takes the owner's names from its own register, so the address alone tells. */
export function isOwnedBy(opportunity: Body, email: string): boolean {
  const team = opportunity.OpportunityTeam;
  return (
    Array.isArray(team) &&
    team.some(
      (member) =>
        readAt(member, "BusinessTitle") === "OpportunityOwner" &&
        String(readAt(member, "Email")).toLowerCase() === email.toLowerCase(),
    )
  );
}

function textsAt(opportunity: Body, path: string): string[] {
  const value = readAt(opportunity, path);
  return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
}
