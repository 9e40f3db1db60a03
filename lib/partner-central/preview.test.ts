import { describe, expect, test } from "vitest";
import { fullEverything, minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { leavesOf } from "./aws-path";
import { requestsOf } from "./opportunity";
import { previewOf } from "./preview";

const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";

function preview(answers: Parameters<typeof previewOf>[1]) {
  const requests = requestsOf("ref123", answers, sampleContext, "Sandbox");
  return { requests, ...previewOf(requests, answers) };
}

describe("what AWS will receive", () => {
  test("is every value of every body, under AWS's name, and nothing else", () => {
    const { rows, requests } = preview(fullEverything(sampleContext));
    const shown = rows.map(({ awsName, value }) => `${awsName}=${value}`).sort();
    const sent = [
      ...leavesOf(requests.create),
      ...requests.associations.map(({ type, id }) => ({
        path: `RelatedEntityIdentifiers.${type}`,
        value: id,
      })),
      ...leavesOf(requests.assignee, "Assignee"),
      ...leavesOf(requests.submission, "AwsSubmission"),
    ].map(({ path, value }) => `${path}=${value}`);
    expect(shown).toEqual(sent.sort());
    expect(shown).toContain("Customer.Contacts[].Phone=+15035550142");
    expect(shown).toContain("Project.DeliveryModels=SaaS or PaaS, Managed Services");
  });

  test("names each value by its question, in the order of the pages", () => {
    const { rows } = preview(minimalUs(sampleContext));
    expect(rows.slice(0, 3).map(({ label, awsName }) => [label, awsName])).toEqual([
      ["Customer company name", "Customer.Account.CompanyName"],
      ["Customer website", "Customer.Account.WebsiteUrl"],
      ["Country", "Customer.Account.Address.CountryCode"],
    ]);
    const problem = rows.find(({ awsName }) => awsName === "Project.CustomerBusinessProblem");
    expect(problem?.label).toBe("Description and Use case");
    expect(rows.every(({ label }) => label !== "")).toBe(true);
    expect(rows.filter(({ label, awsName }) => label === awsName)).toEqual([
      expect.objectContaining({ awsName: "Catalog" }),
    ]);
  });

  test("says what is not sent, and why", () => {
    const { notSent } = preview({
      ...minimalUs(sampleContext),
      state: "Oregon",
      country: "DE",
      postalCode: "80331",
      duns: "12",
      campaignName: "C1",
    });
    expect(notSent.map(({ field, why }) => [field, why])).toEqual([
      ["state", "Doesn't apply with your other answers"],
      ["duns", "We can't read this answer yet"],
      ["campaignName", "Doesn't apply with your other answers"],
    ]);
  });

  test("says what was typed where something else is sent", () => {
    const { rows } = preview({
      ...minimalUs(sampleContext),
      website: "heron.de",
      monthlyRevenue: "8.4k",
    });
    const changed = rows.filter(({ typed }) => typed !== null);
    expect(changed.map(({ label, typed, value }) => [label, typed, value])).toEqual([
      ["Customer website", "heron.de", "https://heron.de"],
      ["Estimated AWS monthly recurring revenue, in US dollars", "8.4k", "8400.00"],
    ]);
  });

  test("names the kind of each solution, and the text that its name was found in", () => {
    const listed = `${marketplace}/Solution/soln-4tz7qk2m9xw3b`;
    const product = `${marketplace}/SaaSProduct/prod-a1`;
    const { rows, json } = preview({
      ...minimalUs(sampleContext),
      solution: ["s 1234567", "S-0051208", product],
    });
    const solutions = rows.filter(({ fields }) => fields.includes("solution"));
    expect(solutions.map(({ label, typed, value }) => [label, typed, value])).toEqual([
      ["Solution offered", "s 1234567", "S-1234567"],
      ["Solution offered: AWS Marketplace solution", null, listed],
      ["Solution offered: AWS Marketplace product", null, product],
    ]);
    expect(JSON.parse(json)).toContainEqual({
      AssociateOpportunity: {
        RelatedEntityType: "AwsMarketplaceProducts",
        RelatedEntityIdentifier: product,
      },
    });
  });

  test("of a complete referral leaves out nothing that was answered", () => {
    expect(preview(fullEverything(sampleContext)).notSent).toEqual([]);
  });

  test("is there for a referral that has hardly begun", () => {
    const { rows, json } = preview({ companyName: "Heron" });
    expect(rows.map(({ value }) => value)).toContain("Heron");
    expect(JSON.parse(json)).toEqual([
      { CreateOpportunity: expect.objectContaining({ Catalog: "Sandbox" }) },
    ]);
  });
});
