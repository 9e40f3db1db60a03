"use client";

import { useEffect, useRef } from "react";
import type { Answers } from "@/lib/referral/answers";

/** Why a page was not saved. All else ends in another page. */
export type Refused =
  | { kind: "conflict"; version: number; answers: Answers }
  | { kind: "too-big" | "malformed" | "unreachable" }
  | null;

const words: Record<Exclude<NonNullable<Refused>["kind"], "conflict">, string> = {
  unreachable:
    "We could not reach Referral Desk. What you typed is still here. Check your connection, then save again.",
  "too-big":
    "This page holds more text than we can keep. What you typed is still here. Shorten it.",
  malformed:
    "This page does not fit the product any more. Copy what you typed, reload the page, and save again.",
};

/** Says above the questions that they are not saved, and takes the focus, since the page stays as it is. */
export function NotSaved({ refused }: { refused: NonNullable<Refused> }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div className="problems" ref={note} tabIndex={-1} role="alert">
      {refused.kind === "conflict" ? (
        <>
          <h2>This page was saved elsewhere after you opened it</h2>
          <p className="mt-2">
            Nothing you typed is lost: it stands below, not saved yet. Save again to keep yours, or{" "}
            <a href="?">open the saved answers</a> instead.
          </p>
        </>
      ) : (
        <>
          <h2>Not saved</h2>
          <p className="mt-2">{words[refused.kind]}</p>
        </>
      )}
    </div>
  );
}
