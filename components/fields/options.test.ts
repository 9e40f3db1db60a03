import { expect, test } from "vitest";
import type { ReferralContext } from "@/lib/referral/context";
import { optionsFor } from "./options";

const context: ReferralContext = {
  today: "2026-11-22",
  own: { name: null, domains: [], awsAccount: null },
  people: [
    { id: "p1", firstName: "Dana", lastName: "Okafor", email: "dana@b.example", awsAnswer: null },
    { id: "p2", firstName: "Ben", lastName: "Ruiz", email: "ben@b.example", awsAnswer: "refused" },
  ],
  you: "p1",
  solutions: [
    { id: "S-0000001", name: "Claims portal", status: "Active" },
    {
      id: "S-0000003",
      name: "Claims archive",
      status: "Active",
      marketplaceArn:
        "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/Solution/soln-a1",
    },
    { id: "S-0000002", name: "Old portal", status: "Inactive" },
  ],
};

test("countries stand in the order of their names", () => {
  const options = optionsFor("country", {}, context);
  const labels = options.map(({ label }) => label);
  expect(options.filter(({ stands }) => stands === undefined)).toHaveLength(248);
  expect(labels.indexOf("Åland Islands")).toBeLessThan(labels.indexOf("Albania"));
  expect(labels.indexOf("Germany")).toBeLessThan(labels.indexOf("Ghana"));
});

test("an answer that the list does not offer is kept in it", () => {
  const options = optionsFor("industry", { industry: "Fintech" }, context);
  expect(options.at(-1)).toEqual({ value: "Fintech", label: "Fintech" });
  expect(optionsFor("industry", { industry: "Retail" }, context)).toHaveLength(options.length - 1);
});

test("a country by another name is no answer of its own", () => {
  const others = optionsFor("country", {}, context).filter(({ stands }) => stands !== undefined);
  expect(others).toContainEqual({ value: "UK", label: "UK (United Kingdom)", stands: "GB" });
});

test("a currency is shown with its name", () => {
  expect(optionsFor("currency", {}, context)[1]).toEqual({ value: "EUR", label: "EUR – Euro" });
});

test("products of the description and of most deals are at hand, until they are chosen", () => {
  const answers = { description: "We move 40 servers to Amazon S3 and DynamoDB." };
  const at = (group: string, chosen: string[] = []) =>
    optionsFor("awsProducts", { ...answers, awsProducts: chosen }, context)
      .filter((option) => option.group === group)
      .map(({ value }) => value);
  expect(at("In your description")).toEqual(["Amazon S3", "Amazon DynamoDB"]);
  expect(at("In your description", ["s3"])).toEqual(["Amazon DynamoDB"]);
  expect(at("Used often")).toContain("AWS Lambda");
  expect(at("Used often")).not.toContain("Amazon S3");
});

test("a country that is no longer offered keeps its name", () => {
  const [last] = optionsFor("country", { country: "AN" }, context).slice(-1);
  expect(last?.value).toBe("AN");
});

test("owners are the people known, and somebody else; whom AWS refused comes last and marked", () => {
  expect(optionsFor("owner", {}, { ...context, people: context.people.toReversed() })).toEqual([
    { value: "p1", label: "Dana Okafor (you)", note: "dana@b.example" },
    { value: "else", label: "Someone else" },
    { value: "p2", label: "Ben Ruiz (not accepted by AWS)", note: "ben@b.example" },
  ]);
});

test("oneself may be who was refused", () => {
  const last = optionsFor("owner", {}, { ...context, you: "p2" }).at(-1);
  expect(last?.label).toBe("Ben Ruiz (you, not accepted by AWS)");
});

test("only active solutions are offered, and Other", () => {
  const offered = optionsFor("solution", { solution: ["S-0000002"] }, context);
  expect(offered).toEqual([
    { value: "S-0000001", label: "Claims portal", note: "S-0000001" },
    {
      value: "S-0000003",
      label: "Claims archive",
      note: "S-0000003, AWS Marketplace solution",
    },
    { value: "Other", label: "Other" },
  ]);
});
