/**
 * A long list as people look something up in it: by any of its names, from the first letters on.
 * The browser searches with it, and the server reads typed names with it.
 */
import { nameKey } from "../parse/text";

export type Entry = {
  value: string;
  label: string;
  /** What else people call it. */
  names?: readonly string[];
  /** What stands for it as written and no other way: a sign, or letters that are a word in another case. */
  codes?: readonly string[];
  /** Stands behind everything else, however well it fits. */
  isLast?: boolean;
};

/** `by` is the other name that was found; null where the label shows why. */
export type Found<E extends Entry> = { entry: E; by: string | null };

/** Nobody looks for longer names, and what is pasted by mistake costs no time. */
const MOST_SOUGHT = 100;

/** From so many letters on, the beginning of one name alone stands for the name. */
const ENOUGH_LETTERS = 3;

/** The entry with exactly this name; null for none. A name that two entries share is nobody's. */
export function entryNamed<E extends Entry>(entries: readonly E[], text: string): E | null {
  const sought = text.trim().slice(0, MOST_SOUGHT);
  const { named } = indexOf(entries);
  return entries[named.get(keyOf(sought).whole) ?? named.get(`=${sought}`) ?? SHARED] ?? null;
}

/** The entry that somebody means who goes on after typing this; null where it may be several. */
export function entryMeant<E extends Entry>(entries: readonly E[], text: string): E | null {
  const found = entryNamed(entries, text);
  const sought = keyOf(text.trim().slice(0, MOST_SOUGHT)).whole;
  if (found || sought.length < ENOUGH_LETTERS) return found;
  const { keys } = indexOf(entries);
  const begun = entries.filter((_, index) =>
    keys[index]?.some(({ whole }) => whole.startsWith(sought)),
  );
  const [first] = begun;
  return first && begun.every(({ value }) => value === first.value) ? first : null;
}

/** The entries that fit, best first; all of them for a blank text. */
export function search<E extends Entry>(entries: readonly E[], text: string): Found<E>[] {
  const typed = text.trim().slice(0, MOST_SOUGHT);
  const sought = keyOf(typed);
  if (typed === "") return entries.map((entry) => ({ entry, by: null }));
  const { keys } = indexOf(entries);
  return entries
    .flatMap((entry, index) => {
      const fit = entry.codes?.includes(typed)
        ? { rank: 0, by: typed }
        : fitOf(keys[index] ?? [], sought);
      return fit === null ? [] : [{ entry, ...fit }];
    })
    .sort((one, other) => lateness(one) - lateness(other))
    .map(({ entry, by }) => ({ entry, by: by !== null && isIn(by, entry.label) ? null : by }));
}

function isIn(name: string, label: string): boolean {
  return label.toLowerCase().includes(name.toLowerCase());
}

/** What stands last comes behind all that fits in any way, but for its own whole name. */
function lateness({ entry, rank }: { entry: Entry; rank: number }): number {
  return entry.isLast && rank > EXACT ? rank + 2 * ways.length : rank;
}

/** A name, null for the label; its words; and these without what is between them. */
type Key = { name: string | null; words: readonly string[]; whole: string };

/** The whole name, then how it begins, then how its words begin. */
const ways: readonly ((key: Key, sought: Omit<Key, "name">) => boolean)[] = [
  ({ whole }, sought) => whole === sought.whole,
  ({ whole }, sought) => whole.startsWith(sought.whole),
  ({ words }, sought) => sought.words.every((each) => words.some((word) => word.startsWith(each))),
];

/** The rank of a whole name that is not the label; in each way the label comes first. */
const EXACT = 1;

function fitOf(keys: readonly Key[], sought: Omit<Key, "name">) {
  if (sought.whole === "") return null;
  for (const [way, isFound] of ways.entries()) {
    const key = keys.find((each) => isFound(each, sought));
    if (key) return { rank: 2 * way + (key.name === null ? 0 : EXACT), by: key.name };
  }
  return null;
}

/** Keys by place in the list, and places by name; codes stand behind a sign that no name has. */
type Index = { keys: readonly (readonly Key[])[]; named: ReadonlyMap<string, number> };

const SHARED = -1;
const indexes = new WeakMap<readonly Entry[], Index>();

/** Made once a list. */
function indexOf(entries: readonly Entry[]): Index {
  const known = indexes.get(entries);
  if (known) return known;
  const keys = entries.map(keysOf);
  const named = new Map<string, number>();
  const add = (name: string, place: number) => {
    const other = named.get(name);
    const isOwn = other === undefined || entries[other]?.value === entries[place]?.value;
    named.set(name, isOwn ? (other ?? place) : SHARED);
  };
  for (const [place, [label]] of keys.entries()) add(label?.whole ?? "", place);
  // What is an entry's own label is nobody else's other name.
  const labels = new Set(named.keys());
  for (const [place, { codes = [] }] of entries.entries()) {
    const others = (keys[place] ?? []).slice(1).map(({ whole }) => whole);
    for (const name of others) if (!labels.has(name)) add(name, place);
    for (const code of codes) add(`=${code}`, place);
  }
  named.delete("");
  const index = { keys, named };
  indexes.set(entries, index);
  return index;
}

function keysOf({ label, names = [] }: Entry): Key[] {
  return [{ name: null, ...keyOf(label) }, ...names.map((name) => ({ name, ...keyOf(name) }))];
}

/** "Saint" and "St." are one word, and "and" and "the" none: names are written with and without. */
function keyOf(text: string): Omit<Key, "name"> {
  const all = nameKey(text)
    .split(" ")
    .map((word) => (word === "saint" ? "st" : word));
  const words = all.filter((word) => word !== "and" && word !== "the");
  const kept = words.length > 0 ? words : all;
  return { words: kept, whole: kept.join("") };
}
