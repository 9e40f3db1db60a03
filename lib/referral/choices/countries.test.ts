import { describe, expect, test } from "vitest";
import { countryEntries, countryName, findCountry } from "./countries";
import { countryCodes, threeLettersOf } from "./country-codes";
import { otherNamesOf } from "./country-names";
import { entryMeant, search } from "./entries";

describe("a country is found by", () => {
  test.each([
    ["USA", "US"],
    ["usa", "US"],
    ["U.S.", "US"],
    ["U.S.A.", "US"],
    ["US", "US"],
    ["America", "US"],
    ["United States of America", "US"],
    ["the United States", "US"],
    ["UK", "GB"],
    ["U.K.", "GB"],
    ["Great Britain", "GB"],
    ["England", "GB"],
    ["Scotland", "GB"],
    ["Wales", "GB"],
    ["Northern Ireland", "GB"],
    ["UAE", "AE"],
    ["Emirates", "AE"],
    ["Dubai", "AE"],
    ["Holland", "NL"],
    ["The Netherlands", "NL"],
    ["Korea", "KR"],
    ["Republic of Korea", "KR"],
    ["Korea, Republic of", "KR"],
    ["Ivory Coast", "CI"],
    ["Cote d'Ivoire", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Burma", "MM"],
    ["Myanmar", "MM"],
    ["Czech Republic", "CZ"],
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["Turkiye", "TR"],
    ["Swaziland", "SZ"],
    ["Macedonia", "MK"],
    ["Cape Verde", "CV"],
    ["East Timor", "TL"],
    ["Russia", "RU"],
    ["Russian Federation", "RU"],
    ["Viet Nam", "VN"],
    ["Hong Kong", "HK"],
    ["Macau", "MO"],
    ["PRC", "CN"],
    ["Bosnia", "BA"],
    ["DRC", "CD"],
    ["Saint Lucia", "LC"],
    ["St Kitts and Nevis", "KN"],
    ["Trinidad and Tobago", "TT"],
    ["Deutschland", "DE"],
    ["Österreich", "AT"],
    ["Schweiz", "CH"],
    ["Suisse", "CH"],
    ["España", "ES"],
    ["Espana", "ES"],
    ["Italia", "IT"],
    ["Brasil", "BR"],
    ["México", "MX"],
    ["Polska", "PL"],
    ["Sverige", "SE"],
    ["Suomi", "FI"],
    ["Éire", "IE"],
    ["Nippon", "JP"],
    ["日本", "JP"],
    ["Россия", "RU"],
    ["DEU", "DE"],
    ["GBR", "GB"],
    ["DOM", "DO"],
    ["de", "DE"],
    ["Georgia", "GE"],
    ["Guinea", "GN"],
    ["Niger", "NE"],
  ])("%j: %s", (text, code) => {
    expect(findCountry(text)).toBe(code);
  });

  test.each(["", "Congo", "Virgin Islands", "Kosovo", "Atlantis", "dom", "Unit", "constructor"])(
    "not by %j",
    (text) => {
      expect(findCountry(text)).toBeNull();
    },
  );
});

test("no other name stands for two countries, or for another one's own name", () => {
  const meant = countryCodes.flatMap((code) =>
    otherNamesOf(code).map((name) => [name, findCountry(name), code] as const),
  );
  expect(meant.filter(([, found, code]) => found !== code)).toEqual([]);
  expect(meant.length).toBeGreaterThan(250);
});

test("each country has its letters in data of other programs", () => {
  const letters = countryCodes.map(threeLettersOf);
  expect(new Set(letters).size).toBe(248);
  expect(letters.every((each) => /^[A-Z]{3}$/.test(each))).toBe(true);
  expect([threeLettersOf("ZW"), threeLettersOf("CH"), threeLettersOf("XX")]).toEqual([
    "ZWE",
    "CHE",
    "",
  ]);
});

describe("whoever goes on after typing", () => {
  test.each([
    ["Germ", "DE"],
    ["Eng", "GB"],
    ["Deutsch", "DE"],
    ["Aus", null],
    ["Unit", null],
    ["America", "US"],
    ["Ameri", null],
    ["Dom", null],
    ["Ca", "CA"],
    ["Xyz", null],
  ])("%j means %s", (text, code) => {
    expect(entryMeant(countryEntries(), text)?.value ?? null).toBe(code);
  });
});

describe("the search", () => {
  test.each([
    ["us", "US"],
    ["U.S.", "US"],
    ["usa", "US"],
    ["united", "AE"],
    ["uk", "GB"],
    ["engl", "GB"],
    ["korea", "KR"],
    ["germ", "DE"],
    ["deut", "DE"],
  ])("for %j begins with %s", (text, code) => {
    expect(search(countryEntries(), text)[0]?.entry.value).toBe(code);
  });

  test("puts places without companies behind all others, and finds them by their name", () => {
    const found = search(countryEntries(), "u.s").map(({ entry }) => entry.value);
    expect(found.indexOf("UM")).toBeGreaterThan(found.indexOf("VI"));
    expect(search(countryEntries(), countryName("UM"))[0]?.entry.value).toBe("UM");
    expect(
      countryEntries()
        .slice(-12)
        .map(({ isLast }) => isLast),
    ).not.toContain(false);
  });

  test("says by which other name it found", () => {
    expect(search(countryEntries(), "England")).toMatchObject([{ by: "England" }]);
    expect(search(countryEntries(), "Germany")).toMatchObject([{ by: null }]);
  });
});
