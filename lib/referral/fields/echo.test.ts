import { describe, expect, test } from "vitest";
import { checkField } from "../rules/checks";
import { ready } from "../test/said";
import { sampleContext } from "../test/samples";
import { echoOf, offersOf } from "./echo";
import type { FieldId } from "./fields";

const cases: [FieldId, Parameters<typeof ready>[0], string | null][] = [
  ["monthlyRevenue", { monthlyRevenue: "$12,500" }, "We read this as $12,500 a month"],
  ["monthlyRevenue", { monthlyRevenue: "a lot" }, null],
  ["monthlyRevenue", { monthlyRevenue: undefined }, null],
  ["contractValue", { contractValue: "50k", currency: "EUR" }, "We read this as 50,000 EUR"],
  ["contractValue", { contractValue: "50k" }, "We read this as 50,000"],
  ["closeDate", { closeDate: "30.06.2027" }, "We read this as Wednesday, June 30, 2027"],
  ["closeDate", { closeDate: "5/6/2027" }, null],
  ["website", { website: "Northwind.DE" }, "We'll send this as https://northwind.de"],
  ["website", { website: "https://northwind.de" }, null],
  ["website", { website: "northwind.de/?utm_source=x" }, "Shortened to northwind.de"],
  ["contactPhone", { contactPhone: "+49 (0)30 901820" }, "We'll send this as +4930901820"],
  ["contactEmail", { contactEmail: "Lena@Heron.com" }, "We'll send this as lena@heron.com"],
  ["contactEmail", { contactEmail: "lena@heron.com" }, null],
  ["postalCode", { country: "GB", postalCode: "sw1a1aa" }, "We'll send this as SW1A 1AA"],
  ["postalCode", { country: "HK", postalCode: "999077" }, null],
  ["awsAccount", { awsAccount: "1234-5678-9012" }, "We'll send this as 123456789012"],
  ["contractValue", { contractValue: "240k EUR" }, "We read this as 240,000 EUR"],
  [
    "contactPhone",
    { country: "US", contactPhone: "(503) 555-0142" },
    "We'll send this as +15035550142",
  ],
  ["contactEmail", { contactEmail: "Lena <lena@heron,com>" }, "We'll send this as lena@heron.com"],
  [
    "contactEmail",
    { contactEmail: "lena@gmail.com" },
    "gmail.com is a personal email provider. Use a work email if you have one",
  ],
  [
    "website",
    { website: "linkedin.com/company/heron" },
    "This doesn't look like the customer's own website: linkedin.com is a page on someone else's site.",
  ],
  [
    "website",
    { website: "www.gmail.com" },
    "This doesn't look like the customer's own website: www.gmail.com is an email provider.",
  ],
  ["companyName", {}, null],
];

describe("what we say back", () => {
  test.each(cases)("to %s %j is %j", (id, changes, expected) => {
    expect(echoOf(id, ready(changes), sampleContext)).toBe(expected);
  });
});

const offered: [FieldId, Parameters<typeof ready>[0], string[]][] = [
  ["closeDate", { closeDate: "6/7/2027" }, ["July 6, 2027", "June 7, 2027"]],
  ["closeDate", { closeDate: "June 7, 2027" }, []],
  ["closeDate", { closeDate: "soon" }, []],
  // Typed before, or by somebody else: only the day it is would decide, so it is asked.
  ["closeDate", { closeDate: "June 30" }, ["June 30, 2027"]],
  ["closeDate", { closeDate: "6/27" }, ["June 27, 2027", "June 30, 2027"]],
  ["contractStart", { contractStart: "6/7/2027" }, ["July 6, 2027", "June 7, 2027"]],
  ["monthlyRevenue", { monthlyRevenue: "10-15k" }, ["10,000", "15,000"]],
  ["monthlyRevenue", { monthlyRevenue: "12.500" }, ["12,500", "12.50"]],
  ["monthlyRevenue", { monthlyRevenue: "150k a year" }, ["12,500"]],
  ["contractValue", { contractValue: "200-240k EUR" }, ["200,000", "240,000"]],
  ["website", { website: "Cedar Ridge (cedarridge.com)" }, ["cedarridge.com"]],
  ["website", { website: "ann@gmail.com" }, []],
  ["contactEmail", { contactEmail: "a@b.de, c@d.de" }, ["a@b.de", "c@d.de"]],
  ["contactPhone", { contactPhone: "+49 30 901820 ext. 12" }, ["+49 30 901820"]],
  ["companyName", {}, []],
];

describe("what we offer in place", () => {
  test.each(offered)("of %s %j is %j", (id, changes, texts) => {
    expect(offersOf(id, ready(changes), sampleContext)).toEqual(texts);
  });

  test.each(offered)("of %s %j is right once it stands there", (id, changes, texts) => {
    for (const text of texts) {
      const issue = checkField(id, ready({ ...changes, [id]: text }), sampleContext);
      expect(issue?.text).toBeUndefined();
    }
  });
});
