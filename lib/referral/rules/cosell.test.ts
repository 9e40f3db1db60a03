import { describe, expect, test } from "vitest";
import { awsProducts } from "../choices/aws-products";
import { type Case, long, ready, said } from "../test/said";
import { sampleContext } from "../test/samples";

const names = awsProducts.map(({ name }) => name);
const solutionIds = Array.from({ length: 11 }, (_, index) => `S-${index + 1}`);

const cases: Case[] = [
  [{ awsProducts: names.slice(0, 20) }, "awsProducts", null],
  [{ awsProducts: names.slice(0, 21) }, "awsProducts", "L: Choose 20 products or fewer"],
  [
    { awsProducts: ["Amazon Teapot"] },
    "awsProducts",
    "F: “Amazon Teapot” is not in the product list. Choose a match or remove it",
  ],

  [{ solution: undefined }, "solution", "E: Choose a solution, or Other and describe it"],
  [{ solution: [" "] }, "solution", "E: Choose a solution, or Other and describe it"],
  [{ solution: ["s-1234567"] }, "solution", null],
  [{ solution: solutionIds }, "solution", "L: Choose 10 solutions or fewer"],
  [
    { solution: ["S-7654321"] },
    "solution",
    "F: “S-7654321” is no longer active. Choose another solution",
  ],
  [
    { solution: ["The usual one"] },
    "solution",
    "F: “THE USUAL ONE” is not a solution id. Ids are S, a dash and up to 19 digits",
  ],
  [
    { solution: ["S-99"] },
    "solution",
    "F warns: “S-99” is not on your company's list at AWS. Check the id",
  ],
  [
    { solution: ["Other"], stage: "Committed" },
    "solution",
    "C: From stage Committed on, choose a listed solution",
  ],
  [{ solution: ["S-1234567"], stage: "Committed" }, "solution", null],
  [{ solution: ["Other"], stage: "Business Validation" }, "solution", null],
  [{ solution: ["Other"] }, "otherSolution", "E: Describe the solution, as you chose Other"],
  [{ solution: ["Other"], otherSolution: long(255) }, "otherSolution", null],
  [
    { solution: ["Other"], otherSolution: long(256) },
    "otherSolution",
    "L: Solution description must be 255 characters or fewer",
  ],
  [
    { otherSolution: "A counter" },
    "otherSolution",
    "C warns: Clear this text, or choose Other as the solution",
  ],

  [{ nextStep: "Call them" }, "nextStep", "S: Next step must be 10 characters or more"],
  [{ nextStep: "Call Lena." }, "nextStep", null],
  [{ nextStep: long(255) }, "nextStep", null],
  [{ nextStep: long(258) }, "nextStep", "L: Next step must be 255 characters or fewer. Remove 3"],
  [{ nextStep: "Call", involvement: "For Visibility Only" }, "nextStep", null],

  [
    { salesActivities: undefined },
    "salesActivities",
    "E: Tick what has happened so far with the customer",
  ],
  [{ salesActivities: undefined, involvement: "For Visibility Only" }, "salesActivities", null],
  [{ salesActivities: ["Had lunch"] }, "salesActivities", "F: Choose activities from the list"],

  [{ stage: "Dreaming" }, "stage", "F: Choose a stage from the list"],
  [{ stage: undefined }, "stage", null],
  [
    { stage: "Prospect" },
    "stage",
    "C warns: AWS takes referrals from Qualified on. Change the stage before sending",
  ],
  [{ stage: "Qualified" }, "stage", null],
  [{ stage: "Closed Lost" }, "stage", "C: A lost deal cannot be sent. Change the stage"],
  [{ stage: "Launched" }, "stage", "C: A launched deal cannot be sent. Change the stage"],
];

describe("AWS and co-sell", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });

  test("any well-formed solution id will do until AWS has told us its list", () => {
    const before = { ...sampleContext, solutions: null };
    expect(said("solution", ready({ solution: ["S-7654321", "S-99"] }), before)).toBeNull();
    expect(said("solution", ready({ solution: ["S-"] }), before)).toMatch(/^F: “S-” is not/);
  });
});
