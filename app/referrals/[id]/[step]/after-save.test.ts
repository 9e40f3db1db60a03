import { describe, expect, test } from "vitest";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { afterSave, answersAfter, gapsOf, rowOf, type Saved } from "./after-save";

const context: ReferralContext = {
  today: "2026-11-22",
  own: { name: null, domains: [], awsAccount: null },
  people: [],
  you: null,
  solutions: null,
};

const customer: Answers = {
  companyName: "Fabrikam AG",
  website: "fabrikam.de",
  country: "DE",
  postalCode: "80331",
  industry: "Retail",
};

function addressAfter(changes: Partial<Saved>): string {
  const saved: Saved = {
    referralId: "r1",
    step: "customer",
    go: "continue",
    returnRow: null,
    gapsBefore: gapsOf(customer),
    after: customer,
    ...changes,
  };
  return afterSave(saved, context);
}

const wrong = { ...customer, website: "" };
const otherIndustry = { ...customer, industry: "Other" };

describe("after saving a page", () => {
  test.each<[string, Partial<Saved>, string]>([
    ["a complete page leads to the next", {}, "/referrals/r1/deal"],
    ["a page with an error shows it", { after: wrong }, "/referrals/r1/customer?check=1"],
    ["an error can be left as it is", { after: wrong, go: "anyway" }, "/referrals/r1/deal"],
    ["what is optional can be passed by", { go: "review" }, "/referrals/r1/review"],
    [
      "an error holds that up as well",
      { after: wrong, go: "review" },
      "/referrals/r1/customer?check=1",
    ],
    [
      "whoever came from the last page goes back to its row by it",
      { go: "review", returnRow: "industry", after: otherIndustry },
      "/referrals/r1/review#row-industry",
    ],
    [
      "guidance is hidden on the very page, whatever is wrong with it",
      { after: wrong, go: "hide-guidance" },
      "/referrals/r1/customer#guidance",
    ],
    [
      "and keeps the way back to the last page",
      { returnRow: "website", go: "show-guidance" },
      "/referrals/r1/customer?from=review&row=website#guidance",
    ],
    ["closing never checks", { after: wrong, go: "close" }, "/"],
    ["a section leads back to the list of them", { step: "account" }, "/referrals/r1/more"],
    ["what only AWS needs holds nobody up", { after: otherIndustry }, "/referrals/r1/deal"],
    [
      "a change from the last page leads back to its row",
      { returnRow: "website" },
      "/referrals/r1/review#row-website",
    ],
    ["or to the top where the row is unknown", { returnRow: "" }, "/referrals/r1/review"],
    [
      "an error of such a change is shown first, and the way back is kept",
      { returnRow: "website", after: wrong },
      "/referrals/r1/customer?check=1&from=review&row=website",
    ],
    [
      "a question that the change raised comes first",
      { returnRow: "industry", after: otherIndustry },
      "/referrals/r1/customer?from=review&row=industry#otherIndustry",
    ],
    [
      "a question that was open before does not",
      { returnRow: "industry", gapsBefore: gapsOf(otherIndustry), after: otherIndustry },
      "/referrals/r1/review#row-industry",
    ],
  ])("%s", (_name, changes, address) => {
    expect(addressAfter(changes)).toBe(address);
  });

  test("the marketing answers are gone for the next page if the author let them go", () => {
    const before: Answers = { campaignName: "Spring", channel: ["Email"] };
    const answers: Answers = { fromMarketing: "No" };
    expect(answersAfter(before, { answers, removeMarketing: true })).toEqual(answers);
    expect(answersAfter(before, { answers })).toEqual({ ...before, ...answers });
    const yes: Answers = { fromMarketing: "Yes" };
    const after = answersAfter(before, { answers: yes, removeMarketing: true });
    expect(after).toEqual({ ...before, ...yes });
  });
});

test.each([
  ["website", "website"],
  ["a b", ""],
  ["//evil.example", ""],
  [undefined, ""],
  [["website"], ""],
])("the row to come back to, from %j", (text, row) => {
  expect(rowOf(text)).toBe(row);
});
