/** From AWS's names back to our fields: the same paths that write the request, read the other way. */
import "server-only";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";

/** Paths that other calls take, or that stand beside a field's own path. */
const otherPaths: readonly [path: string, field: FieldId][] = [
  ["assignee", "owner"],
  ["owner", "owner"],
  ["opportunityTeam", "owner"],
  ["involvementType", "involvement"],
  ["awsSubmission", "involvement"],
  ["relatedEntityIdentifiers.solutions", "solution"],
  ["relatedEntityIdentifiers.awsMarketplaceSolutions", "solution"],
  ["relatedEntityIdentifiers.awsMarketplaceProducts", "solution"],
  ["relatedEntityIdentifiers.awsProducts", "awsProducts"],
  ["solutions", "solution"],
  ["project.expectedCustomerSpend", "monthlyRevenue"],
  ["lifeCycle.closedLostReason", "stage"],
];

/** In characters. No path of ours is half as long, and each of its parts costs a look. */
const MOST_OF_A_PATH = 200;

const fieldsByPath = new Map<string, FieldId[]>();
for (const id of fieldIds) {
  const { api } = fields[id];
  if (api) addPath(api, id);
}
for (const [path, field] of otherPaths) addPath(path, field);

function addPath(path: string, field: FieldId): void {
  const key = keyOf(path);
  fieldsByPath.set(key, [...(fieldsByPath.get(key) ?? []), field]);
}

/**
 * AWS spells one path in several ways: "Project.Title", "project.title", and in request
 * validation "customer.contacts.1.member.email". The key is what they share.
 */
function keyOf(awsName: string): string {
  return awsName
    .slice(0, MOST_OF_A_PATH)
    .trim()
    .toLowerCase()
    .replace(/\[\d*\]/g, "")
    .replace(/\.\d+(?:\.member)?(?=\.|$)/g, "")
    .replace(/\.member(?=\.|$)/g, "");
}

/**
 * The fields that wrote the path AWS names: two where two share it, none where the path is
 * nobody's. A path below a field's own counts as that field's; one above several fields
 * ("softwareRevenue.value") counts when it means no more than two.
 */
export function fieldsOfPath(awsName: string): FieldId[] {
  const key = keyOf(awsName);
  for (let path = key; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    const exact = fieldsByPath.get(path);
    if (exact) return exact;
  }
  const below = [...fieldsByPath].flatMap(([path, ids]) => (path.startsWith(`${key}.`) ? ids : []));
  const distinct = [...new Set(below)];
  return distinct.length <= 2 ? distinct : [];
}

/**
 * The paths a sentence of AWS names, for complaints that come without a FieldName. A word without
 * a dot may be an ordinary word: it counts only where no dotted path is named, and only the first.
 */
export function pathsInMessage(message: string): string[] {
  const words = message.match(/[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9[\]]+)*/g) ?? [];
  const known = [...new Set(words.filter((word) => fieldsByPath.has(keyOf(word))))];
  const dotted = known.filter((word) => word.includes("."));
  return dotted.length > 0 ? dotted : known.slice(0, 1);
}

/** By our labels, and by labels as AWS's own pages have them ("Postal Code"), from the end of a path. */
const fieldsByLabel = new Map<string, FieldId[]>();
for (const id of fieldIds) {
  const { api, label } = fields[id];
  const last = api?.split(".").at(-1)?.replace("[]", "");
  const words = last?.replace(/([a-z])([A-Z])/g, "$1 $2");
  for (const key of new Set([label, words].map((each) => each?.toLowerCase()))) {
    if (!key) continue;
    fieldsByLabel.set(key, [...(fieldsByLabel.get(key) ?? []), id]);
  }
}

/** The fields whose label a sentence of AWS begins with: "Postal Code is missing", "Required: Postal Code". */
export function fieldsOfLabel(message: string): FieldId[] {
  const words = message
    .slice(0, MOST_OF_A_PATH)
    .split(/[^A-Za-z]+/)
    .filter(Boolean);
  const [first = "", ...rest] = words;
  const from = /^(?:required|missing|invalid)$/i.test(first) ? rest : words;
  for (let count = Math.min(from.length, 6); count > 0; count -= 1) {
    const found = fieldsByLabel.get(from.slice(0, count).join(" ").toLowerCase());
    if (found) return found.length <= 2 ? found : [];
  }
  return [];
}
