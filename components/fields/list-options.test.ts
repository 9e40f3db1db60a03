import { describe, expect, test } from "vitest";
import type { Option } from "./control";
import { countryOptions, stateOptions } from "./list-options";

/** What a browser's list chooses as these letters are typed, beginning with the blank entry. */
function typedAhead(options: readonly Option[], text: string): string | null {
  const entries = [{ value: "", label: "Choose one" }, ...options];
  let at = 0;
  for (let length = 1; length <= text.length; length += 1) {
    const letters = text.slice(0, length).toLowerCase();
    // With the first letter the search begins behind what is chosen, with more at it.
    const order = entries.map((_, step) => (at + step + (length === 1 ? 1 : 0)) % entries.length);
    const found = order.find((each) => entries[each]?.label.toLowerCase().startsWith(letters));
    if (found !== undefined) at = found;
  }
  const chosen = entries[at];
  return chosen?.stands ?? chosen?.value ?? null;
}

describe("without scripts typing into the list of countries", () => {
  test.each([
    ["USA", "US"],
    ["U.S.", "US"],
    ["America", "US"],
    ["United States", "US"],
    ["UK", "GB"],
    ["England", "GB"],
    ["Great Britain", "GB"],
    ["UAE", "AE"],
    ["Holland", "NL"],
    ["Korea", "KR"],
    ["Ivory Coast", "CI"],
    ["Burma", "MM"],
    ["Deutschland", "DE"],
    ["Czech Republic", "CZ"],
    ["Turkey", "TR"],
    ["Swaziland", "SZ"],
    ["The Netherlands", "NL"],
    ["Saint Lucia", "LC"],
    ["Cote d'Ivoire", "CI"],
    ["Ukraine", "UA"],
    ["Germany", "DE"],
  ])("%j chooses %s", (text, code) => {
    expect(typedAhead(countryOptions([]), text)).toBe(code);
    expect(typedAhead(countryOptions(["US", "DE", "GB"]), text)).toBe(code);
  });
});

describe("without scripts typing into the list of states", () => {
  test.each([
    ["NY", "New York"],
    ["DC", "Dist. of Columbia"],
    ["District of Columbia", "Dist. of Columbia"],
    ["Washington DC", "Dist. of Columbia"],
    ["Washington", "Washington"],
    ["MA", "Massachusetts"],
    ["ME", "Maine"],
    ["CO", "Colorado"],
    ["CT", "Connecticut"],
    ["California", "California"],
    ["TX", "Texas"],
  ])("%j chooses %s", (text, state) => {
    expect(typedAhead(stateOptions(), text)).toBe(state);
  });
});

test("the team's latest countries come first, and once more in their place", () => {
  const options = countryOptions(["DE", "nonsense", "UM", "US"]);
  expect(options.slice(0, 2)).toEqual([
    { value: "DE", label: "Germany", group: "Used recently" },
    { value: "US", label: "United States", group: "Used recently" },
  ]);
  expect(options.filter(({ value }) => value === "DE")).toHaveLength(2);
});

test("where there is no company stands last, and leads to the country that was meant", () => {
  const options = countryOptions([]);
  expect(options.slice(-12).every(({ group }) => group === "Remote territories")).toBe(true);
  expect(options.find(({ value }) => value === "UM")?.instead).toEqual({
    value: "US",
    question: "Did you mean the United States?",
    use: "Use United States",
  });
  expect(options.find(({ value }) => value === "AQ")?.instead).toBeUndefined();
});

test("no two entries of a list have one value and one heading", () => {
  for (const options of [countryOptions(["US"]), stateOptions()]) {
    const keys = options.map(({ value, group }) => `${group ?? ""} ${value}`);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
