import { describe, expect, test } from "vitest";
import { answersFromForm } from "./form";

function formOf(entries: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, entry] of entries) form.append(name, entry);
  return form;
}

describe("the answers of a form", () => {
  test("are every field of the page as typed, blank where the form has none", () => {
    const form = formOf([
      ["companyName", "  Nordlicht AG "],
      ["website", "northwind.de"],
    ]);
    expect(answersFromForm("customer", form)).toEqual({
      companyName: "  Nordlicht AG ",
      website: "northwind.de",
      country: "",
      state: "",
      postalCode: "",
      industry: "",
      otherIndustry: "",
    });
  });

  test("hold every tick of a list, and no blank line", () => {
    const form = formOf([
      ["awsProducts", "Amazon EC2"],
      ["awsProducts", " "],
      ["awsProducts", "AWS Lambda"],
      ["stage", "Qualified"],
    ]);
    expect(answersFromForm("cosell", form)).toEqual({
      awsProducts: ["Amazon EC2", "AWS Lambda"],
      nextStep: "",
      stage: "Qualified",
    });
    expect(answersFromForm("ask", form)).toMatchObject({ solution: [], salesActivities: [] });
  });

  test("hold nothing of other pages, other names or files", () => {
    const form = formOf([
      ["referralName", "A"],
      ["description", new File(["x"], "x.txt")],
      ["companyName", "B"],
      ["__proto__", "C"],
    ]);
    expect(answersFromForm("deal", form)).toEqual({
      referralName: "A",
      description: "",
      useCase: "",
      workload: "",
    });
  });

  test("count a line break as one character, as it was typed", () => {
    const form = formOf([["description", "one\r\ntwo\u0000"]]);
    expect(answersFromForm("deal", form).description).toBe("one\ntwo");
  });
});
