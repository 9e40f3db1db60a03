import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { textsBesideOthers, wordsOf } from "@/components/ui/test/markup";
import { FailureNote } from "./failure-note";
import { LastChecked } from "./last-checked";
import { OwnerHelp } from "./owner-help";
import { PauseBox } from "./pause-box";
import { ReviewerWords } from "./reviewer-words";
import { Stages } from "./stages";
import { Timeline } from "./timeline";

const nothing = async () => {};
const at = "2026-11-22T13:06:02.123Z";

const failure = {
  referralId: "r1",
  tone: "warn",
  title: "AWS does not answer",
  text: "We try again by ourselves.",
  code: "ECONNRESET",
  message: "socket hang up",
  requestId: "q-1",
} as const;

const shown: [string, string, RegExp][] = [
  [
    "a failure, with AWS's words and what can be done",
    renderToString(<FailureNote {...failure} tryNow={nothing} stop={nothing} />),
    /AWS's code: ECONNRESET , “socket hang up” , request q-1 Try now Stop$/,
  ],
  [
    "a failure of which nothing more is known",
    renderToString(
      <FailureNote {...failure} message="" requestId={null} tryNow={null} stop={null} />,
    ),
    /AWS's code: ECONNRESET$/,
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
    "an owner AWS refused, with those it accepted",
    renderToString(<OwnerHelp name="Ben Ruiz" accepted={["Dana Okafor"]} />),
    /accepted these owners before: Dana Okafor\..*register Ben Ruiz in Partner Central/,
  ],
  [
    "an owner AWS refused, when it accepted none",
    renderToString(<OwnerHelp name="Ben Ruiz" accepted={[]} />),
    /AWS hasn't accepted any owner yet/,
  ],
  [
    "a pause",
    renderToString(<PauseBox since={at} pause={nothing} resume={nothing} />),
    /Sending is paused Since Nov 22, 2026, 1:06 PM UTC .*Resume sending$/,
  ],
  [
    "sending that goes on",
    renderToString(<PauseBox since={null} pause={nothing} resume={nothing} />),
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
      />,
    ),
    /“Say more. Name the services.” AWS reviewer, reason: Incomplete .* \(opportunity O123 \)/,
  ],
  [
    "what a reviewer asks for without a word",
    renderToString(
      <ReviewerWords
        reviewStatus="Action Required"
        comments={null}
        reason={null}
        opportunityId="O123"
      />,
    ),
    /AWS didn't leave a comment\./,
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
    "the timeline, with AWS's own words",
    renderToString(
      <Timeline
        entries={[
          { at, who: "AWS", title: "Review started", tone: "info", text: "Locked.", said: "Hm." },
        ]}
      />,
    ),
    /^Review started AWS, Nov 22, 2026, 1:06 PM UTC Locked\. “Hm\.”$/,
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
  expect(renderToString(<ReviewerWords {...approved} />)).toBe("");
});
