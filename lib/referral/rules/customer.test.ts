import { describe, expect, test } from "vitest";
import { type Case, long, ready, said } from "../test/said";
import { sampleContext } from "../test/samples";

const cases: Case[] = [
  [{ companyName: undefined }, "companyName", "E: Enter the customer's company name"],
  [{ companyName: "   " }, "companyName", "E: Enter the customer's company name"],
  [{ companyName: "X" }, "companyName", null],
  [{ companyName: "7" }, "companyName", null],
  [{ companyName: "日本郵船" }, "companyName", null],
  [{ companyName: "..." }, "companyName", "F: Enter a company name with letters or numbers"],
  [{ companyName: "a".repeat(120) }, "companyName", null],
  [
    { companyName: "a".repeat(121) },
    "companyName",
    "L: Shorten the company name to 120 characters. It has 121",
  ],
  [{ companyName: "🚚".repeat(119).concat("a") }, "companyName", null],
  [
    { companyName: "HARBOR-CLOUD" },
    "companyName",
    "C: This is your own company. Enter the customer's name",
  ],
  [{ companyName: "Harbor Cloud Hotels" }, "companyName", null],

  [{ website: undefined }, "website", "E: Enter the customer's website"],
  [{ website: "a.b" }, "website", "S: Enter a full web address, for example northwind.com"],
  [
    { website: `example-shop.de/${"a".repeat(300)}` },
    "website",
    "L: Shorten the website to 255 characters. Use the home page",
  ],
  [{ website: "north wind" }, "website", "F: Enter one web address, for example northwind.com"],
  [
    { website: "info@northwind.de" },
    "website",
    "F: That's an email address. Enter the website instead",
  ],
  [
    { website: "northwind.de/a%20b" },
    "website",
    "F: AWS doesn't accept % in a website. Use the home page",
  ],
  [
    { website: "tbd.com" },
    "website",
    "C warns: tbd.com looks like a placeholder. Check that it's the customer's own website",
  ],
  [
    { website: "www.example.org" },
    "website",
    "C: www.example.org is a placeholder. Enter the customer's real website",
  ],
  [
    { website: "crm.northwind.internal" },
    "website",
    "C: crm.northwind.internal isn't a public website. Enter one anyone can open",
  ],
  [
    { website: "https://harbor-cloud.com" },
    "website",
    "C: harbor-cloud.com is your own website. Enter the customer's website",
  ],
  [
    { website: "shop.Harbor-Cloud.com/en" },
    "website",
    "C: shop.harbor-cloud.com is your own website. Enter the customer's website",
  ],
  [{ website: "notharbor-cloud.com" }, "website", null],
  [{ website: undefined, natSec: "Yes", industry: "Government" }, "website", null],

  [{ country: undefined }, "country", "E: Choose the customer's country"],
  [
    { country: "Wonderland" },
    "country",
    "F: No country matches “Wonderland”. Choose one from the list",
  ],
  [{ country: "AN" }, "country", "F: No country matches “AN”. Choose one from the list"],
  [
    { country: "UM", postalCode: undefined },
    "country",
    "C warns: U.S. Outlying Islands has no companies. Did you mean the United States?",
  ],
  [
    { country: "AQ", postalCode: undefined },
    "country",
    "C warns: Antarctica has no companies. Check the country",
  ],
  [
    { country: "DE", natSec: "Yes", industry: "Government" },
    "country",
    "C warns: National security referrals use United States. Change the country, or choose No for national security",
  ],
  [{ country: "US", natSec: "Yes", industry: "Government" }, "country", null],

  [{ state: undefined }, "state", "E: Choose the customer's state"],
  [{ state: "OR" }, "state", "F: No state matches “OR”. Choose one from the list"],
  [{ state: "Dist. of Columbia" }, "state", null],
  [{ state: undefined, natSec: "Yes", industry: "Government" }, "state", null],
  [
    { country: "DE", postalCode: "80331" },
    "state",
    "C warns: AWS uses the state for US customers only. Clear it or change the country",
  ],
  [{ country: "DE", state: undefined }, "state", null],
  [{ country: undefined }, "state", null],

  [
    { postalCode: undefined },
    "postalCode",
    "E: Enter the postal code of the customer's main office",
  ],
  [{ postalCode: undefined, natSec: "Yes", industry: "Government" }, "postalCode", null],
  [{ postalCode: undefined, country: "HK" }, "postalCode", null],
  [{ postalCode: "97205-1234" }, "postalCode", null],
  [{ postalCode: "9720" }, "postalCode", "F: Check the ZIP code. It should look like 94103"],
  [
    { country: "DE", postalCode: "8033" },
    "postalCode",
    "F: Check the postal code. In Germany it looks like 10115",
  ],
  [{ country: "DE", postalCode: "D-80331" }, "postalCode", null],
  [{ country: "CL", postalCode: "8320000" }, "postalCode", null],
  [{ country: "CL", postalCode: "8".repeat(20) }, "postalCode", null],
  [
    { country: "CL", postalCode: "8".repeat(21) },
    "postalCode",
    "L: Shorten the postal code to 20 characters",
  ],
  [
    { country: undefined, postalCode: "8".repeat(21) },
    "postalCode",
    "L: Shorten the postal code to 20 characters",
  ],
  [
    { country: "AE", state: undefined, postalCode: "00000" },
    "postalCode",
    "C warns: United Arab Emirates doesn't use postal codes. Leave this blank",
  ],

  [{ industry: undefined }, "industry", "E: Choose the customer's industry"],
  [
    { industry: "Fintech" },
    "industry",
    "F: No industry matches “Fintech”. Choose one from the list",
  ],
  [{ industry: "Other" }, "otherIndustry", "E: Describe the industry, because you chose Other"],
  [{ industry: "Other", otherIndustry: "Circus" }, "otherIndustry", null],
  [{ industry: "Other", otherIndustry: long(255) }, "otherIndustry", null],
  [
    { industry: "Other", otherIndustry: long(256) },
    "otherIndustry",
    "L: Shorten the industry description to 255 characters",
  ],
  [
    { otherIndustry: "Circus" },
    "otherIndustry",
    "C warns: Clear this text, or change the industry to Other",
  ],
  [
    { otherIndustry: long(300) },
    "otherIndustry",
    "C warns: Clear this text, or change the industry to Other",
  ],
];

describe("the customer", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });

  test("postal codes that exist but not in AWS's pattern are sent with a warning", () => {
    const words = said("postalCode", ready({ country: "IE", postalCode: "D02 X285" }));
    expect(words).toMatch(/^F warns: Check the postal code. In Ireland it looks like/);
    expect(said("postalCode", ready({ country: "IE", postalCode: "2" }))).toMatch(
      /^F: Check the postal code/,
    );
  });

  test("one's own company is not looked for where nobody has named it", () => {
    const nobody = {
      ...sampleContext,
      own: { name: null, domains: [], awsAccount: null },
    };
    const answers = ready({ companyName: "Harbor Cloud", website: "harbor-cloud.com" });
    expect(said("companyName", answers, nobody)).toBeNull();
    expect(said("website", answers, nobody)).toBeNull();
  });
});
