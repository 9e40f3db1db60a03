import { expect, test } from "vitest";
import { namedValue } from "./named-value";

test.each([
  ["country", "USA", "US"],
  ["country", "England", "GB"],
  ["country", "DE", "DE"],
  ["country", "Atlantis", "Atlantis"],
  ["country", "", ""],
  ["state", "NY", "New York"],
  ["state", "Washington DC", "Dist. of Columbia"],
  ["currency", "euro", "EUR"],
  ["companyName", "USA", "USA"],
  ["city", "NY", "NY"],
] as const)("for %s, %j arrives as %j", (id, text, value) => {
  expect(namedValue(id, text)).toBe(value);
});
