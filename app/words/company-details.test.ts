import { describe, expect, test } from "vitest";
import { readCompany, savedCompany } from "./company-details";

function formOf(entries: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
}

const typed = { name: " Contoso Inc. ", domains: "", awsAccount: "" };
const read = (changes: Partial<typeof typed>) =>
  readCompany({ tries: 2 }, formOf({ ...typed, ...changes }));

describe("the own company", () => {
  test("is read without what people paste around it, and may be blank", () => {
    expect(
      read({ domains: "https://www.Contoso.com/about, contoso.de", awsAccount: "1234-5678-9012" }),
    ).toEqual({
      ok: true,
      value: {
        name: "Contoso Inc.",
        domains: ["contoso.com", "contoso.de"],
        awsAccount: "123456789012",
      },
    });
    expect(readCompany(null, new FormData())).toMatchObject({
      value: { name: "", domains: [], awsAccount: "" },
    });
  });

  test.each([
    ["name", { name: "x".repeat(121) }, "Shorten the company name to 120 characters"],
    ["domains", { domains: "contoso" }, "Enter web domains separated by commas, for example"],
    ["domains", { domains: `${"a.example,".repeat(300)}` }, "Enter web domains"],
    ["awsAccount", { awsAccount: "1234" }, "Enter the 12 digits of your AWS account"],
  ] as const)(
    "says what is wrong with its %s, and keeps what was typed",
    (part, changes, words) => {
      const { ok, ...answer } = read(changes);
      expect(ok).toBe(false);
      expect(answer).toMatchObject({
        failure: { values: changes, errors: { [part]: expect.stringContaining(words) }, tries: 3 },
      });
    },
  );

  test("is shown as it was understood", () => {
    const details = { name: "Contoso", domains: ["a.example", "b.example"], awsAccount: "" };
    expect(savedCompany(null, details).values.domains).toBe("a.example, b.example");
  });
});
