import { expect, test } from "vitest";
import { withDatesInWords } from "./key-facts";

test("AWS's dates stand in the reader's order, and its other words as AWS wrote them", () => {
  const told = (value: string) => [{ name: "AWS target close date", value }];
  expect(withDatesInWords(told("2027-06-30"), "mdy")).toEqual(told("Jun 30, 2027"));
  expect(withDatesInWords(told("2027-06-30"), "dmy")).toEqual(told("30 Jun 2027"));
  for (const other of ["2027-13-45", "mid 2027", "Seller Engaged"]) {
    expect(withDatesInWords(told(other), "mdy")).toEqual(told(other));
  }
});
