import { expect, test } from "vitest";
import { fields } from "@/lib/referral/fields/fields";
import { postalHint } from "./postal-hint";

test.each([
  ["", "", fields.postalCode.hint],
  [
    "GB",
    "United Kingdom",
    "ZIP or postal code of the main office. United Kingdom codes look like SW1A 1AA",
  ],
  ["HK", "Hong Kong", "Hong Kong doesn't use postal codes. Leave this blank"],
  ["CL", "Chile", "Enter the postal code for the customer's main office"],
])("what is said of postal codes in %j", (country, name, hint) => {
  expect(postalHint(country, name)).toBe(hint);
});
