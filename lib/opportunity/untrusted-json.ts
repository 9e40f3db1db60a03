/** Reading JSON whose shape nobody promises: what is absent or of another kind is blank. */
import "server-only";
import { readAt as valueAt } from "@/lib/partner-central/aws-path";
import { decodeEntities } from "@/lib/referral/parse/entities";

export type Pair = { name: string; value: string };

/** Far above what AWS sends, and what a page can still be read with. */
const MOST_OF_A_TEXT = 2_000;
const MOST_ENTRIES = 100;

export function pair(name: string, value: string): Pair[] {
  return value === "" ? [] : [{ name, value }];
}

export function pairsAt(from: unknown, path: string, shown: (text: string) => string): Pair[] {
  const map = valueAt(from, path);
  if (typeof map !== "object" || map === null || Array.isArray(map)) return [];
  return Object.entries(map)
    .slice(0, MOST_ENTRIES)
    .flatMap(([name, value]) => pair(textIn(name), shown(textIn(value))));
}

export function listAt(from: unknown, path: string): unknown[] {
  const list = valueAt(from, path);
  return Array.isArray(list) ? list.slice(0, MOST_ENTRIES) : [];
}

export function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.slice(0, MOST_ENTRIES).map(textIn).filter(Boolean) : [];
}

export function textAt(from: unknown, path: string): string {
  return textIn(valueAt(from, path));
}

/** "" for whatever is no text and no number. */
export function textIn(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  const text = decodeEntities(value).trim();
  return text.length > MOST_OF_A_TEXT ? `${text.slice(0, MOST_OF_A_TEXT)}…` : text;
}
