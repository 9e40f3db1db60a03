import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { textsBesideOthers, valuesOf, wordsOf } from "@/components/ui/test/markup";
import { FailureBox, type FailureView } from "./failure-box";
import { LastChecked } from "./last-checked";
import { PauseBox } from "./pause-box";
import { ReviewerWords } from "./reviewer-words";
import { Stages } from "./stages";
import { Timeline } from "./timeline";

const nothing = async () => {};
const at = "2026-11-22T13:06:02.123Z";

const failure: FailureView = {
  title: "AWS isn't responding",
  text: "We'll keep trying.",
  problems: [],
  fix: null,
  owner: null,
  said: ["“socket hang up” · ECONNRESET", "Request ID q-1"],
  onlyAwsKnows: false,
};
const sending = {
  figures: [{ name: "Sent", value: "12" }],
  pause: nothing,
  resume: nothing,
};
const box = { referralId: "r1", tone: "bad", tryNow: null, stop: null } as const;
const owner = { name: "Ben Ruiz", accepted: ["Dana Okafor"] };
const problem = { text: "Website: AWS can't read this", href: "/website" };
const fix = { href: "/website", words: "Fix Website" };

const shown: [string, string, RegExp][] = [
  [
    "a failure that goes on by itself, with AWS's words and what can be done",
    renderToString(
      <FailureBox {...box} tone="warn" failure={failure} tryNow={nothing} stop={nothing} />,
    ),
    /^AWS isn't responding We'll keep trying\. Try now Stop Details from AWS “socket hang up” · ECONNRESET Request ID q-1 Copy the details$/,
  ],
  [
    "a refused answer, with one way on",
    renderToString(<FailureBox {...box} failure={{ ...failure, problems: [problem], fix }} />),
    /keep trying\. Website: AWS can't read this Fix Website Details from AWS/,
  ],
  [
    "a refused owner, with those AWS accepted",
    renderToString(<FailureBox {...box} failure={{ ...failure, owner }} tryNow={nothing} />),
    /accepted these owners before: Dana Okafor\..*register Ben Ruiz in Partner Central, then select Try again with Ben Ruiz\. .* Try again with Ben Ruiz Details/,
  ],
  [
    "a refused owner, when AWS accepted none",
    renderToString(
      <FailureBox {...box} failure={{ ...failure, owner: { ...owner, accepted: [] } }} />,
    ),
    /AWS hasn't accepted any owner yet.*register Ben Ruiz in Partner Central\. The opportunity/,
  ],
  [
    "a status that was never asked for",
    renderToString(
      <LastChecked referralId="r1" checkedAt={null} waiting trouble={null} check={nothing} />,
    ),
    /^Checking with AWS\. Not checked with AWS yet Check now$/,
  ],
  [
    "a status with trouble",
    renderToString(
      <LastChecked
        referralId="r1"
        checkedAt={at}
        waiting={false}
        trouble={{ title: "AWS is busy", code: "Throttling" }}
        check={nothing}
      />,
    ),
    /^AWS is busy \(Throttling\)\. Last checked with AWS Nov 22, 2026, 1:06 PM UTC Check now$/,
  ],
  [
    "a pause",
    renderToString(<PauseBox {...sending} since={at} />),
    /Sending is paused Sent 12 Paused since Nov 22, 2026, 1:06 PM UTC .*Resume sending$/,
  ],
  [
    "sending that goes on",
    renderToString(<PauseBox {...sending} since={null} />),
    /Sending is on .*Pause all sending$/,
  ],
  [
    "what a reviewer asks for",
    renderToString(
      <ReviewerWords
        reviewStatus="Action Required"
        comments={"Say more.\nName the services."}
        reason="Incomplete"
        opportunityId="O123"
        fixHref={null}
        named={[{ label: "AWS products", href: "/products" }]}
      />,
    ),
    /“Say more. Name the services.” AWS reviewer, reason: Incomplete .* See what you sent: AWS products .* \(opportunity O123 \)/,
  ],
  [
    "what a reviewer asks for without a word",
    renderToString(
      <ReviewerWords
        reviewStatus="Action Required"
        comments={null}
        reason={null}
        opportunityId="O123"
        fixHref="/fix"
        named={[]}
      />,
    ),
    /AWS didn't leave a comment\. .*then resend\. Fix and resend$/,
  ],
  [
    "the stages of a sending that failed",
    renderToString(
      <Stages
        stages={[
          { id: "1", words: "Saving", state: "done", detail: null },
          { id: "2", words: "Creating at AWS", state: "failed", detail: "AWS refused it" },
        ]}
      />,
    ),
    /^Saving Done Creating at AWS Failed AWS refused it$/,
  ],
  [
    "the timeline",
    renderToString(
      <Timeline
        entries={[{ at, who: "AWS", title: "Review started", tone: "info", text: "Locked." }]}
      />,
    ),
    /^Review started AWS, Nov 22, 2026, 1:06 PM UTC Locked\.$/,
  ],
];

describe.each(shown)("%s", (_name, html, words) => {
  test("is told", () => expect(wordsOf(html)).toMatch(words));
  test("has an element of its own for every text", () => {
    expect(textsBesideOthers(html)).toEqual([]);
  });
});

test("without a question and without words a reviewer says nothing", () => {
  const approved = { reviewStatus: "Approved", comments: null, reason: null, opportunityId: null };
  expect(renderToString(<ReviewerWords {...approved} fixHref={null} named={[]} />)).toBe("");
});

test("of several refused answers each leads to its question, and one button to the first", () => {
  const other = { text: "Country: AWS needs an answer here", href: "/country" };
  const two = { ...failure, problems: [problem, other], fix };
  const html = renderToString(<FailureBox {...box} failure={two} />);
  expect(valuesOf(html, "href")).toEqual(["/website", "/country", "/website"]);
});

test("AWS's words are open where nothing else says what is wrong", () => {
  const html = (onlyAwsKnows: boolean) =>
    renderToString(<FailureBox {...box} failure={{ ...failure, onlyAwsKnows }} />);
  expect(html(true)).toMatch(/<details[^>]* open=""/);
  expect(html(false)).not.toMatch(/<details[^>]* open=""/);
});
