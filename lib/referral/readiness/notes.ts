/** What a row of the panel says where nothing speaks against it: what was looked at, and no more. */

import type { ReferralContext } from "../context";
import { type Answers, listOf, textOf } from "../fields/answers";
import { mayNameNeeds } from "../fields/asked";
import { ownerOf } from "../fields/values";
import { formatMoney, readMoney } from "../parse/money";
import { type Finding, type Known, note, type RowId } from "./finding";
import { fitsUsual } from "./revenue";
import { notEnglish, type TextScores } from "./thin-text";

export function notesOf(
  answers: Answers,
  context: ReferralContext,
  known: Known,
  scores: TextScores,
): Record<RowId, Finding[]> {
  const foreign = notEnglish(scores);
  return {
    fields: [note("readiness-1", "Everything AWS's guide asks for is complete")],
    text:
      foreign.length > 0 ? foreign : [note("readiness-2b", "Specific, with no placeholder text")],
    revenue: [note("readiness-5b", revenueNote(answers, known))],
    owner: [note("readiness-7", ownerNote(answers, context))],
    ask: [note("readiness-6", askNote(answers))],
  };
}

function revenueNote(answers: Answers, { amounts }: Known): string {
  const read = readMoney(textOf(answers, "monthlyRevenue"));
  if (!read.ok) return "Not provided yet";
  const amount = `$${formatMoney(read.cents)} a month`;
  return fitsUsual(read.cents, amounts)
    ? `${amount} is in line with the owner's last ten referrals`
    : `${amount} is in the usual range`;
}

/** AWS has no list of its users to ask, so nothing but a refusal tells us about an owner. */
function ownerNote(answers: Answers, context: ReferralContext): string {
  const owner = ownerOf(answers, context);
  const known = context.people.find(({ email }) => email.toLowerCase() === owner?.email);
  return owner && known?.awsAnswer === "accepted"
    ? `AWS accepted ${owner.firstName} ${owner.lastName} as an owner before. It confirms the owner when you send`
    : "AWS confirms the owner when you send";
}

function askNote(answers: Answers): string {
  if (!mayNameNeeds(answers)) return "For Visibility Only, so you aren't asking for help";
  const needs = listOf(answers, "primaryNeed").length;
  return `Co-sell, with ${needs === 1 ? "1 kind of help" : `${needs} kinds of help`} selected`;
}
