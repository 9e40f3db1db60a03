import { describe, expect, test } from "vitest";
import { awsSideOf } from "./aws-side";

const nothing = {
  ...{ team: [], facts: [], engagement: "", nextBestActions: "" },
  quality: { score: null, trend: "", history: [] },
  ...{ recommendations: [], spend: [], suggested: [] },
};

const full = {
  InvolvementType: "Co-Sell",
  InvolvementTypeChangeReason: "Customer Requested",
  CosellMotion: "Partner-led",
  LifeCycle: { Stage: "Seller Engaged", NextSteps: "Call &amp; plan" },
  OpportunityTeam: [
    { BusinessTitle: "PDM", FirstName: "Pri&#39;ya", LastName: "Nair", Email: "p@aws.example" },
  ],
  Insights: {
    EngagementScore: "High",
    NextBestActions: "Book a review",
    OpportunityQuality: { Score: 72, Trend: "Improving" },
    Recommendations: [
      { Type: "SolutionRecommendation", Details: "Attach one", Attributes: { Id: "S-1" } },
    ],
    AwsProductsSpendInsightsBySource: {
      AWS: {
        CurrencyCode: "USD",
        Frequency: "Monthly",
        TotalAmount: "12400.00",
        TotalAmountByCategory: { MAP: "900.5" },
        AwsProducts: [
          {
            ProductCode: "AmazonAuroraDSQL",
            Categories: ["MAP"],
            Amount: "1200",
            Optimizations: [{ Description: "Reserve", SavingsAmount: "200" }],
          },
          { ProductCode: "AmazonCloudWatch", Amount: "10" },
        ],
      },
    },
  },
};

describe("AWS's side", () => {
  test("is told in words", () => {
    const record = { RelatedEntityIdentifiers: { AwsProducts: ["AmazonCloudWatch"] } };
    const scores = [{ at: "2026-11-20T10:00:00Z", score: 64 }];
    expect(awsSideOf(full, scores, record)).toEqual({
      team: [{ name: "Pri'ya Nair", role: "Partner development manager", email: "p@aws.example" }],
      facts: [
        { name: "AWS stage", value: "Seller Engaged" },
        { name: "AWS next step", value: "Call & plan" },
        { name: "AWS involvement", value: "Co-Sell" },
        { name: "Why involvement changed", value: "Customer Requested" },
        { name: "Co-sell motion", value: "Partner-led" },
      ],
      engagement: "High",
      nextBestActions: "Book a review",
      quality: {
        score: 72,
        trend: "Improving",
        history: [{ at: "2026-11-20T10:00:00.000Z", score: 64 }],
      },
      recommendations: [
        {
          kind: "Solution",
          details: "Attach one",
          attributes: [{ name: "Id", value: "S-1" }],
        },
      ],
      spend: [
        {
          source: "AWS",
          totals: [
            { name: "Total", value: "$12,400" },
            { name: "Frequency", value: "Monthly" },
          ],
          byProgram: [{ name: "MAP", value: "$900.50" }],
          products: [
            {
              productId: "0 Amazon Aurora DSQL",
              name: "Amazon Aurora DSQL",
              amount: "$1,200",
              ...{ optimized: "", savings: "" },
              notes: ["MAP", "Reserve (saves $200)"],
            },
            {
              productId: "1 Amazon CloudWatch",
              name: "Amazon CloudWatch",
              amount: "$10",
              ...{ optimized: "", savings: "", notes: [] },
            },
          ],
        },
      ],
      suggested: [{ productId: "AmazonAuroraDSQL", name: "Amazon Aurora DSQL" }],
    });
  });

  test.each([
    [null],
    [{}],
    ["<html>"],
    [[1, 2]],
    [{ Insights: null, LifeCycle: [], OpportunityTeam: {} }],
    [{ OpportunityTeam: [null, "x", {}, { FirstName: null }], Insights: "none" }],
    [
      {
        Insights: {
          OpportunityQuality: { Score: "72", Trend: null },
          Recommendations: [null, 7, {}],
          AwsProductsSpendInsightsBySource: {
            AWS: { AwsProducts: [null, {}, { ProductCode: {} }], TotalAmountByCategory: ["x"] },
            Partner: { Frequency: "Monthly" },
          },
        },
      },
    ],
  ])("of %j is nothing", (summary) => {
    expect(awsSideOf(summary, [null, { at: "no time", score: 3 }, { score: 3 }], null)).toEqual(
      nothing,
    );
  });

  test("shows what is on no list as AWS wrote it, and no more of it than can be read", () => {
    const side = awsSideOf(
      {
        OpportunityTeam: [{ BusinessTitle: "Robot" }, { BusinessTitle: "Robot" }],
        CosellMotion: "Moon &lt;led&gt;",
        Insights: {
          EngagementScore: "Galactic",
          NextBestActions: "x".repeat(5_000),
          OpportunityQuality: { Score: 300, Trend: "Wobbling" },
          AwsProductsSpendInsightsBySource: {
            Partner: { CurrencyCode: "XTS", TotalAmount: "lots", TotalOptimizedAmount: "7" },
          },
        },
      },
      [],
      null,
    );
    expect(side).toMatchObject({
      team: [{ name: "Robot", role: "Robot", email: "" }],
      facts: [{ name: "Co-sell motion", value: "Moon <led>" }],
      engagement: "Galactic",
      quality: { score: null, trend: "Wobbling" },
      spend: [{ totals: [{ value: "lots" }, { value: "7 XTS" }] }],
    });
    expect(side.nextBestActions).toHaveLength(2_001);
  });
});
