import { describe, expect, test } from "vitest";
import { postedAnswers } from "./moved";

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, entry] of entries) form.append(name, entry);
  return form;
}

describe("a page that was opened before its questions moved", () => {
  test("brings the answers of those that stood on it", () => {
    const cosell = formOf([
      ["awsProducts", "Amazon ECS"],
      ["solution", "S-1234567"],
      ["solution", ""],
      ["otherSolution", ""],
      ["nextStep", "Call"],
      ["stage", "Qualified"],
    ]);
    expect(postedAnswers("cosell", cosell)).toEqual({
      awsProducts: ["Amazon ECS"],
      solution: ["S-1234567"],
      otherSolution: "",
      nextStep: "Call",
      salesActivities: [],
      stage: "Qualified",
    });
    const marketing = formOf([
      ["mdfUsed", "Yes"],
      ["campaignName", "SPRING"],
    ]);
    expect(postedAnswers("marketing", marketing)).toMatchObject({
      mdfUsed: "Yes",
      campaignName: "SPRING",
    });
  });

  test("says nothing of those that did not stand on it yet", () => {
    const ask = postedAnswers("ask", formOf([["owner", "maria"]]));
    expect(ask).toMatchObject({ owner: "maria", primaryNeed: [] });
    for (const id of ["solution", "otherSolution", "salesActivities"]) {
      expect(ask).not.toHaveProperty(id);
    }
    const delivery = postedAnswers("delivery", formOf([["fromMarketing", "Yes"]]));
    expect(delivery).not.toHaveProperty("mdfUsed");
  });
});

test("a page of this release says what is blank among all its questions", () => {
  const form = formOf([
    ["owner", "maria"],
    ["solution", ""],
    ["otherSolution", ""],
  ]);
  expect(postedAnswers("ask", form)).toMatchObject({
    solution: [],
    otherSolution: "",
    salesActivities: [],
  });
  expect(postedAnswers("cosell", formOf([["nextStep", "Call"]]))).toEqual({
    awsProducts: [],
    nextStep: "Call",
    stage: "",
  });
});
