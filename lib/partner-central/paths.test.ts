import { describe, expect, test } from "vitest";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";
import { fieldsOfLabel, fieldsOfPath, pathsInMessage } from "./paths";

describe("the field that wrote a path of AWS", () => {
  test.each([
    ["project.title", ["referralName"]],
    ["Project.Title", ["referralName"]],
    ["customer.contacts.1.member.email", ["contactEmail"]],
    ["customer.contacts.email", ["contactEmail"]],
    ["project.expectedCustomerSpend.1.member.amount", ["monthlyRevenue"]],
    ["project.expectedCustomerSpend.1.member.currencyCode", ["monthlyRevenue"]],
    ["project.expectedCustomerSpend.1.member.estimationUrl", ["estimateUrl"]],
    ["project.expectedCustomerSpend", ["monthlyRevenue"]],
    ["project.deliveryModels.2.member", ["deliveryModel"]],
    ["primaryNeedsFromAws", ["primaryNeed"]],
    ["project.customerBusinessProblem", ["description", "useCase"]],
    ["softwareRevenue.value", ["contractValue", "currency"]],
    ["marketing.source", ["fromMarketing"]],
    ["assignee.email", ["owner"]],
    ["awsSubmission.involvementType", ["involvement"]],
    ["relatedEntityIdentifiers.solutions", ["solution"]],
    ["relatedEntityIdentifiers.awsMarketplaceProducts.1.member", ["solution"]],
    ["relatedEntityIdentifiers", ["solution", "awsProducts"]],
    ["customer.account.address", []],
    ["lifeCycle.reviewStatus", []],
    ["tags", []],
    ["", []],
  ])("%s is %j", (path, expected) => {
    expect(fieldsOfPath(path)).toEqual(expected);
  });

  test.each(fieldIds.filter((id) => fields[id].api))("is found for %s in three spellings", (id) => {
    const path = fields[id].api ?? "";
    const camel = path.replace(/(^|\.)([A-Z])/g, (_, dot, letter) => dot + letter.toLowerCase());
    for (const spelling of [path, camel.replace("[]", ".1.member"), path.toUpperCase()]) {
      expect(fieldsOfPath(spelling)).toContain(id);
    }
  });
});

test.each<[string, string[]]>([
  ["primaryNeedsFromAws is required", ["primaryNeedsFromAws"]],
  ["The value of Project.Title is too long", ["Project.Title"]],
  ["Value at 'customer.contacts.1.member.email' failed", ["customer.contacts.1.member.email"]],
  [
    "Project.Title and Customer.Account.Industry differ",
    ["Project.Title", "Customer.Account.Industry"],
  ],
  ["Project.Title has to be set by the owner", ["Project.Title"]],
  ["Something went wrong", []],
])("the paths that “%s” names are %j", (message, paths) => {
  expect(pathsInMessage(message)).toEqual(paths);
});

test.each<[string, FieldId[]]>([
  ["Required: Postal Code", ["postalCode"]],
  ["Postal Code is missing for this country", ["postalCode"]],
  ["Target Close Date has to be in the future", ["closeDate"]],
  ["Customer Business Problem is too short", ["description", "useCase"]],
  ["Something is wrong with the Postal Code", []],
])("the label that “%s” begins with leads to %j", (message, found) => {
  expect(fieldsOfLabel(message)).toEqual(found);
});
