import { describe, expect, test } from "vitest";
import { timelineOf } from "./timeline";

const names = new Map([["dana", "Dana Okafor"]]);
const at = new Date("2026-11-18T15:32:00Z");

describe("the timeline", () => {
  test("is told newest first, each with who did it", () => {
    const entries = timelineOf(
      [
        { at, what: "draft-started", outcome: null, userId: "dana" },
        { at, what: "queued", outcome: null, userId: "dana" },
        { at, what: "created", outcome: "O123", userId: null },
        { at, what: "submitted", outcome: "Submitted", userId: null },
      ],
      names,
      { status: "Submitted", comments: null },
    );
    expect(entries.map(({ title, who, text }) => [title, who, text])).toEqual([
      [
        "Submitted for review",
        "AWS",
        "AWS has it and will review it. You can't make changes until AWS responds.",
      ],
      ["Opportunity created", "AWS", "AWS reference O123"],
      ["Sent to AWS", "Dana Okafor", "We saved a copy of exactly what was sent."],
      ["Draft started", "Dana Okafor", null],
    ]);
  });

  test("quotes AWS where AWS last said it, and nowhere else", () => {
    const entries = timelineOf(
      [
        { at, what: "review-status", outcome: "Action Required", userId: null },
        { at, what: "review-status", outcome: "Submitted", userId: null },
        { at, what: "review-status", outcome: "Action Required", userId: null },
      ],
      names,
      { status: "Action Required", comments: "Please name the services." },
    );
    expect(entries.map(({ said }) => said)).toEqual(["Please name the services.", null, null]);
  });

  test("shows a review status that AWS invents later word for word", () => {
    const [entry] = timelineOf(
      [{ at, what: "review-status", outcome: "On hold", userId: null }],
      names,
      {
        status: "On hold",
        comments: null,
      },
    );
    expect(entry?.title).toBe("Review status: On hold");
  });
});
