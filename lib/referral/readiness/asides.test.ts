import { describe, expect, test } from "vitest";
import type { FieldId } from "../fields/field-order";
import { ready } from "../test/said";
import { sampleContext } from "../test/samples";
import {
  type Aside,
  answersLookedAt,
  type Finding,
  findingKey,
  type Known,
  NOTHING_KNOWN,
  type Twin,
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

/** Everything that warns, put aside as the check page would. */
function putAside(changes: Changes, known: Partial<Known> = {}, today?: string): Aside[] {
  return warningsOf(judged(changes, known, today)).map((finding, index) => ({
    id: `aside-${index}`,
    finding: findingKey(finding),
    reason: "It is so",
    answers: answersLookedAt(finding, ready({ nextStep, ...changes })),
    userId: "maria",
    putAt: "2026-11-23T09:00:00Z",
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

describe("a row whose warnings were all put aside", () => {
  test.each<[ReadinessRow["id"], Changes, Partial<Known>?]>([
    ["fields", { stage: "Prospect" }],
    ["text", { description: "Great opportunity with a strategic customer who loves the cloud." }],
    ["revenue", { monthlyRevenue: "99" }],
    ["revenue", { monthlyRevenue: "9000" }, { amounts: ten(400) }],
    ["ask", { involvement: "For Visibility Only", primaryNeed: undefined, nextStep: undefined }],
  ])("%s claims nothing about %j", (id, changes, known) => {
    const asides = putAside(changes, known);
    expect(asides).not.toEqual([]);
    const row = rowOf(judged(changes, { ...known, asides }), id);
    expect(row).toMatchObject({ state: "Ready", findings: [] });
    expect(row.asides).toHaveLength(asides.length);
  });

  test("still says which text was not checked", () => {
    const changes = {
      referralName: "Cloud project",
      description: "Wir verlagern die Tourenplanung der Spedition nach AWS und betreiben sie dort.",
    };
    const row = rowOf(judged(changes, { asides: putAside(changes) }), "text");
    expect(row).toMatchObject({
      state: "Not checked",
      findings: [{ text: "Description: not in English, so not checked" }],
    });
  });
});

const twin = (id: string): Twin => ({
  id,
  name: "Blue Heron Freight – Route planning – US",
  company: "Blue Heron Freight",
  status: "Draft",
  same: ["site"],
  likeness: 0.9,
});

describe("a warning that was put aside leaves another of its check its voice", () => {
  test("about another twin", () => {
    const asides = putAside({}, { twins: [twin("first")] });
    expect(warningsOf(judged({}, { twins: [twin("first")], asides }))).toEqual([]);
    const twins = [twin("first"), twin("second")];
    expect(warningsOf(judged({}, { twins, asides }))).toMatchObject([{ twin: { id: "second" } }]);
  });

  test("about the same amount for another reason", () => {
    const usual = { amounts: ten(500) };
    const asides = putAside({}, usual);
    expect(warningsOf(judged({}, { ...usual, asides }))).toEqual([]);
    const amounts = dollars(12_500, 12_500, 12_500);
    expect(warningsOf(judged({}, { amounts, asides }))).toMatchObject([{ id: "readiness-5b" }]);
  });

  test("about the same close date, which has come near", () => {
    const changes = { closeDate: "2029-03-01" };
    const asides = putAside(changes);
    expect(warningsOf(judged(changes, { asides }))).toEqual([]);
    expect(warningsOf(judged(changes, { asides }, "2029-02-26"))).toMatchObject([
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
    const asides = putAside(changes);
    expect(asides.map(({ finding }) => finding.split(".")[1])).toContain(id);
    expect(warningsOf(judged(changes, { asides }))).toEqual([]);
    const key = asides.find(({ finding }) => finding.endsWith(`.${id}`))?.finding;
    const finding = warningsOf(judged(changes)).find((each) => findingKey(each) === key);
    const texts = warningsOf(judged({ ...changes, ...other })).map(({ text }) => text);
    expect(texts).not.toContain(finding?.text);
    expect(finding?.looksAt).toEqual(expect.arrayContaining([id, ...Object.keys(other)]));
  });
});
