// Every list a question can offer, by name, as its control shows it. For the server and tests: it
// pulls in the long lists, which a page's script must not carry.

import { nameKey } from "../parse/text";
import * as lists from "./aws-lists";
import { awsProducts, findProduct } from "./aws-products";
import { countryCodes, countryName, findCountry } from "./countries";
import { currencyCodes } from "./currencies";
import { findState, usStates } from "./us-states";
import { workloads } from "./workloads";

export type Option = { value: string; label: string };

const asWritten = {
  yesNo: lists.yesNo,
  industries: lists.industries,
  workloads,
  usStates,
  deliveryModels: lists.deliveryModels,
  involvements: lists.involvements,
  salesActivities: lists.salesActivities,
  stages: lists.stages,
  procurementTypes: lists.procurementTypes,
  currencies: currencyCodes,
  channels: lists.channels,
  apnPrograms: lists.apnPrograms,
  marketingUseCases: lists.marketingUseCases,
} as const satisfies Record<string, readonly string[]>;

const opportunityLabels: Record<(typeof lists.opportunityTypes)[number], string> = {
  "Net New Business": "New (Net New Business)",
  Expansion: "Expansion",
  "Flat Renewal": "Renewal (Flat Renewal)",
};

const labelled = {
  countries: () => countryOptions(),
  primaryNeeds: () =>
    lists.primaryNeeds.map((value) => ({ value, label: value.replace("Co-Sell - ", "") })),
  opportunityTypes: () =>
    lists.opportunityTypes.map((value) => ({ value, label: opportunityLabels[value] })),
  competitors: () => lists.competitors.map((value) => ({ value, label: value.replace("*", "") })),
  awsProducts: () => awsProducts.map(({ name }) => ({ value: name, label: name })),
} as const satisfies Record<string, () => Option[]>;

export type OptionListName = keyof typeof asWritten | keyof typeof labelled;

/**
 * A list as people see it: AWS's own words, save where they would puzzle. Values are what AWS
 * takes, save for products, which people name and the request identifies.
 */
export function optionsOf(list: OptionListName): Option[] {
  if (isLabelled(list)) return labelled[list]();
  return asWritten[list].map((value) => ({ value, label: value }));
}

function isLabelled(list: OptionListName): list is keyof typeof labelled {
  return list in labelled;
}

let countries: Option[] | undefined;

function countryOptions(): Option[] {
  countries ??= countryCodes
    .map((code): Option => ({ value: code, label: countryName(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return countries;
}

// Spellings that AWS's own documents use side by side with the ones it takes.
const otherSpellings = new Map([
  ["isv immersion day sfid program", "IS Immersion Day SFID Program"],
]);

/**
 * The value of an option from its value or its label, whatever the case, blanks and signs; null for
 * no match.
 */
export function findOption(list: OptionListName, text: string): string | null {
  if (list === "countries") return findCountry(text);
  if (list === "usStates") return findState(text);
  if (list === "awsProducts") return findProduct(text)?.name ?? null;
  const key = nameKey(text);
  const options = optionsOf(list);
  const found =
    options.find(({ value }) => value === text) ??
    options.find(({ value, label }) => nameKey(value) === key || nameKey(label) === key);
  if (found) return found.value;
  return list === "apnPrograms" ? (otherSpellings.get(key) ?? null) : null;
}
