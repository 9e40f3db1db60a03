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
        "Submitted for review",
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

  test("shows a review status that AWS invents later word for word", () => {
    expect(shown("aws", ["review-status", "On hold"])[0]?.title).toBe("Review status: On hold");
  });
});
