import { expect, test } from "vitest";
import { fullEverything, sampleContext } from "../test/samples";
import { startAnswers } from "./answers";
import { copiedAnswers, whenCopied } from "./copied";
import { type FieldId, fieldIds } from "./fields";

const full = { ...fullEverything(sampleContext), natSec: "Yes", natSecConfirmed: ["Yes"] };
const copy = copiedAnswers(full, startAnswers("james"));

test("a copy has every other answer as it was", () => {
  for (const id of fieldIds) {
    if (whenCopied[id] === "keep") expect([id, copy[id]]).toEqual([id, full[id]]);
  }
  expect(copy).toMatchObject({ companyName: full.companyName, description: full.description });
});

/** Decided by hand, and not read from the table. */
const neverCopied: FieldId[] = [
  "closeDate",
  "ownerFirst",
  "ownerLast",
  "ownerEmail",
  "parentId",
  "nextStep",
  "natSecConfirmed",
  "submit",
];

test("the date, the owner, AWS's ids, the Submit box and national security never travel", () => {
  for (const id of neverCopied) expect([id, copy[id]]).toEqual([id, undefined]);
  expect(copy).toMatchObject({ owner: "james", stage: "Qualified", natSec: "No" });
});

test("what a copy leaves out is what nobody could have meant to keep", () => {
  const left = fieldIds.filter((id) => whenCopied[id] !== "keep");
  expect(left.sort()).toEqual([...neverCopied, "owner", "stage", "natSec"].sort());
});
