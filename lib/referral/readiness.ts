/**
 * The guide's five reasons why referrals are sent back, each with what we know about it. A row says
 * "Ready" only for what it has checked, and says what that was.
 */
import { type Answers, listOf, textOf } from "./answers";
import { isMissing, isNeededByAws } from "./asked";
import { allIssues } from "./checks";
import type { ReferralContext } from "./context";
import type { FieldId } from "./field-order";
import { fields } from "./fields";
import type { Issue } from "./issues";
import { formatMoney, readMoney } from "./parse/money";
import { ownerOf } from "./values";

export type ReadinessState = "Ready" | "Worth a look" | "Blocks sending" | "Not checked";

/** One thing to know or to mend; `link` are the words of the way to the field, "" where none leads. */
export type Finding = { text: string; field: FieldId | null; link: string };

export type ReadinessRow = {
  id: "fields" | "text" | "revenue" | "owner" | "ask";
  title: string;
  state: ReadinessState;
  findings: Finding[];
};

export type Readiness = {
  rows: ReadinessRow[];
  /** What AWS insists on beyond the guide and is still blank. */
  awsNeeds: Issue[];
  /** How many answers keep the referral from being sent. */
  blocks: number;
  warnings: number;
};

/** Each issue is told in one row; what is in none of these belongs to the first. */
const rowFields: Record<Exclude<ReadinessRow["id"], "fields">, readonly FieldId[]> = {
  text: ["description", "useCase"],
  revenue: ["monthlyRevenue"],
  owner: ["owner", "ownerFirst", "ownerLast", "ownerEmail"],
  ask: ["involvement", "primaryNeed"],
};

const fieldsWithARow: readonly FieldId[] = Object.values(rowFields).flat();

export function readinessOf(answers: Answers, context: ReferralContext): Readiness {
  const all = allIssues(answers, context);
  const issues = all.filter(({ severity }) => severity === "error");
  const warnings = all.filter(({ severity }) => severity === "warning");
  const elsewhere = issues.filter(({ field }) => !fieldsWithARow.includes(field));
  const awsNeeds = elsewhere.filter(
    ({ field }) => isNeededByAws(field, answers) && isMissing(field, answers),
  );
  const missingOrWrong = elsewhere.filter((issue) => !awsNeeds.includes(issue));
  const blocking = (id: keyof typeof rowFields) =>
    issues.filter(({ field }) => rowFields[id].includes(field));
  const rows = [
    fieldsRow(missingOrWrong, warnings),
    textRow(blocking("text")),
    revenueRow(blocking("revenue"), answers),
    ownerRow(blocking("owner"), answers, context),
    askRow(blocking("ask"), answers),
  ];
  const doubts = rows.filter(({ id, state }) => id !== "fields" && state === "Worth a look");
  return { rows, awsNeeds, blocks: issues.length, warnings: warnings.length + doubts.length };
}

function fieldsRow(issues: Issue[], warnings: Issue[]): ReadinessRow {
  const row = { id: "fields", title: "Nothing missing or wrong" } as const;
  const findings = [...issues, ...warnings].map((issue) => findingOf(issue, changeLink(issue)));
  if (issues.length > 0) return { ...row, state: "Blocks sending", findings };
  if (warnings.length > 0) return { ...row, state: "Worth a look", findings };
  return {
    ...row,
    state: "Ready",
    findings: [note("All answers the guide asks for pass their checks")],
  };
}

function textRow(issues: Issue[]): ReadinessRow {
  const row = { id: "text", title: "Clear description and use case" } as const;
  const links = { description: "Write a real description", useCase: "Write a real use case" };
  if (issues.length > 0) {
    const findings = issues.map((issue) =>
      findingOf(issue, issue.field === "useCase" ? links.useCase : links.description),
    );
    return { ...row, state: "Blocks sending", findings };
  }
  return { ...row, state: "Ready", findings: [note("Long enough, and no stand-in text")] };
}

function revenueRow(issues: Issue[], answers: Answers): ReadinessRow {
  const row = { id: "revenue", title: "Believable revenue" } as const;
  if (issues.length > 0) {
    const findings = issues.map((issue) => findingOf(issue, "Change the revenue"));
    return { ...row, state: "Blocks sending", findings };
  }
  const read = readMoney(textOf(answers, "monthlyRevenue"));
  const amount = read.ok ? `$${formatMoney(read.cents)} a month is more than 0` : "More than 0";
  return { ...row, state: "Ready", findings: [note(amount)] };
}

/** AWS has no list of its users to ask, so nothing but a refusal tells us about an owner. */
function ownerRow(issues: Issue[], answers: Answers, context: ReferralContext): ReadinessRow {
  const row = { id: "owner", title: "Registered owner" } as const;
  if (issues.length > 0) {
    const findings = issues.map((issue) => findingOf(issue, "Choose a registered owner"));
    return { ...row, state: "Blocks sending", findings };
  }
  const owner = ownerOf(answers, context);
  const name = owner ? `${owner.firstName} ${owner.lastName}` : "the owner";
  const known = context.people.find(({ email }) => email.toLowerCase() === owner?.email);
  const findings = [
    note(
      known?.awsAnswer === "accepted"
        ? `AWS took ${name} as an owner before. It tells us only when we send`
        : `AWS tells us whether it knows ${name} only when we send`,
    ),
  ];
  return { ...row, state: "Not checked", findings };
}

function askRow(issues: Issue[], answers: Answers): ReadinessRow {
  const row = { id: "ask", title: "Clear ask" } as const;
  if (issues.length > 0) {
    const findings = issues.map((issue) =>
      issue.key === "E" && issue.field === "primaryNeed"
        ? {
            text: "You chose co-sell, but no kind of help.",
            field: issue.field,
            link: "Choose the help you want",
          }
        : findingOf(issue, "Choose the help you want"),
    );
    return { ...row, state: "Blocks sending", findings };
  }
  if (textOf(answers, "involvement") === "For Visibility Only") {
    // R29: nobody has seen AWS accept this through its interface.
    const text = "Visibility only asks AWS for nothing, and AWS may send it back.";
    const finding: Finding = { text, field: "involvement", link: "Change what you want from AWS" };
    return { ...row, state: "Worth a look", findings: [finding] };
  }
  const needs = listOf(answers, "primaryNeed").length;
  const kinds = needs === 1 ? "1 kind of help" : `${needs} kinds of help`;
  return { ...row, state: "Ready", findings: [note(`Co-sell, with ${kinds} chosen`)] };
}

function findingOf(issue: Issue, link: string): Finding {
  return { text: issue.text, field: issue.field, link };
}

function note(text: string): Finding {
  return { text, field: null, link: "" };
}

/** "Change the customer website", with the field named as its label names it. */
function changeLink({ field, key }: Issue): string {
  const label = fields[field].label.replace(/ \(optional\)$/, "");
  return `${key === "E" ? "Answer" : "Change"}: ${label}`;
}
