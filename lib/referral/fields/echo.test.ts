import { describe, expect, test } from "vitest";
import { ready } from "../test/said";
import { echoOf } from "./echo";
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
  ["companyName", {}, null],
];

describe("what we say back", () => {
  test.each(cases)("to %s %j is %j", (id, changes, expected) => {
    expect(echoOf(id, ready(changes))).toBe(expected);
  });
});
