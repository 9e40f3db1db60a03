import { describe, expect, test } from "vitest";
import type { Environment } from "@/lib/env";
import type { PastEvent } from "@/lib/submission/timeline";
import { timelineOf } from "./timeline";

const names = new Map([["dana", "Dana Okafor"]]);
const at = new Date("2026-11-18T15:32:00Z");

const shown = (environment: Environment, ...what: [PastEvent["what"], string | null][]) =>
  timelineOf(
    what.map(([each, outcome]) => ({ at, what: each, outcome, userId: "dana" })),
    names,
    environment,
  );

describe("the timeline", () => {
  test("is told newest first, each with who did it", () => {
    const entries = shown(
      "aws",
      ["draft-started", null],
      ["queued", null],
      ["created", "O123"],
      ["submitted", "Submitted"],
    );
    expect(entries.map(({ title, who, text }) => [title, who, text])).toEqual([
      [
        "Submitted",
        "AWS",
        "AWS has it and will review it. You can't make changes until AWS responds.",
      ],
      ["Opportunity created", "AWS", "AWS reference O123"],
      ["Sent to AWS", "Dana Okafor", "We saved a copy of exactly what was sent."],
      ["Draft started", "Dana Okafor", null],
    ]);
  });

  test("says of practice that nothing went to AWS, and who answered", () => {
    const entries = shown(
      "emulator",
      ["queued", null],
      ["created", "O123"],
      ["refused", "ValidationException"],
    );
    expect(entries.map(({ title, who, text }) => [title, who, text])).toEqual([
      [
        "The simulator didn't accept it",
        "The simulator",
        "Code ValidationException. You can edit the answers again.",
      ],
      ["Opportunity created", "The simulator", "Practice reference O123"],
      [
        "Sent in practice mode",
        "Dana Okafor",
        "Nothing was sent to AWS. We saved a copy of exactly what was sent.",
      ],
    ]);
    expect(shown("sandbox", ["queued", null])[0]?.title).toBe("Sent to the AWS Sandbox");
  });

  test("quotes AWS at the review it speaks of, and at no earlier one", () => {
    const events: PastEvent[] = ["Action Required", "Submitted", "Action Required"].map(
      (outcome) => ({ at, what: "review-status", outcome, userId: null }),
    );
    const saidAt = (reviewStatus: string) =>
      timelineOf(events, names, "aws", { said: { reviewStatus, comments: "Say <why> now" } }).map(
        ({ title, said }) => [title, said],
      );
    expect(saidAt("Action Required")).toEqual([
      ["Action Required", "Say <why> now"],
      ["Submitted", undefined],
      ["Action Required", undefined],
    ]);
    expect(saidAt("Approved").map(([, said]) => said)).toEqual([undefined, undefined, undefined]);
  });

  test("has changes of answers in their place, and says how long nothing happened", () => {
    const change = {
      ...{ at: "2026-12-05T10:00:00.000Z", who: "Dana Okafor", title: "Answers changed" },
      ...{ tone: "none" as const, text: null, pages: [] },
    };
    const later = new Date("2026-12-06T10:00:00Z");
    const events: PastEvent[] = [
      { at, what: "queued", outcome: null, userId: "dana" },
      { at: later, what: "review-status", outcome: "Approved", userId: null },
    ];
    const told = timelineOf(events, names, "aws", { changes: [change] });
    expect(told.map(({ title, quietDays }) => [title, quietDays])).toEqual([
      ["Approved", undefined],
      ["Answers changed", 16],
      ["Sent to AWS", undefined],
    ]);
  });

  test("shows a review status that AWS invents later word for word", () => {
    expect(shown("aws", ["review-status", "On hold"])[0]?.title).toBe("Review status: On hold");
  });
});
