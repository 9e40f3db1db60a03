/**
 * The guide's five reasons why referrals are sent back, each with what we know about it. A row says
 * "Ready" only for what it has checked, and says what that was.
 */

import type { ReferralContext } from "../context";
import type { Answers } from "../fields/answers";
import { isMissing, isNeededByAws } from "../fields/asked";
import type { FieldId } from "../fields/field-order";
import type { Issue } from "../issues";
import { allIssues } from "../rules/checks";
import { weakAsk } from "./ask";
import { oddCloseDate } from "./days";
import { likelyDuplicates } from "./duplicates";
import {
  type Dismissal,
  dismissalOf,
  type Finding,
  type Known,
  NOTHING_KNOWN,
  type RowId,
} from "./finding";
import { findingOf } from "./from-issue";
import { jargonIn } from "./jargon";
import { oddName } from "./name";
import { notesOf } from "./notes";
import { pageCodeFindings } from "./page-code";
import { oddRevenue } from "./revenue";
import { foreignSite } from "./site";
import {
  repeatedUseCase,
  type TextScores,
  textScores,
  thinDescription,
  thinUseCase,
} from "./thin-text";

export type { Dismissal, Duplicate, Finding, Known } from "./finding";

export type ReadinessState = "Ready" | "To review" | "Blocks sending" | "Not checked";

export type ReadinessRow = {
  id: RowId;
  title: string;
  state: ReadinessState;
  /** What blocks, then what is worth a look; where nothing was ever found, what was looked at. */
  findings: Finding[];
  /** Warnings that somebody looked at and let stand, and why. */
  dismissals: { finding: Finding; dismissal: Dismissal }[];
};

export type Readiness = {
  rows: ReadinessRow[];
  /** What AWS insists on beyond the guide and is still blank. */
  awsNeeds: Issue[];
  /** The questions whose answers keep the referral from being sent, in page order. */
  stops: FieldId[];
  warnings: number;
};

/** Each issue is told in one row; what is in none of these belongs to the first. */
const rowFields: Record<Exclude<RowId, "fields">, readonly FieldId[]> = {
  text: ["description", "useCase"],
  revenue: ["monthlyRevenue", "estimateUrl"],
  owner: ["owner", "ownerFirst", "ownerLast", "ownerEmail"],
  ask: ["involvement", "primaryNeed"],
};

const titles: Record<RowId, string> = {
  fields: "Complete and correct",
  text: "Description and use case",
  revenue: "AWS revenue estimate",
  owner: "Opportunity owner",
  ask: "Your ask",
};

/** `known` is what other referrals and earlier decisions tell; without it that is not looked at. */
export function readinessOf(
  answers: Answers,
  context: ReferralContext,
  known: Known = NOTHING_KNOWN,
): Readiness {
  const all = allIssues(answers, context);
  const issues = all.filter(({ severity }) => severity === "error");
  const awsNeeds = issues.filter(
    ({ field }) =>
      rowOf(field) === "fields" && isNeededByAws(field, answers) && isMissing(field, answers),
  );
  const told = all.filter((issue) => !awsNeeds.includes(issue)).map(findingOf);
  const scores = textScores(answers);
  // What keeps an answer from being sent is told alone: mending it changes the rest.
  const blocked = issues.map(({ field }) => field);
  const soft = softFindings(answers, context, known, scores);
  const found = [
    ...told,
    ...soft.filter(({ field }) => field === null || !blocked.includes(field)),
  ];
  const notes = notesOf(answers, context, known, scores);
  const rows = (["fields", "text", "revenue", "owner", "ask"] as const).map((id) =>
    rowFrom(id, found, notes[id], answers, known),
  );
  const warnings = rows.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === "warns"),
  );
  return { rows, awsNeeds, stops: blocked, warnings: warnings.length };
}

function rowFrom(
  id: RowId,
  all: readonly Finding[],
  notes: Finding[],
  answers: Answers,
  known: Known,
): ReadinessRow {
  const mine = all.filter((finding) => rowOfFinding(finding) === id);
  const dismissals = mine.flatMap((finding) => {
    const dismissal = dismissalOf(finding, answers, known.dismissals);
    return dismissal ? [{ finding, dismissal }] : [];
  });
  const open = mine.filter((finding) => !dismissals.some((each) => each.finding === finding));
  const blocking = open.filter(({ severity }) => severity === "blocks");
  const warning = open.filter(({ severity }) => severity === "warns");
  const row = { id, title: titles[id], dismissals };
  if (blocking.length > 0) {
    return { ...row, state: "Blocks sending", findings: [...blocking, ...warning] };
  }
  if (warning.length > 0) return { ...row, state: "To review", findings: warning };
  const unchecked =
    id === "owner" ? notes : notes.filter(({ text }) => text.includes("not checked"));
  const state = unchecked.length > 0 ? "Not checked" : "Ready";
  // That all is well cannot be said beside a warning that was only dismissed.
  return { ...row, state, findings: dismissals.length > 0 ? unchecked : notes };
}

function rowOf(field: FieldId): RowId {
  const ids = ["text", "revenue", "owner", "ask"] as const;
  return ids.find((id) => rowFields[id].includes(field)) ?? "fields";
}

/** Of a name or a next step that is there, the words are judged; without a next step, the ask. */
function rowOfFinding({ id, field }: Finding): RowId {
  if (id === "readiness-6b") return "ask";
  if (id === "readiness-8" || id === "readiness-9") return "text";
  return field === null ? "fields" : rowOf(field);
}

/** What no rule forbids and a reviewer may still stumble over. None of it keeps anybody from sending. */
function softFindings(
  answers: Answers,
  context: ReferralContext,
  known: Known,
  scores: TextScores,
): Finding[] {
  const found = [
    foreignSite(answers),
    oddCloseDate(answers, context),
    ...likelyDuplicates(known.duplicates),
    oddName(answers, context),
    ...textFindings(answers, scores),
    ...pageCodeFindings(answers),
    oddRevenue(answers, known.amounts),
    ...weakAsk(answers),
  ];
  return found.filter((finding) => finding !== null);
}

/** A use case that repeats the description is told so, and not that it is thin as well. */
function textFindings(answers: Answers, scores: TextScores): (Finding | null)[] {
  const repeated = repeatedUseCase(scores);
  return [
    thinDescription(answers, scores.description),
    jargonIn("description", answers),
    repeated ?? thinUseCase(answers, scores.useCase),
    jargonIn("useCase", answers),
    jargonIn("nextStep", answers),
  ];
}
