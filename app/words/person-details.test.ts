import { describe, expect, test } from "vitest";
import { readPerson, savedPerson } from "./person-details";

function formOf(entries: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
}

describe("who somebody is", () => {
  test("is read without the blanks around it, the address in lower case as AWS knows it", () => {
    const form = formOf({ firstName: " Dana ", lastName: "Okafor", email: "Dana@Contoso.Example" });
    expect(readPerson(null, form)).toEqual({
      ok: true,
      value: { firstName: "Dana", lastName: "Okafor", email: "dana@contoso.example" },
    });
  });

  test.each([
    [
      {},
      {
        firstName: "Enter a first name",
        lastName: "Enter a last name",
        email: "Enter a work email",
      },
    ],
    [
      { firstName: "Dana", lastName: "x".repeat(81), email: "dana" },
      {
        lastName: "Shorten the last name to 80 characters",
        email: "Enter a work email, for example name@company.com",
      },
    ],
    [
      { firstName: "Dana", lastName: "Okafor", email: `${"a".repeat(70)}@contoso.example` },
      { email: "Shorten the work email to 80 characters" },
    ],
  ])(
    "says what to do about %o, and keeps what was typed",
    (typed: Record<string, string>, errors) => {
      const read = readPerson({ tries: 2 }, formOf(typed));
      expect(read).toEqual({
        ok: false,
        failure: {
          values: { firstName: "", lastName: "", email: "", ...typed },
          errors,
          tries: 3,
          saved: false,
        },
      });
    },
  );

  test("takes a name of exactly 80 characters, counted as people count", () => {
    const form = formOf({ firstName: "😀".repeat(80), lastName: "O", email: "d@contoso.example" });
    expect(readPerson(null, form).ok).toBe(true);
  });

  test("starts counting anew when the form's earlier state makes no sense", () => {
    expect(savedPerson({ tries: "many" }, null)).toEqual({
      values: { firstName: "", lastName: "", email: "" },
      errors: {},
      tries: 1,
      saved: true,
    });
  });
});
