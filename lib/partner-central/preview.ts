/** What AWS will receive, read off the very bodies that are sent. */
import "server-only";
import { type Answers, isBlank, listOf, textOf } from "@/lib/referral/fields/answers";
import { isAsked } from "@/lib/referral/fields/asked";
import { type FieldId, fieldIds, fields, type Kind } from "@/lib/referral/fields/fields";
import { marketplaceWords } from "@/lib/referral/fields/solutions";
import { readSolutions } from "@/lib/referral/parse/solution-id";
import { leavesOf } from "./aws-path";
import type { Requests } from "./opportunity";
import { fieldsOfPath } from "./paths";

export type PreviewRow = {
  /** The fields the value comes from; none for what every referral carries. */
  fields: FieldId[];
  label: string;
  /** AWS's name, from the request down: "Customer.Account.CompanyName". */
  awsName: string;
  value: string;
  /** What was typed, where something else is sent in its place; null where nothing was changed. */
  typed: string | null;
};

export type Preview = {
  rows: PreviewRow[];
  notSent: { field: FieldId; label: string; why: string }[];
  /** All calls with their bodies, as JSON that a person can read. */
  json: string;
};

/** Where an opportunity shows what is linked to it, by type. */
const RELATED = "RelatedEntityIdentifiers.";

/** What stands in every request without having been asked, in words. */
const OURS: Record<string, string> = {
  Catalog: "Catalog",
  PartnerOpportunityIdentifier: "Our ID for this referral",
  Origin: "Origin of the referral",
  "Project.ExpectedCustomerSpend[].CurrencyCode": "AWS revenue currency",
  "Project.ExpectedCustomerSpend[].Frequency": "AWS revenue frequency",
  "Project.ExpectedCustomerSpend[].TargetCompany": "Company the customer pays",
  "LifeCycle.ReviewStatus": "Starting review status",
  "Assignee.BusinessTitle": "Owner's role",
  "AwsSubmission.Visibility": "Visibility to AWS",
};

/** What is linked as something else than the question's own word for it. */
const KINDS: Record<string, string> = Object.fromEntries(
  Object.entries(marketplaceWords).map(([type, words]) => [`${RELATED}${type}`, words]),
);

/** Kept with us by their nature: nothing of them is ever part of a request. */
const OURS_ALONE: Partial<Record<FieldId, string>> = {
  natSecConfirmed: "Your confirmation stays in Referral Desk",
};

export function previewOf(requests: Requests, answers: Answers): Preview {
  const leaves = [
    ...leavesOf(requests.create),
    ...requests.associations.map(({ type, id }) => ({
      path: `${RELATED}${type}`,
      value: id,
    })),
    ...leavesOf(requests.assignee ?? {}, "Assignee"),
    ...leavesOf(requests.submission ?? {}, "AwsSubmission"),
  ];
  const rows = leaves.map((leaf) => rowOf(leaf, answers));
  // In the order of the pages; what nobody was asked for comes last.
  const order = ({ fields: [first] }: PreviewRow) =>
    first === undefined ? fieldIds.length : fieldIds.indexOf(first);
  rows.sort((a, b) => order(a) - order(b));
  return { rows, notSent: notSentOf(rows, answers), json: jsonOf(requests) };
}

function rowOf({ path, value }: { path: string; value: string }, answers: Answers): PreviewRow {
  const ours = OURS[path];
  const from = ours === undefined ? fieldsOfPath(path) : [];
  const labels = from.map((id) => fields[id].label).join(" and ");
  const kind = KINDS[path];
  return {
    fields: from,
    label: ours ?? (kind ? `${labels}: ${kind}` : labels || path),
    awsName: path,
    value,
    typed: typedInstead(from, value, answers),
  };
}

/** Choices are sent by AWS's names for them, which is no change; of texts that are sent as one, each is in it. */
function typedInstead(from: readonly FieldId[], value: string, answers: Answers): string | null {
  if (from.includes("solution")) return typedForSolution(value, answers);
  const typed = from.filter((id) => !CHOSEN.has(fields[id].kind)).map((id) => textOf(answers, id));
  const isSame = (text: string) => (from.length > 1 ? value.includes(text) : value === text);
  return typed.every((text) => text === "" || isSame(text)) ? null : typed.join("\n");
}

/** The text that an id or ARN was found in. One from the list may go by its ARN, and nobody typed that. */
function typedForSolution(id: string, answers: Answers): string | null {
  const entry = listOf(answers, "solution").find((typed) => {
    const read = readSolutions(typed);
    return read.ok && read.links.some((link) => link.id === id);
  });
  return entry === undefined || entry === id ? null : entry;
}

const CHOSEN: ReadonlySet<Kind> = new Set(["choice", "choices"]);

function notSentOf(rows: PreviewRow[], answers: Answers): Preview["notSent"] {
  const sent = new Set(rows.flatMap((row) => row.fields));
  return fieldIds
    .filter((id) => id !== "submit" && !isBlank(answers, id) && !isSent(id, sent))
    .map((id) => ({
      field: id,
      label: fields[id].label,
      why: OURS_ALONE[id] ?? (isAsked(id, answers) ? "We can't read this answer yet" : NOT_ASKED),
    }));
}

const NOT_ASKED = "Doesn't apply with your other answers";

/** The owner's three texts travel as the owner; a solution "Other" travels as its description. */
function isSent(id: FieldId, sent: ReadonlySet<FieldId>): boolean {
  if (id === "ownerFirst" || id === "ownerLast" || id === "ownerEmail") return sent.has("owner");
  if (id === "solution") return sent.has("solution") || sent.has("otherSolution");
  return sent.has(id);
}

function jsonOf({ create, associations, assignee, submission }: Requests): string {
  const calls = [
    { CreateOpportunity: create },
    ...associations.map(({ type, id }) => ({
      AssociateOpportunity: { RelatedEntityType: type, RelatedEntityIdentifier: id },
    })),
    ...(assignee ? [{ AssignOpportunity: { Assignee: assignee } }] : []),
    ...(submission ? [{ StartEngagementFromOpportunityTask: { AwsSubmission: submission } }] : []),
  ];
  return JSON.stringify(calls, null, 2);
}
