/**
 * What AWS tells of its side, for people. AWS's lists are open and its answers grow: every part may
 * be absent, null or of another kind, and a value nobody knows is shown as AWS wrote it.
 */
import "server-only";
import { readAt as valueAt } from "@/lib/partner-central/aws-path";
import { type Spend, spendOf, suggestedBy } from "./aws-spend";
import { listAt, type Pair, pair, pairsAt, textAt } from "./untrusted-json";

export type { Spend };

export type AwsSide = {
  team: { name: string; role: string; email: string }[];
  /** Single statements, each with its name. */
  facts: { name: string; value: string }[];
  engagement: string;
  nextBestActions: string;
  quality: { score: number | null; trend: string; history: { at: string; score: number }[] };
  recommendations: { kind: string; details: string; attributes: Pair[] }[];
  spend: Spend[];
  /** Products that AWS sees in the deal and that are not attached to the opportunity. */
  suggested: { productId: string; name: string }[];
};

const FACTS: readonly [path: string, name: string][] = [
  ["LifeCycle.Stage", "AWS stage"],
  ["LifeCycle.NextSteps", "AWS next step"],
  ["LifeCycle.TargetCloseDate", "AWS target close date"],
  ["LifeCycle.ClosedLostReason", "Why AWS closed it"],
  ["InvolvementType", "AWS involvement"],
  ["InvolvementTypeChangeReason", "Why involvement changed"],
  ["CosellMotion", "Co-sell motion"],
];

/** AWS's titles of its people (API model, AwsMemberBusinessTitle). */
const ROLES: Readonly<Record<string, string>> = {
  AWSSalesRep: "AWS sales representative",
  AWSAccountOwner: "AWS account owner",
  PDM: "Partner development manager",
  WWPSPDM: "Partner development manager, public sector",
  PSM: "Partner sales manager",
  ISVSM: "ISV success manager",
  Signatory: "Signatory",
};

const KINDS: Readonly<Record<string, string>> = {
  OpportunityQuality: "Opportunity quality",
  SolutionRecommendation: "Solution",
  SpecialistRecommendation: "Specialist",
};

/**
 * @param summary an answer of GetAwsOpportunitySummary as it was kept
 * @param scores the scores kept of it, the oldest first
 * @param record the opportunity as it was last read
 */
export function awsSideOf(summary: unknown, scores: readonly unknown[], record: unknown): AwsSide {
  const insights = valueAt(summary, "Insights");
  const spend = (["Partner", "AWS"] as const).flatMap((source) => spendOf(insights, source));
  return {
    team: distinct(listAt(summary, "OpportunityTeam").flatMap(memberOf)),
    facts: FACTS.flatMap(([path, name]) => pair(name, textAt(summary, path))),
    engagement: textAt(insights, "EngagementScore"),
    nextBestActions: textAt(insights, "NextBestActions"),
    quality: {
      score: scoreIn(valueAt(insights, "OpportunityQuality.Score")),
      trend: textAt(insights, "OpportunityQuality.Trend"),
      history: scores.flatMap(pastScore),
    },
    recommendations: distinct(listAt(insights, "Recommendations").flatMap(recommendationOf)),
    spend,
    suggested: suggestedBy(insights, record),
  };
}

/** What AWS says twice is told once. */
function distinct<T>(told: readonly T[]): T[] {
  return [...new Map(told.map((each) => [JSON.stringify(each), each])).values()];
}

function memberOf(member: unknown): AwsSide["team"] {
  const name = [textAt(member, "FirstName"), textAt(member, "LastName")].filter(Boolean).join(" ");
  const email = textAt(member, "Email");
  const title = textAt(member, "BusinessTitle");
  const role = ROLES[title] ?? title;
  return name || email || role ? [{ name: name || email || role, role, email }] : [];
}

function recommendationOf(recommendation: unknown): AwsSide["recommendations"] {
  const kind = textAt(recommendation, "Type");
  const details = textAt(recommendation, "Details");
  const attributes = pairsAt(recommendation, "Attributes", (text) => text);
  if (!kind && !details && attributes.length === 0) return [];
  return [{ kind: KINDS[kind] ?? kind, details, attributes }];
}

function scoreIn(value: unknown): number | null {
  return typeof value === "number" && value >= 0 && value <= 100 ? Math.round(value) : null;
}

function pastScore(entry: unknown): { at: string; score: number }[] {
  const score = scoreIn(valueAt(entry, "score"));
  const at = valueAt(entry, "at");
  const isTime = typeof at === "string" && !Number.isNaN(Date.parse(at));
  return score !== null && isTime ? [{ at: new Date(at).toISOString(), score }] : [];
}
