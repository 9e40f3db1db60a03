import { describe, expect, test } from "vitest";
import { awsProducts } from "../choices/aws-products";
import { type Case, long, ready, said } from "../test/said";

const names = awsProducts.map(({ name }) => name);

const cases: Case[] = [
  [{ awsProducts: names.slice(0, 20) }, "awsProducts", null],
  [{ awsProducts: names.slice(0, 21) }, "awsProducts", "L: Choose 20 AWS services or fewer"],
  [
    { awsProducts: ["Amazon Teapot"] },
    "awsProducts",
    "F: “Amazon Teapot” isn't in the list of AWS services. Choose a match or remove it",
  ],
  [{ awsProducts: ["s3", "eks"] }, "awsProducts", null],
  [
    { awsProducts: ["s3", "aurora"] },
    "awsProducts",
    "F: Choose which AWS service you mean by “aurora”: Amazon Aurora DSQL, Amazon RDS Aurora for MySQL, Amazon RDS Aurora for PostgreSQL, or another one",
  ],
  [
    { awsProducts: ["dynamodb accel"] },
    "awsProducts",
    "F: “dynamodb accel” isn't in the list of AWS services. Choose a match or remove it",
  ],

  [{ nextStep: "Call them" }, "nextStep", "S: Make the next step at least 10 characters"],
  [{ nextStep: "Call Lena." }, "nextStep", null],
  [{ nextStep: long(255) }, "nextStep", null],
  [{ nextStep: long(258) }, "nextStep", "L: Shorten the next step to 255 characters. Remove 3"],
  [{ nextStep: "Call", involvement: "For Visibility Only" }, "nextStep", null],

  [{ stage: "Dreaming" }, "stage", "F: Choose a stage from the list"],
  [{ stage: undefined }, "stage", null],
  [
    { stage: "Prospect" },
    "stage",
    "C warns: AWS accepts referrals from the Qualified stage onward. Change the stage before you send",
  ],
  [{ stage: "Qualified" }, "stage", null],
  [{ stage: "Closed Lost" }, "stage", "C: You can't send a lost deal. Change the stage"],
  [{ stage: "Launched" }, "stage", "C: You can't send a launched deal. Change the stage"],
];

describe("AWS and co-sell", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});
