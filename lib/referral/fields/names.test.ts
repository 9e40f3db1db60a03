import { expect, test } from "vitest";
import { displayName, fieldHref, nameFrom } from "./names";

test.each([
  [{ referralName: "Fabrikam – SAP", companyName: "Fabrikam" }, "Fabrikam – SAP"],
  [{ referralName: " \u3164", companyName: "Fabrikam " }, "Fabrikam (untitled)"],
  [{}, "Untitled referral"],
])("%j is called %j", (answers, name) => {
  expect(displayName(answers)).toBe(name);
});

test("a row's title and company give the same name", () => {
  expect(nameFrom(null, "Fabrikam")).toBe("Fabrikam (untitled)");
  expect(nameFrom(" ", null)).toBe("Untitled referral");
});

test("a way to a question leads to its page and back to its row", () => {
  expect(fieldHref("r1", "website")).toBe("/referrals/r1/customer?from=review&row=website#website");
  expect(fieldHref("r1", "submit")).toBe("#submit");
});
