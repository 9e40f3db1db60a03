/** What AWS's systems make of an approved opportunity: scores, advice, and expected spend. */
import type { Opportunity } from "./opportunity";

/** AWS names eight things it rewards; each counts the same here. */
function qualityOf({ body, related }: Opportunity): number {
  const { Project = {}, LifeCycle = {}, Customer } = body;
  const [spend] = Project.ExpectedCustomerSpend ?? [];
  const rewarded = [
    (Project.Title ?? "").split(/\s+/).length >= 4,
    (Project.CustomerBusinessProblem ?? "").length >= 200,
    LifeCycle.Stage !== "Prospect",
    (LifeCycle.NextSteps ?? "").length >= 40,
    spend?.EstimationUrl !== undefined,
    Customer?.Account?.Industry !== "Other",
    (related.AwsProducts ?? []).length > 0,
    (related.Solutions ?? []).length + (related.AwsMarketplaceSolutions ?? []).length > 0,
  ];
  return 20 + 10 * rewarded.filter(Boolean).length;
}

/** One that no test of associations uses. */
const ADVISED = "AmazonAuroraDSQL";

/** An opportunity that is over has no score any more. */
export function insightsOf(opportunity: Opportunity, isOver: boolean): object {
  const score = qualityOf(opportunity);
  const [spend] = opportunity.body.Project?.ExpectedCustomerSpend ?? [];
  return {
    EngagementScore: score >= 80 ? "High" : score >= 50 ? "Medium" : "Low",
    NextBestActions: "Book an architecture review with the AWS account team.",
    OpportunityQuality: isOver ? undefined : { Score: score, Trend: "No Change" },
    Recommendations: [
      {
        Type: "OpportunityQuality",
        Details: "Say in the business problem why the customer acts now.",
        Attributes: { Field: "CustomerBusinessProblem" },
      },
      { Type: "SpecialistRecommendation", Details: "Involve a database specialist." },
    ],
    AwsProductsSpendInsightsBySource: { AWS: spendOf(spend?.Amount) },
  };
}

function spendOf(amount = "0"): object {
  const part = (share: number) => (Number(amount) * share).toFixed(2);
  return {
    CurrencyCode: "USD",
    Frequency: "Monthly",
    TotalAmount: part(1),
    TotalOptimizedAmount: part(0.8),
    TotalPotentialSavingsAmount: part(0.2),
    TotalAmountByCategory: { "Migration Acceleration Program": part(0.7) },
    AwsProducts: [
      {
        ProductCode: ADVISED,
        ServiceCode: "AuroraDSQL",
        Categories: ["Migration Acceleration Program"],
        Amount: part(0.7),
        OptimizedAmount: part(0.5),
        PotentialSavingsAmount: part(0.2),
        Optimizations: [{ Description: "Use reserved capacity", SavingsAmount: part(0.2) }],
      },
      { ProductCode: "AmazonCloudWatch", ServiceCode: "CloudWatch", Amount: part(0.3) },
    ],
  };
}

const LONG = "W".repeat(300);

/** A release of AWS's that is newer than its model: nothing here is on a list, and texts are long. */
export function unknownSummary({ catalog, id, origin }: Opportunity): object {
  const product = { ProductCode: `Quantum${LONG}`, Amount: "1e99", Categories: ["Moonshot"] };
  return {
    Catalog: catalog,
    RelatedOpportunityId: id,
    Origin: origin,
    InvolvementType: "Co-Dream",
    InvolvementTypeChangeReason: "Because <b>AWS</b> &amp; you",
    CosellMotion: `Agent-${LONG}`,
    LifeCycle: { Stage: "Teleporting", NextSteps: "<script>alert(1)</script>" },
    OpportunityTeam: [
      { BusinessTitle: "ChiefDreamer", FirstName: LONG, LastName: "O'Neil", Email: "javascript:x" },
      {},
      { BusinessTitle: "Robot" },
    ],
    Insights: {
      EngagementScore: "Galactic",
      NextBestActions: "Line one\nLine two",
      OpportunityQuality: { Score: 300, Trend: "Wobbling" },
      Recommendations: [
        { Type: "MoonRecommendation", Details: LONG, Attributes: { Why: "Nobody knows" } },
        {},
      ],
      AwsProductsSpendInsightsBySource: {
        Partner: { CurrencyCode: "XTS", TotalAmount: "lots", AwsProducts: [product, product, {}] },
        AWS: {},
      },
    },
  };
}
