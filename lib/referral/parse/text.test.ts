import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isStandInText } from "./stand-in-text";
import { countCodePoints, nameKey, tidy } from "./text";

test("characters are counted as AWS counts them", () => {
  expect(countCodePoints("")).toBe(0);
  expect(countCodePoints("Müller")).toBe(6);
  expect(countCodePoints("🚀")).toBe(1);
  expect(countCodePoints("\ud83d")).toBe(1);
});

test("blanks, digits and dashes of other scripts become ordinary ones", () => {
  expect(tidy(" a\u00a0\u3000b\u200bc\tＡ－１ ٣–४ ")).toBe("a bc A-1 3-4");
});

test("tidying twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(tidy(tidy(text))).toBe(tidy(text));
    }),
  );
});

test("names are compared without case, accents and signs", () => {
  expect(nameKey(" CÔTE d’Ivoire ")).toBe(nameKey("Cote d'ivoire"));
  expect(nameKey("Business Applications & SAP")).toBe("business applications sap");
});

describe("text that only keeps a place", () => {
  test.each([
    "TBD",
    "tbd.",
    "T.B.D.",
    "n/a",
    "N.A.",
    "none",
    "test",
    "Test test test",
    "this is a test",
    "test description",
    "xxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxx",
    "aaaa bbbb aaaa",
    "asdf asdf asdf",
    "asdfasdfasdfasdfasdf",
    "qwertyuiop",
    "blah blah blah blah blah",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
    "To be defined",
    "to be confirmed later",
    "TBD - details will follow",
    "Insert text here",
    "[Description goes here]",
    "Coming soon",
    "....................",
    "12345678901234567890",
  ])("%j", (text) => {
    expect(isStandInText(text)).toBe(true);
  });
});

describe("short or odd text that says something", () => {
  test.each([
    "",
    "SAP",
    "ERP move to AWS",
    "Backup",
    "Data lake",
    "Load testing for retail",
    "Test automation platform",
    "A/B tests of the new shop",
    "Null pointer errors crash their shop",
    "The customer, codenamed XXX, moves 40 servers",
    "We sell 200 seats; the start date is TBD",
    "None of their backups can be restored",
    "Unknown devices flood their network",
    "No disaster recovery today",
    "We test and update their data platform",
    "Übung macht den Meister",
    "在庫管理システムをクラウドへ移行",
    "Перенос хранилища данных",
    "Mama Mia restaurants need a booking site",
    "Foo Fighters tour logistics",
  ])("%j", (text) => {
    expect(isStandInText(text)).toBe(false);
  });
});
