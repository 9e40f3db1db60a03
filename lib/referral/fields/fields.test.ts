import { describe, expect, test } from "vitest";
import { readDate } from "../parse/date";
import { checkField } from "../rules/checks";
import { fullEverything, minimalUs, sampleContext } from "../test/samples";
import { isAsked, isNeededByAws, isNeededByGuide, showsNeeded } from "./asked";
import { isListField } from "./field-order";
import { type AwsPath, type FieldId, fieldIds, fields, type Kind } from "./fields";
import { showAnswer } from "./show";
import { fieldSteps, fieldsOfStep } from "./steps";
import { sentValue } from "./values";

/**
 * Bounds of AWS's own model, by path (AWS API reference, CreateOpportunityRequest). Code points of
 * a text; a path that is not here takes a value from a list, or has no bound.
 */
const awsBounds: Partial<Record<AwsPath, { min?: number; max: number }>> = {
  "Customer.Account.CompanyName": { max: 120 },
  "Customer.Account.WebsiteUrl": { min: 4, max: 255 },
  "Customer.Account.Address.PostalCode": { max: 20 },
  "Customer.Account.Address.StreetAddress": { max: 255 },
  "Customer.Account.Address.City": { max: 255 },
  "Customer.Account.OtherIndustry": { max: 255 },
  "Customer.Account.AwsAccountId": { max: 12 },
  "Customer.Account.Duns": { max: 9 },
  "Customer.Contacts[].FirstName": { max: 80 },
  "Customer.Contacts[].LastName": { max: 80 },
  "Customer.Contacts[].Email": { max: 80 },
  "Customer.Contacts[].BusinessTitle": { max: 80 },
  "Project.Title": { max: 255 },
  "Project.CustomerBusinessProblem": { min: 20, max: 2000 },
  "Project.OtherSolutionDescription": { max: 255 },
  "Project.OtherCompetitorNames": { max: 255 },
  "LifeCycle.NextSteps": { max: 255 },
};

/** What AWS's model demands of a value as text (its own patterns, but for e-mail and website). */
const awsPatterns: Partial<Record<AwsPath, RegExp>> = {
  "Customer.Account.AwsAccountId": /^[0-9]{12}$/,
  "Customer.Account.Duns": /^[0-9]{9}$/,
  "Customer.Contacts[].Phone": /^\+[1-9]\d{1,14}$/,
  "Project.ExpectedCustomerSpend[].Amount": /^(0|([1-9][0-9]{0,30}))(\.[0-9]{0,2})?$/,
  "Project.ExpectedCustomerSpend[].EstimationUrl":
    /^https:\/\/(calculator\.aws|pricing\.calculator\.aws\.eu)\/#\/estimate\?id=[a-f0-9]{32,64}$/,
  "Project.RelatedOpportunityIdentifier": /^O[0-9]{1,19}$/,
  "SoftwareRevenue.Value.Amount": /^(0|([1-9][0-9]{0,30}))(\.[0-9]{0,2})?$/,
  "SoftwareRevenue.EffectiveDate": /^[1-9][0-9]{3}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$/,
  "SoftwareRevenue.ExpirationDate": /^[1-9][0-9]{3}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$/,
  "LifeCycle.TargetCloseDate": /^[1-9][0-9]{3}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$/,
};

/** One answer each; the two that cannot stand beside the rest come from a second referral. */
const full = fullEverything(sampleContext);
const secret = {
  ...minimalUs(sampleContext),
  industry: "Government",
  natSec: "Yes",
  natSecConfirmed: ["Yes"],
  submit: ["Yes"],
};

function answersWith(id: FieldId) {
  return isAsked(id, full) && full[id] !== undefined ? full : secret;
}

describe.each(fieldIds)("%s", (id) => {
  const field = fields[id];
  const answers = answersWith(id);

  test("has a label, a hint and a page", () => {
    expect(field.label.length).toBeGreaterThan(3);
    expect(field.label.length).toBeLessThanOrEqual(60);
    expect(field.label).not.toContain("*");
    expect(field.hint).not.toMatch(/\.$/);
    expect(field.step === "review" || fieldsOfStep(field.step).includes(id)).toBe(true);
  });

  test("leaves it to `need` whether it is called optional", () => {
    expect(field.label).not.toMatch(/optional/i);
  });

  test("leaves it to the badge whether it is needed to send", () => {
    expect(field.hint).not.toMatch(/\bneeds?\b.*(accept|send)/i);
    expect(showsNeeded(id, {})).toBe(field.need === "tierA");
  });

  test("has an answer that passes its check, can be shown and can be sent", () => {
    expect(answers[id]).toBeDefined();
    expect(checkField(id, answers, sampleContext)).toBeNull();
    expect(showAnswer(id, answers, sampleContext, (code) => code)).not.toBe("");
    expect(sentValue(id, answers, sampleContext)).not.toBeNull();
  });

  test("takes back the value it sends as an answer that means the same", () => {
    const sent = sentValue(id, answers, sampleContext);
    // The owner's address, and product ids, are what another call sends.
    const again = id === "owner" ? answers : { ...answers, [id]: sent };
    expect(checkField(id, again, sampleContext)).toBeNull();
    expect(sentValue(id, again, sampleContext)).toEqual(sent);
  });

  test("keeps within what AWS's model takes", () => {
    if (!field.api) return;
    const bounds = awsBounds[field.api];
    if (bounds) {
      expect(field.max ?? field.digits).toBeLessThanOrEqual(bounds.max);
      expect(field.min ?? 0).toBeGreaterThanOrEqual(bounds.min ?? 0);
    }
    const pattern = awsPatterns[field.api];
    if (pattern) expect(sentValue(id, answers, sampleContext)).toMatch(pattern);
  });
});

describe("the list of fields", () => {
  test("leaves no bounded text of AWS without a limit of ours", () => {
    const free: Kind[] = ["text", "longText", "website", "email"];
    const unbounded = fieldIds.filter((id) => {
      const { api, kind, max } = fields[id];
      return api && free.includes(kind) && max === undefined && awsPatterns[api] === undefined;
    });
    expect(unbounded).toEqual([]);
  });

  test("writes each AWS path once, but for the two texts that AWS keeps as one", () => {
    const paths = fieldIds.flatMap((id) => fields[id].api ?? []);
    const repeated = paths.filter((path, index) => paths.indexOf(path) !== index);
    expect(repeated).toEqual(["Project.CustomerBusinessProblem"]);
  });

  test("fits description, use case and a heading between them into AWS's one text", () => {
    const both = (fields.description.max ?? 0) + (fields.useCase.max ?? 0);
    expect(both + 100).toBeLessThanOrEqual(2000);
  });

  test("holds the guide's 14 among everything that can be answered", () => {
    const required = fieldIds.filter((id) => fields[id].need === "required");
    expect(required).toHaveLength(14);
    expect(fieldIds).toHaveLength(54);
  });

  test("agrees with the rules about what the guide and AWS need", () => {
    for (const id of fieldIds) {
      const { need } = fields[id];
      const neededByGuide = isNeededByGuide(id, minimalUs(sampleContext));
      expect([id, neededByGuide]).toEqual([id, need === "required" && id !== "submit"]);
      const neededByAws = isNeededByAws(id, full) || isNeededByAws(id, secret);
      const ofUs = id === "state" ? true : neededByAws;
      expect([id, ofUs]).toEqual([id, need === "tierA"]);
    }
  });

  test("has every field on one page, in the order of the pages", () => {
    const onPages = fieldSteps.flatMap((step) => [...fieldsOfStep(step)]);
    expect([...onPages, "submit"]).toEqual([...fieldIds]);
    expect(new Set(fieldIds).size).toBe(fieldIds.length);
    for (const id of fieldIds) expect(isListField(id)).toBe(fields[id].kind === "choices");
  });

  test("gives dates as examples that are dates", () => {
    const example = fields.closeDate.hint.match(/example (.*)$/)?.[1] ?? "";
    expect(readDate(example).ok).toBe(true);
  });
});
