import { describe, expect, test } from "vitest";
import { awsProducts } from "../choices/aws-products";
import { type Case, long, ready, said } from "../test/said";

const names = awsProducts.map(({ name }) => name);

const cases: Case[] = [
  [{ awsProducts: names.slice(0, 20) }, "awsProducts", null],
  [{ awsProducts: names.slice(0, 21) }, "awsProducts", "L: Choose 20 products or fewer"],
  [
    { awsProducts: ["Amazon Teapot"] },
    "awsProducts",
    "F: “Amazon Teapot” is not in the product list. Choose a match or remove it",
  ],

  [{ nextStep: "Call them" }, "nextStep", "S: Next step must be 10 characters or more"],
  [{ nextStep: "Call Lena." }, "nextStep", null],
  [{ nextStep: long(255) }, "nextStep", null],
  [{ nextStep: long(258) }, "nextStep", "L: Next step must be 255 characters or fewer. Remove 3"],
  [{ nextStep: "Call", involvement: "For Visibility Only" }, "nextStep", null],

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
});
