import { CountryCode } from "@aws-sdk/client-partnercentral-selling";
import { describe, expect, test } from "vitest";
import { countriesWithoutPostalCode, lenientPostalCodes, postalMasks } from "../data/postal-codes";
import { postalCodeFormatIssues } from "./postal-code";

type Country = (typeof CountryCode)[keyof typeof CountryCode];

const countries: readonly string[] = Object.values(CountryCode);

function accepts(country: string, code: string): boolean {
  const Address = { CountryCode: country as Country, PostalCode: code };
  return (
    postalCodeFormatIssues({ Customer: { Account: { CompanyName: "X", Address } } }).length === 0
  );
}

describe("postal code formats", () => {
  test("147 countries have masks, 59 have no codes, none has both, all are AWS's", () => {
    const masked = Object.keys(postalMasks);
    expect(masked).toHaveLength(147);
    expect(countriesWithoutPostalCode.size).toBe(59);
    expect(masked.filter((each) => countriesWithoutPostalCode.has(each))).toEqual([]);
    expect(
      [...masked, ...countriesWithoutPostalCode].filter((c) => !countries.includes(c)),
    ).toEqual([]);
    expect(Object.keys(lenientPostalCodes).filter((each) => !masked.includes(each))).toEqual([]);
  });

  test.each(Object.entries(postalMasks))(
    "%s accepts codes made after its masks",
    (country, masks) => {
      for (const mask of masks) {
        expect(accepts(country, mask.replaceAll("#", "7").replaceAll("@", "K"))).toBe(true);
        expect(accepts(country, `${mask.replaceAll("#", "7").replaceAll("@", "K")}77777`)).toBe(
          false,
        );
      }
      expect(accepts(country, "?")).toBe(false);
    },
  );

  test.each([
    ["GB", "SW1A 1AA", true],
    ["GB", "M1 1AE", true],
    ["GB", "SW1A1AA", true],
    ["GB", "SW1A  1AA", false],
    ["PL", "00-950", true],
    ["PL", "00950", false],
    ["US", "98101-1234", true],
    ["US", "981011234", false],
    ["BR", "01310100", true],
    ["SA", "11564", true],
    ["SZ", "H100", true],
    ["BN", "BE1318", true],
    ["SV", "1101", true],
    ["VA", "00120", true],
    ["TW", "106", true],
    ["VN", "70000", true],
    ["PA", "0801", true],
    ["IE", "D02 X285", true],
    ["CA", "K1A 0B1", true],
    ["CA", "K1A-0B1", false],
    ["DE", "８０３３１", false],
    ["CL", "anything goes", true],
    ["AE", "00000", true],
  ])("%s %s: %s", (country, code, expected) => {
    expect(accepts(country, code)).toBe(expected);
  });
});
