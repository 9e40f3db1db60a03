import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { textsBesideOthers, valuesOf, wordsOf } from "@/components/ui/test/markup";
import { AwsAdvice, AwsDeal, AwsTeam, type AwsView } from "./aws-side";
import { AwsSpend } from "./aws-spend";

const nothing: AwsView = {
  ...{ team: [], facts: [], engagement: "", nextBestActions: "" },
  quality: { score: null, trend: "", history: [] },
  ...{ recommendations: [], suggested: [], readAt: "2026-11-22T13:06:02.123Z" },
};

const full: AwsView = {
  ...nothing,
  team: [
    { name: "Sam Rivera", role: "AWS sales representative", email: "sam.rivera@aws.example" },
    { name: "Robot", role: "Robot", email: "javascript:alert(1)" },
  ],
  facts: [{ name: "Co-sell motion", value: "Partner-led" }],
  engagement: "High",
  nextBestActions: "Book a review.\nThen call.",
  quality: {
    score: 72,
    trend: "Improving",
    history: [
      { at: "2026-11-15T10:00:00.000Z", score: 64 },
      { at: "2026-11-20T10:00:00.000Z", score: 72 },
    ],
  },
  recommendations: [
    { kind: "Solution", details: "Attach one.", attributes: [{ name: "Id", value: "S-1" }] },
    { kind: "", details: "<b>Moon</b>", attributes: [] },
  ],
  suggested: [{ productId: "AmazonAuroraDSQL", name: "Amazon Aurora DSQL" }],
};

const spend = {
  source: "AWS" as const,
  totals: [{ name: "Total", value: "$12,400" }],
  byProgram: [{ name: "MAP", value: "$900" }],
  products: [
    {
      ...{ productId: "0", name: "Amazon Aurora DSQL", amount: "$1,200" },
      ...{ optimized: "", savings: "$200", notes: ["MAP", "Reserve"] },
    },
  ],
};

const draw = (view: AwsView) => ({
  deal: renderToString(<AwsDeal {...view} />),
  team: renderToString(<AwsTeam team={view.team} />),
  advice: renderToString(<AwsAdvice {...view} />),
});

describe("AWS's side", () => {
  test("of which nothing is known is not on the page", () => {
    expect(draw(nothing)).toEqual({ deal: "", team: "", advice: "" });
    expect(renderToString(<AwsSpend spend={[]} />)).toBe("");
  });

  test("is told with score, history and advice", () => {
    const { deal, team, advice } = draw(full);
    expect(wordsOf(deal)).toBe(
      "AWS's side Opportunity quality 72 of 100 Trend: Improving How the score changed " +
        "72 of 100, since Nov 20, 2026, 10:00 AM UTC 64 of 100, since Nov 15, 2026, 10:00 AM UTC " +
        "Engagement score High AWS suggests Book a review. Then call. Co-sell motion Partner-led " +
        "From AWS, Nov 22, 2026, 1:06 PM UTC",
    );
    expect(wordsOf(team)).toContain("Sam Rivera AWS sales representative sam.rivera@aws.example");
    expect(wordsOf(advice)).toMatch(/Solution Attach one\. Id: S-1 .*Amazon Aurora DSQL$/);
    expect(advice).toContain("&lt;b&gt;Moon&lt;/b&gt;");
  });

  test("links to an address only where it is one", () => {
    expect(valuesOf(draw(full).team, "href")).toEqual(["mailto:sam.rivera@aws.example"]);
  });

  test("has an element of its own for every text", () => {
    const { deal, team, advice } = draw(full);
    const drawn = [deal, team, advice, renderToString(<AwsSpend spend={[spend]} />)];
    expect(drawn.flatMap(textsBesideOthers)).toEqual([]);
  });

  test("has what AWS expects the customer to spend as a table", () => {
    const html = renderToString(<AwsSpend spend={[spend]} />);
    expect(wordsOf(html)).toMatch(
      /AWS's own estimate Total \$12,400 .* MAP \$900 .*Possible savings/,
    );
    expect(wordsOf(html)).toMatch(/Amazon Aurora DSQL MAP Reserve \$1,200 \$200$/);
  });
});
