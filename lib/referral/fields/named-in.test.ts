import { expect, test } from "vitest";
import { fieldsNamedIn } from "./named-in";

test.each([
  ["Please say more in the use case.", ["useCase"]],
  ["Use Case: who is affected? And the close date has passed.", ["useCase", "closeDate"]],
  ["Confirm the company’s website, and name the AWS services.", ["website", "awsProducts"]],
  ["The MRR looks high", ["monthlyRevenue"]],
  ["Please state the country's plans", []],
  ["Websites and homeowners", []],
  ["", []],
])("a reviewer who writes %j means %j", (text, found) => {
  expect(fieldsNamedIn(text)).toEqual(found);
});
