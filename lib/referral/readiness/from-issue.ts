/** The rules' own issues, as findings of the panel. */
import type { FieldId } from "../fields/field-order";
import { fields } from "../fields/fields";
import type { Issue } from "../issues";
import type { CheckId, Finding } from "./finding";

/** A rule's issue as a finding: the number of the reason it belongs to, and a way to its field. */
export function findingOf({ field, key, severity, text }: Issue): Finding {
  const isAsk = key === "E" && field === "primaryNeed";
  return {
    id: checkOf(field, severity),
    severity: severity === "error" ? "blocks" : "warns",
    text: isAsk ? "You chose co-sell, but haven't selected any help." : text,
    field,
    link: linkOf(field, key, text),
    matched: [],
    looksAt: [field, ...(besides[field] ?? [])],
  };
}

/** The other answers that a field's rules read before they warn, or that raise its question. */
const besides: Partial<Record<FieldId, readonly FieldId[]>> = {
  country: ["natSec"],
  state: ["country"],
  postalCode: ["country"],
  otherIndustry: ["industry"],
  estimateUrl: ["monthlyRevenue"],
  primaryNeed: ["involvement"],
  awsAccount: ["stage"],
  parentId: ["oppType"],
  currency: ["contractValue"],
  otherSolution: ["solution"],
  mdfUsed: ["fromMarketing"],
  campaignName: ["fromMarketing"],
  channel: ["fromMarketing"],
  marketingUseCase: ["fromMarketing", "mdfUsed"],
  otherCompetitor: ["competitor"],
};

const checksByField: Partial<Record<FieldId, CheckId>> = {
  description: "readiness-2",
  useCase: "readiness-3",
  website: "readiness-4",
  monthlyRevenue: "readiness-5",
  estimateUrl: "readiness-5",
  involvement: "readiness-6",
  primaryNeed: "readiness-6",
  owner: "readiness-7",
  ownerFirst: "readiness-7",
  ownerLast: "readiness-7",
  ownerEmail: "readiness-7",
  closeDate: "readiness-10",
  parentId: "readiness-12",
  fromMarketing: "readiness-12",
  natSec: "readiness-12",
  contractEnd: "readiness-12",
};

function checkOf(field: FieldId, severity: Issue["severity"]): CheckId {
  return checksByField[field] ?? (severity === "error" ? "readiness-1" : "readiness-12");
}

const links: Partial<Record<FieldId, string>> = {
  description: "Rewrite the description",
  useCase: "Rewrite the use case",
  monthlyRevenue: "Change the revenue",
  involvement: "Choose the help you want",
  primaryNeed: "Choose the help you want",
  owner: "Choose a registered owner",
  ownerFirst: "Choose a registered owner",
  ownerLast: "Choose a registered owner",
  ownerEmail: "Choose a registered owner",
};

/** What a blank asks for is itself the link; else "Change: Customer website", as the label names it. */
function linkOf(field: FieldId, key: Issue["key"], text: string): string {
  return links[field] ?? (key === "E" ? text : `Change: ${fields[field].label}`);
}
