/**
 * UpdateOpportunity replaces the whole record: what is left out becomes null at AWS. So an update
 * begins with the record as AWS holds it, takes our fields out of it and puts today's in.
 */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { UpdateOpportunityRequest } from "@aws-sdk/client-partnercentral-selling";
import { isOffered } from "@/lib/referral/choices/offered";
import { fieldIds, fields } from "@/lib/referral/fields/fields";
import { decodeEntities } from "@/lib/referral/parse/entities";
import { type Body, readAt, removeAt, writeAt } from "./aws-path";
import { type Requests, SPEND } from "./opportunity";

/** Members of GetOpportunity's answer that UpdateOpportunity does not take. */
const READ_ONLY = [
  "Id",
  "Arn",
  "CreatedDate",
  "LastModifiedDate",
  "OpportunityTeam",
  "RelatedEntityIdentifiers",
  "LifeCycle.NextStepsHistory",
];

/** Paths of ours that no field names, because they stand beside one. */
const COMPANIONS = [`${SPEND}.CurrencyCode`, `${SPEND}.Frequency`, `${SPEND}.TargetCompany`];

/**
 * The update that makes AWS's record say what `create` says. Stage and review status stay as AWS
 * has them: AWS refuses a changed stage before approval, and an absent one too.
 *
 * @param stored the last answer of GetOpportunity, as JSON
 */
export function updateOf(stored: Body, create: Requests["create"]): UpdateOpportunityRequest {
  const body = writable(stored);
  for (const id of fieldIds) {
    const { api } = fields[id];
    if (api) removeAt(body, api);
  }
  for (const path of COMPANIONS) removeAt(body, path);
  const { Origin: _createOnly, ...ours } = create;
  merge(body, JSON.parse(JSON.stringify(ours)));
  for (const path of ["LifeCycle.Stage", "LifeCycle.ReviewStatus"]) {
    const asStored = readAt(stored, path);
    if (typeof asStored === "string") writeAt(body, path, asStored);
  }
  const unlisted = unlistedNeeds(stored);
  if (ours.PrimaryNeedsFromAws === undefined && unlisted.length > 0) {
    body.PrimaryNeedsFromAws = unlisted;
  }
  return requestOf(stored, body);
}

/** A body for UpdateOpportunity with the id of AWS's record, and the time by which AWS notices other changes. */
export function requestOf(stored: Body, body: Body): UpdateOpportunityRequest {
  // Both bodies were typed by AWS's client when they were made; only the date lost its type on the way.
  return {
    ...(body as unknown as UpdateOpportunityRequest),
    Identifier: String(stored.Id),
    LastModifiedDate: new Date(String(stored.LastModifiedDate)),
  };
}

/** What a reviewer decides, in AWS's words. */
export type ReviewMove = {
  reviewStatus: "Approved" | "Action Required" | "Rejected";
  /** "" for none. */
  comments: string;
  reason: string;
};

/** The update by which AWS's Sandbox lets a partner play the reviewer; everything else goes back as it came. */
export function reviewMoveOf(
  stored: Body,
  { reviewStatus, comments, reason }: ReviewMove,
): UpdateOpportunityRequest {
  const body = writable(stored);
  writeAt(body, "LifeCycle.ReviewStatus", reviewStatus);
  const said = { ReviewComments: comments, ReviewStatusReason: reason };
  for (const [member, text] of Object.entries(said)) {
    // Those of an earlier decision are no part of this one.
    if (text === "") removeAt(body, `LifeCycle.${member}`);
    else writeAt(body, `LifeCycle.${member}`, text);
  }
  return requestOf(stored, body);
}

/**
 * Needs that nobody can choose: after a submission for visibility only AWS itself writes one, and
 * it goes back as it came.
 */
function unlistedNeeds({ PrimaryNeedsFromAws: needs }: Body): string[] {
  const texts = Array.isArray(needs) ? needs.filter((need) => typeof need === "string") : [];
  return texts.filter((need) => !isOffered("primaryNeed", need));
}

/** Whether AWS's record says already what `create` says, so that an update would change nothing. */
export function isAsStored(stored: Body, create: Requests["create"]): boolean {
  const { Identifier: _, LastModifiedDate: __, ...after } = updateOf(stored, create);
  return isDeepStrictEqual(writable(stored), JSON.parse(JSON.stringify(after)));
}

/** What of GetOpportunity's answer UpdateOpportunity takes. */
export function writable(stored: Body): Body {
  const body = withoutNulls(structuredClone(stored));
  for (const path of READ_ONLY) removeAt(body, path);
  return body;
}

function merge(into: Body, from: Body): void {
  for (const [name, value] of Object.entries(from)) {
    const there = into[name];
    if (isObject(value) && isObject(there)) merge(there, value);
    else into[name] = value;
  }
}

/** AWS answers blanks as null and takes them only as absent; it also encodes characters that it then would encode again. */
function withoutNulls(body: Body): Body {
  return JSON.parse(
    JSON.stringify(body, (_, value) =>
      typeof value === "string" ? decodeEntities(value) : (value ?? undefined),
    ),
  );
}

function isObject(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
