import { describe, expect, test } from "vitest";
import { countryName } from "../choices/countries";
import { ready } from "../test/said";
import { sampleContext } from "../test/samples";
import type { FieldId } from "./fields";
import { showAnswer } from "./show";

const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";

const cases: [FieldId, Parameters<typeof ready>[0], string][] = [
  ["companyName", { companyName: " Nordlicht AG " }, "Nordlicht AG"],
  ["country", { country: "DE" }, "Germany"],
  ["postalCode", { postalCode: "D-80331" }, "D-80331"],
  ["deliveryModel", {}, "SaaS or PaaS, Managed Services"],
  ["monthlyRevenue", { monthlyRevenue: "12.5k" }, "$12,500 a month"],
  ["monthlyRevenue", { monthlyRevenue: "a lot" }, "a lot"],
  ["closeDate", { closeDate: "30 jun 27" }, "Wednesday, June 30, 2027"],
  ["closeDate", { closeDate: "June" }, "June"],
  ["contractValue", { contractValue: "€ 250000.5", currency: "EUR" }, "250,000.50 EUR"],
  ["owner", {}, "Maria Keller"],
  ["owner", { owner: "else" }, "Someone else"],
  ["owner", { owner: "stranger" }, "Somebody who is no longer listed"],
  ["primaryNeed", {}, "Technical Consultation"],
  ["oppType", { oppType: "Flat Renewal" }, "Renewal (Flat Renewal)"],
  ["competitor", { competitor: "*Other" }, "Other"],
  [
    "solution",
    { solution: ["S-1234567", "Other", "s-99"] },
    "Sandbox Sample Solution (S-1234567), Other, S-99",
  ],
  [
    "solution",
    { solution: ["S-0051208", `${marketplace}/AmiProduct/prod-a1`, "soln-a1", "the old one"] },
    "Harbor Data Lake Accelerator (AWS Marketplace solution soln-4tz7qk2m9xw3b), AWS Marketplace product prod-a1, soln-a1, the old one",
  ],
  ["awsProducts", { awsProducts: ["awslambda", "Teapot"] }, "AWS Lambda, Teapot"],
  ["natSecConfirmed", { natSecConfirmed: ["Yes"] }, "Confirmed"],
  ["duns", {}, ""],
];

describe("an answer on the review page", () => {
  test.each(cases)("%s %j reads %j", (id, changes, expected) => {
    expect(showAnswer(id, ready(changes), sampleContext, countryName)).toBe(expected);
  });
});
