import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ready } from "../test/said";
import {
  anyReadyAnswers,
  fullEverything,
  minimalGermany,
  minimalNoPostal,
  sampleContext,
} from "../test/samples";
import { type Answers, isBlank } from "./answers";
import { isAsked } from "./asked";
import { type FieldId, fieldIds } from "./fields";
import { ownerOf, sentValue } from "./values";

function sent(answers: Answers) {
  const values = fieldIds.map((id) => [id, sentValue(id, answers, sampleContext)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

describe("what is sent", () => {
  test("for Germany is what was meant by what was typed", () => {
    expect(sent(minimalGermany(sampleContext))).toMatchObject({
      companyName: "Nordlicht Versicherung AG",
      website: "https://nordlicht-versicherung.de",
      country: "DE",
      postalCode: "80331",
      monthlyRevenue: "8500.00",
      closeDate: "2027-03-23",
      fromMarketing: "No",
      owner: "maria.keller@partner.example",
      solution: ["S-1234567"],
    });
  });

  test("for a country without postal codes has none, and no state", () => {
    const values = sent(minimalNoPostal(sampleContext));
    expect(values).not.toHaveProperty("postalCode");
    expect(values).not.toHaveProperty("state");
    // Other is no id, so no solution is linked.
    expect(values).not.toHaveProperty("solution");
    expect(values).toMatchObject({ ownerEmail: "aiko.tanaka@partner.example" });
  });

  test("is in AWS's form for every optional answer", () => {
    expect(sent(fullEverything(sampleContext))).toMatchObject({
      awsAccount: "123456789012",
      duns: "150483782",
      contactEmail: "lena.brandt@blueheronfreight.com",
      contactPhone: "+15035550142",
      parentId: "O1234567",
      contractValue: "250000.50",
      currency: "EUR",
      contractStart: "2027-03-01",
      contractEnd: "2030-02-28",
      solution: ["S-1234567"],
      mdfUsed: "Yes",
      channel: ["Live Event", "Out Of Home (OOH)"],
      competitor: "*Other",
    });
  });

  const nothing: [string, FieldId, Parameters<typeof ready>[0]][] = [
    ["a blank", "nextStep", { nextStep: "  " }],
    ["an amount that cannot be read", "monthlyRevenue", { monthlyRevenue: "a lot" }],
    ["a choice that is not offered", "industry", { industry: "Fintech" }],
    ["a date that is none", "closeDate", { closeDate: "31 June 2027" }],
    ["a state outside the United States", "state", { country: "DE" }],
    ["a description of an industry that is not Other", "otherIndustry", { otherIndustry: "Zoo" }],
    [
      "needs of a referral for visibility only",
      "primaryNeed",
      { involvement: "For Visibility Only" },
    ],
    [
      "the next step of a referral for visibility only",
      "nextStep",
      { involvement: "For Visibility Only", nextStep: "Call Lena on Monday" },
    ],
    ["an earlier id of new business", "parentId", { parentId: "O1" }],
    ["marketing details of another deal", "mdfUsed", { mdfUsed: "Yes" }],
    ["a currency without a value", "currency", { currency: "EUR" }],
    ["a value without a currency", "contractValue", { contractValue: "5000" }],
    ["only unknown products", "awsProducts", { awsProducts: ["Teapot"] }],
    ["an owner who is not listed", "owner", { owner: "stranger" }],
  ];
  test.each(nothing)("is nothing for %s", (_, id, changes) => {
    expect(sentValue(id, ready(changes), sampleContext)).toBeNull();
  });

  test("names each product once, however it was typed", () => {
    const answers = ready({ awsProducts: ["AWS Lambda", "aws  lambda", "AWSLambda"] });
    const value = sentValue("awsProducts", answers, sampleContext);
    expect(value).toHaveLength(1);
  });

  test("is never an empty text or list, and never what was not asked", () => {
    fc.assert(
      fc.property(anyReadyAnswers(), (answers) => {
        for (const id of fieldIds) {
          const value = sentValue(id, answers, sampleContext);
          if (value !== null) expect(value).not.toHaveLength(0);
          if (!isAsked(id, answers) || isBlank(answers, id)) expect(value).toBeNull();
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("the owner", () => {
  test("is a person of the list, or the one typed, with an address in lower case", () => {
    expect(ownerOf(ready({ owner: "james" }), sampleContext)).toEqual({
      firstName: "James",
      lastName: "Okafor",
      email: "james.okafor@partner.example",
    });
    expect(ownerOf(minimalNoPostal(sampleContext), sampleContext)).toEqual({
      firstName: "Aiko",
      lastName: "Tanaka",
      email: "aiko.tanaka@partner.example",
    });
  });

  test("is nobody while a part is missing", () => {
    const someone = { owner: "else", ownerFirst: "Aiko", ownerLast: "Tanaka" };
    expect(ownerOf(ready(someone), sampleContext)).toBeNull();
    expect(ownerOf(ready({ owner: undefined }), sampleContext)).toBeNull();
  });
});

test("a currency that the amount names is sent with it, and nothing without one", () => {
  const named = ready({ contractValue: "240,000 EUR", currency: undefined });
  expect(sent(named)).toMatchObject({ contractValue: "240000.00", currency: "EUR" });
  const unnamed = sent(ready({ contractValue: "240,000", currency: undefined }));
  expect(unnamed).not.toHaveProperty("contractValue");
  expect(unnamed).not.toHaveProperty("currency");
});
