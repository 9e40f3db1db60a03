/** What the long lists offer: as entries of a plain list, which a browser searches by first letters. */
import { countryEntries, countryName, isCountryCode } from "@/lib/referral/choices/countries";
import { countryInSentence } from "@/lib/referral/choices/country-name";
import type { Entry } from "@/lib/referral/choices/entries";
import { isRemote, likelyInstead } from "@/lib/referral/choices/remote-territories";
import { stateEntries } from "@/lib/referral/choices/us-states";
import type { Option } from "./control";

let countries: readonly Option[] | undefined;
let states: readonly Option[] | undefined;

/** The team's latest countries first; where no company is, last. */
export function countryOptions(recent: readonly string[]): Option[] {
  countries ??= [
    ...withOtherNames(countryEntries().filter(({ isLast }) => !isLast)),
    ...countryEntries()
      .filter(({ isLast }) => isLast)
      .map(remoteOption),
  ];
  const offered = recent.filter(isCountryCode).filter((code) => !isRemote(code));
  const used = offered.map((code) => ({
    value: code,
    label: countryName(code),
    group: "Used recently",
  }));
  return [...used, ...countries];
}

export function stateOptions(): readonly Option[] {
  states ??= withOtherNames(stateEntries);
  return states;
}

function remoteOption({ value, label }: Entry): Option {
  const likely = likelyInstead(value);
  return {
    value,
    label,
    group: "Remote territories",
    ...(likely && {
      instead: {
        value: likely,
        question: `Did you mean ${countryInSentence(likely)}?`,
        use: `Use ${countryName(likely)}`,
      },
    }),
  };
}

/** Sorted among the others: "UK" has to come before "Ukraine" to be found by its letters. */
function withOtherNames(entries: readonly Entry[]): Option[] {
  const labels = entries.map(({ label }) => label).sort(byName);
  // Where its letters lead to the label already, another name needs no entry.
  const leadsTo = (name: string) =>
    labels.find((label) => lettersOf(label).startsWith(lettersOf(name)));
  return entries
    .flatMap(({ value, label, names = [] }): Option[] => [
      { value, label },
      ...names
        .filter((name) => !isCode(name, value) && isLatin(name) && leadsTo(name) !== label)
        .map((name) => ({ value: name, label: `${name} (${label})`, stands: value })),
    ])
    .sort((one, other) => byName(one.label, other.label));
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, "en");
}

/** A country's own code, which nobody types into a list of names. */
function isCode(name: string, value: string): boolean {
  return name === value;
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(name);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[ .'’-]/g, "");
}
