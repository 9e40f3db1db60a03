import { describe, expect, test } from "vitest";
import type { Answers } from "../fields/answers";
import { fullEverything, sampleContext } from "../test/samples";
import { scoreTips } from "./score-tips";

const good: Answers = {
  companyName: "Northwind Traders",
  referralName: "Northwind – Claims portal migration – Germany",
  description: "We migrate the claims portal to Amazon ECS before the hosting contract expires.",
  useCase: "Claims take nine days. The customer wants to cut this to two by June 2027.",
  stage: "Qualified",
  nextStep: "Dana Okafor runs the architecture review with AWS on January 15, 2027",
  estimateUrl: "https://calculator.aws/#/estimate?id=0123456789abcdef0123456789abcdef",
  industry: "Financial Services",
  awsProducts: ["AmazonS3"],
  solution: ["S-1234567"],
};

const missing = (answers: Answers) => scoreTips(answers).map(({ field }) => field);

describe("what AWS's score rewards", () => {
  test("is all there", () => {
    expect(missing(good)).toEqual([]);
  });

  test("is eight things", () => {
    expect(missing({})).toEqual([
      ...["referralName", "description", "stage", "nextStep"],
      ...["estimateUrl", "industry", "awsProducts", "solution"],
    ]);
  });

  test.each<[Answers, string]>([
    [{ referralName: "Claims portal" }, "referralName"],
    [{ referralName: "Fabrikam – Claims – Germany" }, "referralName"],
    [{ description: "We migrate the claims portal to Amazon ECS.", useCase: "" }, "description"],
    [{ stage: "Prospect" }, "stage"],
    [{ nextStep: "Call" }, "nextStep"],
    [{ nextStep: "Follow up with the customer soon about everything" }, "nextStep"],
    [{ nextStep: "Send the contract on January 15, 2027" }, "nextStep"],
    [{ estimateUrl: "" }, "estimateUrl"],
    [{ industry: "Other" }, "industry"],
    [{ awsProducts: [] }, "awsProducts"],
    [{ solution: ["Other"] }, "solution"],
  ])("%j misses %s", (changes, field) => {
    expect(missing({ ...good, ...changes })).toEqual([field]);
  });

  test("judges no text in another language", () => {
    const german =
      "Wir migrieren das Portal der Versicherung in die Cloud und betreiben es danach.";
    expect(missing({ ...good, description: german, useCase: german, nextStep: german })).toEqual(
      [],
    );
  });

  test("is asked of a whole sample without fail", () => {
    expect(missing(fullEverything(sampleContext)).length).toBeLessThan(8);
  });
});
