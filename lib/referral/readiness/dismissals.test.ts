import { describe, expect, test } from "vitest";
import type { FieldId } from "../fields/field-order";
import { ready } from "../test/said";
import { sampleContext } from "../test/samples";
import {
  answersLookedAt,
  type Dismissal,
  type Duplicate,
  type Finding,
  findingKey,
  type Known,
  NOTHING_KNOWN,
} from "./finding";
import { type Readiness, type ReadinessRow, readinessOf } from "./readiness";

type Changes = Parameters<typeof ready>[0];

const nextStep = "Design review with AWS on 9 December";

function judged(changes: Changes, known: Partial<Known> = {}, today = sampleContext.today) {
  const context = { ...sampleContext, today };
  return readinessOf(ready({ nextStep, ...changes }), context, { ...NOTHING_KNOWN, ...known });
}

function warningsOf({ rows }: Readiness): Finding[] {
  return rows.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "warns"));
}

/** Everything that warns, dismissed as the check page would. */
function dismissWarning(changes: Changes, known: Partial<Known> = {}, today?: string): Dismissal[] {
  return warningsOf(judged(changes, known, today)).map((finding, index) => ({
    id: `dismissal-${index}`,
    finding: findingKey(finding),
    reason: "It is so",
    answers: answersLookedAt(finding, ready({ nextStep, ...changes })),
    userId: "maria",
    dismissedAt: "2026-11-23T09:00:00Z",
  }));
}

function rowOf({ rows }: Readiness, id: ReadinessRow["id"]): ReadinessRow {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

const estimateUrl = "https://calculator.aws/#/estimate?id=3f0c2a91b7d84e65a0c19f7e2d5b8c44";
const topics = ["AI/ML"];
const marketing = { fromMarketing: "Yes", mdfUsed: "No" };

const dollars = (...amounts: number[]) => amounts.map((amount) => BigInt(amount) * 100n);
const ten = (amount: number) => dollars(...Array.from({ length: 10 }, () => amount));

describe("a row whose warnings were all dismissed", () => {
  test.each<[ReadinessRow["id"], Changes, Partial<Known>?]>([
    ["fields", { stage: "Prospect" }],
    ["text", { description: "Great opportunity with a strategic customer who loves the cloud." }],
    ["revenue", { monthlyRevenue: "99" }],
    ["revenue", { monthlyRevenue: "9000" }, { amounts: ten(400) }],
    ["ask", { involvement: "For Visibility Only", primaryNeed: undefined, nextStep: undefined }],
  ])("%s claims nothing about %j", (id, changes, known) => {
    const dismissals = dismissWarning(changes, known);
    expect(dismissals).not.toEqual([]);
    const row = rowOf(judged(changes, { ...known, dismissals }), id);
    expect(row).toMatchObject({ state: "Ready", findings: [] });
    expect(row.dismissals).toHaveLength(dismissals.length);
  });

  test("still says which text was not checked", () => {
    const changes = {
      referralName: "Cloud project",
      description: "Wir verlagern die Tourenplanung der Spedition nach AWS und betreiben sie dort.",
    };
    const row = rowOf(judged(changes, { dismissals: dismissWarning(changes) }), "text");
    expect(row).toMatchObject({
      state: "Not checked",
      findings: [{ text: "Description: not in English, so not checked" }],
    });
  });
});

const duplicate = (id: string): Duplicate => ({
  id,
  name: "Blue Heron Freight – Route planning – US",
  company: "Blue Heron Freight",
  status: "Draft",
  same: ["site"],
  similarity: 0.9,
});

describe("a warning that was dismissed leaves another of its check its voice", () => {
  test("about another duplicate", () => {
    const dismissals = dismissWarning({}, { duplicates: [duplicate("first")] });
    expect(warningsOf(judged({}, { duplicates: [duplicate("first")], dismissals }))).toEqual([]);
    const duplicates = [duplicate("first"), duplicate("second")];
    expect(warningsOf(judged({}, { duplicates, dismissals }))).toMatchObject([
      { duplicate: { id: "second" } },
    ]);
  });

  test("about the same amount for another reason", () => {
    const usual = { amounts: ten(500) };
    const dismissals = dismissWarning({}, usual);
    expect(warningsOf(judged({}, { ...usual, dismissals }))).toEqual([]);
    const amounts = dollars(12_500, 12_500, 12_500);
    expect(warningsOf(judged({}, { amounts, dismissals }))).toMatchObject([{ id: "readiness-5b" }]);
  });

  test("about the same close date, which has come near", () => {
    const changes = { closeDate: "2029-03-01" };
    const dismissals = dismissWarning(changes);
    expect(warningsOf(judged(changes, { dismissals }))).toEqual([]);
    expect(warningsOf(judged(changes, { dismissals }, "2029-02-26"))).toMatchObject([
      { id: "readiness-10" },
    ]);
  });
});

/** What a rule warns of at a field, and another answer it read: changed so, the warning is another. */
const ruleWarnings: readonly [FieldId, Changes, Changes][] = [
  ["country", { country: "DE", postalCode: "10115", natSec: "Yes" }, { natSec: "No" }],
  ["state", { country: "DE", postalCode: "10115" }, { country: "US" }],
  ["postalCode", { country: "AE", postalCode: "12345" }, { country: "US" }],
  ["postalCode", { country: "KZ", postalCode: "A15E3B4" }, { country: "AE" }],
  ["otherIndustry", { otherIndustry: "Ferries" }, { industry: "Other" }],
  ["primaryNeed", { involvement: "For Visibility Only" }, { involvement: "Co-Sell" }],
  ["awsAccount", { stage: "Launched" }, { stage: "Committed" }],
  ["parentId", { oppType: "Flat Renewal" }, { oppType: "Expansion" }],
  ["parentId", { parentId: "O1234567" }, { oppType: "Expansion" }],
  ["currency", { currency: "USD" }, { contractValue: "90000" }],
  ["estimateUrl", { monthlyRevenue: undefined, estimateUrl }, { monthlyRevenue: "2500" }],
  ["otherSolution", { otherSolution: "Route planner" }, { solution: ["Other"] }],
  ["mdfUsed", { mdfUsed: "Yes" }, { fromMarketing: "Yes" }],
  ["campaignName", { campaignName: "Ferry days" }, { fromMarketing: "Yes" }],
  ["channel", { channel: ["AWS Marketing Central"] }, { fromMarketing: "Yes" }],
  ["marketingUseCase", { mdfUsed: "Yes", marketingUseCase: topics }, { fromMarketing: "Yes" }],
  ["marketingUseCase", { ...marketing, marketingUseCase: topics }, { mdfUsed: "Yes" }],
  ["otherCompetitor", { otherCompetitor: "Somebody" }, { competitor: "*Other" }],
];

describe("what a rule warns of", () => {
  test.each(ruleWarnings)("at %s for %j is heard again after %j", (id, changes, other) => {
    const dismissals = dismissWarning(changes);
    expect(dismissals.map(({ finding }) => finding.split(".")[1])).toContain(id);
    expect(warningsOf(judged(changes, { dismissals }))).toEqual([]);
    const key = dismissals.find(({ finding }) => finding.endsWith(`.${id}`))?.finding;
    const finding = warningsOf(judged(changes)).find((each) => findingKey(each) === key);
    const texts = warningsOf(judged({ ...changes, ...other })).map(({ text }) => text);
    expect(texts).not.toContain(finding?.text);
    expect(finding?.looksAt).toEqual(expect.arrayContaining([id, ...Object.keys(other)]));
  });
});
