import * as sdk from "@aws-sdk/client-partnercentral-selling";
import { describe, expect, test } from "vitest";
import { findOption } from "../test/find-option";
import * as lists from "./aws-lists";
import { type OptionListName, optionsOf } from "./aws-values";
import { countryCodes, countryName, isCountryCode } from "./countries";
import { currencyCodes, isCurrencyCode } from "./currencies";
import { findState, usStates } from "./us-states";
import { workloads } from "./workloads";

describe("our lists hold exactly the values of the AWS SDK", () => {
  test.each([
    ["industries", lists.industries, sdk.Industry],
    ["delivery models", lists.deliveryModels, sdk.DeliveryModel],
    ["involvements", lists.involvements, sdk.SalesInvolvementType],
    ["primary needs", lists.primaryNeeds, sdk.PrimaryNeedFromAws],
    ["sales activities", lists.salesActivities, sdk.SalesActivity],
    ["opportunity types", lists.opportunityTypes, sdk.OpportunityType],
    ["stages", lists.stages, sdk.Stage],
    ["procurement types", lists.procurementTypes, sdk.RevenueModel],
    ["channels", lists.channels, sdk.Channel],
    ["competitors", lists.competitors, sdk.CompetitorName],
    ["national security answers", lists.yesNo, sdk.NationalSecurity],
    ["marketing fund answers", lists.yesNo, sdk.AwsFundingUsed],
    ["currencies", currencyCodes, sdk.CurrencyCode],
    ["countries and the former AN", [...countryCodes, "AN"], sdk.CountryCode],
  ])("%s", (_name, ours, theirs) => {
    expect([...ours].sort()).toEqual(Object.values(theirs).sort());
  });
});

test("lists without an enum have as many entries as AWS documents, none twice", () => {
  const counts = [workloads, lists.apnPrograms, lists.marketingUseCases, usStates].map(
    (list) => new Set<string>(list).size,
  );
  expect(counts).toEqual([39, 16, 26, 62]);
});

const listNames: OptionListName[] = [
  "yesNo",
  "industries",
  "workloads",
  "usStates",
  "countries",
  "currencies",
  "deliveryModels",
  "involvements",
  "primaryNeeds",
  "salesActivities",
  "opportunityTypes",
  "stages",
  "procurementTypes",
  "channels",
  "competitors",
  "apnPrograms",
  "marketingUseCases",
  "awsProducts",
];

describe.each(listNames)("the choices of %s", (list) => {
  const options = optionsOf(list);

  test("have a label and a value of their own", () => {
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    expect(options.every(({ label }) => label.trim() !== "")).toBe(true);
  });

  test("are found by value and by label, in any case", () => {
    for (const { value, label } of options) {
      expect(findOption(list, value)).toBe(value);
      expect(findOption(list, label)).toBe(value);
      expect(findOption(list, ` ${label.toUpperCase()} `)).toBe(value);
    }
  });

  test("match nothing that is not there", () => {
    for (const text of ["", "constructor", "Atlantis and more"]) {
      expect(findOption(list, text)).toBeNull();
    }
  });
});

test("Other comes last", () => {
  for (const list of ["industries", "deliveryModels", "competitors"] as const) {
    expect(optionsOf(list).at(-1)?.label).toBe("Other");
  }
});

test("labels are AWS's words, without what would puzzle people", () => {
  expect(optionsOf("competitors").at(-1)).toEqual({ value: "*Other", label: "Other" });
  expect(optionsOf("opportunityTypes").map(({ label }) => label)).toEqual([
    "New (Net New Business)",
    "Expansion",
    "Renewal (Flat Renewal)",
  ]);
  expect(optionsOf("primaryNeeds")[3]).toEqual({
    value: "Co-Sell - Deal Support",
    label: "Deal Support",
  });
  expect(
    optionsOf("currencies")
      .slice(0, 3)
      .map(({ value }) => value),
  ).toEqual(["USD", "EUR", "AED"]);
});

test("countries come by English name", () => {
  // What no company is in stands behind all others.
  const labels = optionsOf("countries")
    .slice(0, -12)
    .map(({ label }) => label);
  expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b, "en")));
  expect(optionsOf("countries")).toContainEqual({ value: "DE", label: "Germany" });
  expect(optionsOf("countries")).toHaveLength(248);
  expect(countryName("nonsense")).toBe("nonsense");
});

test("a code is known only in AWS's own spelling", () => {
  expect([isCountryCode("DE"), isCountryCode("de"), isCountryCode("AN")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isCurrencyCode("EUR"), isCurrencyCode("euro")]).toEqual([true, false]);
});

describe("other usual names", () => {
  test.each([
    ["countries", "USA", "US"],
    ["countries", "uk", "GB"],
    ["countries", "Cote d'Ivoire", "CI"],
    ["countries", "Czech Republic", "CZ"],
    ["currencies", "euro", "EUR"],
    ["currencies", "€", "EUR"],
    ["currencies", "US Dollar", "USD"],
    ["currencies", "yen", "JPY"],
    ["currencies", "C$", "CAD"],
    ["usStates", "NYC", "New York"],
    ["usStates", "N.Y.", "New York"],
    ["usStates", "D.C.", "Dist. of Columbia"],
    ["usStates", "Washington, D.C.", "Dist. of Columbia"],
    ["usStates", "Calif.", "California"],
    ["usStates", "ca", "California"],
    ["usStates", "WY", "Wyoming"],
    ["usStates", "DC", "Dist. of Columbia"],
    ["usStates", "ap", "FPO, AP"],
    ["usStates", "Washington DC", "Dist. of Columbia"],
    ["usStates", "District of Columbia", "Dist. of Columbia"],
    ["usStates", "US Virgin Islands", "Virgin Islands"],
    ["usStates", "Micronesia", "Federated States of Micronesia"],
    ["workloads", "Migration/Database Migration", "Migration / Database Migration"],
    ["workloads", "Edge Computing/End User Computing", "Edge Computing / End User Computing"],
    ["apnPrograms", "ISV Immersion Day SFID Program", "IS Immersion Day SFID Program"],
    ["awsProducts", "s3 glacier", "Amazon S3 Glacier"],
  ] as const)("of %s: %j is %j", (list, text, value) => {
    expect(findOption(list, text)).toBe(value);
  });

  test("a state without a letter code has none", () => {
    expect(findState("--")).toBeNull();
  });
});
