// Every list a question can offer, by name, as its control shows it. For the server and tests: it
// pulls in the long lists, which a page's script must not carry.

import * as lists from "./aws-lists";
import { awsProducts } from "./aws-products";
import { countryEntries } from "./countries";
import { currencyEntries } from "./currency-list";
import { usStates } from "./us-states";
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
  countries: () => countryEntries().map(({ value, label }) => ({ value, label })),
  currencies: () => currencyEntries().map(({ value, label }) => ({ value, label })),
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
