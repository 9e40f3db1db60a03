import { describe, expect, test } from "vitest";
import { timelineOf } from "./timeline";

const draft = { startedAt: new Date("2026-11-17T09:04:00Z") };
const at = new Date("2026-11-18T15:32:00Z");

describe("the timeline", () => {
  test("is told newest first and ends with the draft", () => {
    const entries = timelineOf(
      [
        { at, what: "queued", detail: null },
        { at, what: "created", detail: "O123" },
        { at, what: "submitted", detail: "Submitted" },
      ],
      "Dana Okafor",
      draft,
      { status: "Submitted", comments: null },
    );
    expect(entries.map(({ title, who, text }) => [title, who, text])).toEqual([
      ["Submitted for review", "AWS", "AWS has it and will review it. Answers are locked."],
      ["Opportunity created", "AWS", "AWS reference O123"],
      ["Sent off", "Dana Okafor", "The answers as they stood were frozen for AWS."],
      ["Draft started", "Dana Okafor", null],
    ]);
  });

  test("quotes AWS where AWS last said it, and nowhere else", () => {
    const entries = timelineOf(
      [
        { at, what: "review-status", detail: "Action Required" },
        { at, what: "review-status", detail: "Submitted" },
        { at, what: "review-status", detail: "Action Required" },
      ],
      "Dana Okafor",
      draft,
      { status: "Action Required", comments: "Please name the services." },
    );
    expect(entries.map(({ said }) => said)).toEqual([
      "Please name the services.",
      null,
      null,
      null,
    ]);
  });

  test("shows a review status that AWS invents later word for word", () => {
    const [entry] = timelineOf([{ at, what: "review-status", detail: "On hold" }], "", draft, {
      status: "On hold",
      comments: null,
    });
    expect(entry?.title).toBe("Review status: On hold");
  });
});
