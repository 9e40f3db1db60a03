/**
 * Changing an opportunity that AWS has taken: only what somebody changed here is written, and only
 * where AWS's record still says what it said then. Everything else goes back as AWS has it.
 */
import "server-only";
import type { UpdateOpportunityRequest } from "@aws-sdk/client-partnercentral-selling";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { isNationalSecurity } from "@/lib/referral/fields/asked";
import { type FieldId, fields } from "@/lib/referral/fields/fields";
import { sentValue } from "@/lib/referral/fields/values";
import { type Body, type BodyValue, readAt, removeAt, writeAt } from "./aws-path";
import { type Correction, type Requests, SPEND } from "./opportunity";
import { answersOf } from "./read-back";
import { requestOf, writable } from "./update";

export type Merged = {
  update: UpdateOpportunityRequest;
  /** AWS's record says all of it already, so that nothing has to be written. */
  isThere: boolean;
  /** Fields that AWS, or somebody in Partner Central, changed too, and otherwise. */
  clashes: FieldId[];
};

/** @param stored AWS's record now, as JSON */
export function mergeCorrection(
  stored: Body,
  { fields: changed, base }: Correction,
  create: Requests["create"],
): Merged {
  const body = writable(stored);
  const [before, now] = [writable(base), writable(stored)];
  const clashes: FieldId[] = [];
  const writes: { path: string; value: BodyValue }[] = [];
  const removals: string[] = [];
  for (const id of changed) {
    const { api } = fields[id];
    if (!api) continue;
    const ours = readAt(create, api);
    const theirs = readAt(now, api);
    if (isSameAtAws(theirs, ours)) continue;
    if (!isSameAtAws(theirs, readAt(before, api))) clashes.push(id);
    else if (typeof ours === "string" || Array.isArray(ours)) {
      writes.push({ path: api, value: ours });
    } else removals.push(api);
  }
  for (const { path, value } of writes) write(body, path, value, create);
  // Last, for an entry of a list goes when nothing is left in it.
  for (const path of removals) removeAt(body, path);
  const isThere = clashes.length + writes.length + removals.length === 0;
  return { update: requestOf(stored, body), isThere, clashes };
}

function write(body: Body, path: string, value: BodyValue, create: Requests["create"]): void {
  // A first amount brings its companions; where AWS has them, they are AWS's.
  if (path.startsWith(SPEND) && readAt(body, SPEND) === undefined) {
    body.Project = { ...Object(body.Project), ExpectedCustomerSpend: [spendOf(create)] };
  }
  writeAt(body, path, value);
  if (path === "SoftwareRevenue.Value.Amount") {
    const currency = readAt(create, "SoftwareRevenue.Value.CurrencyCode");
    if (typeof currency === "string") writeAt(body, "SoftwareRevenue.Value.CurrencyCode", currency);
  }
}

function spendOf(create: Requests["create"]): Body {
  return { ...Object(readAt(create, SPEND)) };
}

const NUMBER = /^[0-9]{1,31}(?:\.[0-9]{0,2})?$/;

/** Blank is absent, "24000" is "24000.00", and the order of a list says nothing. */
export function isSameAtAws(one: unknown, other: unknown): boolean {
  return comparable(one) === comparable(other);
}

function comparable(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(comparable).sort()).replace("[]", "");
  if (typeof value !== "string") return value == null ? "" : JSON.stringify(value);
  const text = value.trim();
  return NUMBER.test(text) ? text.replace(/\.0*$|(\.[0-9]*?[1-9])0*$/, "$1") : text;
}

/** What AWS shows in place of a national security customer's own, so that it means nothing. */
const WITHHELD: readonly FieldId[] = ["companyName", "website", "country", "state", "postalCode"];

/** AWS's record as answers. The involvement is with the engagement and not in it, so ours counts. */
export function recordAsAnswers(record: Body, ours: Answers, context: ReferralContext): Answers {
  const theirs = answersOf(readable(record), context.people);
  if (ours.involvement !== undefined) theirs.involvement = ours.involvement;
  if (!isNationalSecurity(theirs)) return theirs;
  for (const id of WITHHELD) {
    delete theirs[id];
    if (ours[id] !== undefined) theirs[id] = ours[id];
  }
  return theirs;
}

/** A kept record is JSON that was GetOpportunity's answer; answersOf looks at each value it takes. */
function readable(record: Body): Parameters<typeof answersOf>[0] {
  return record as Parameters<typeof answersOf>[0];
}

/** Whether two sets of answers ask the same of AWS at one question, however they were typed. */
export function isSameRequest(
  id: FieldId,
  one: Answers,
  other: Answers,
  context: ReferralContext,
): boolean {
  return isSameAtAws(sentValue(id, one, context), sentValue(id, other, context));
}
