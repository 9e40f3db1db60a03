"use client";

import { useEffect, useRef } from "react";
import { type RefusalKind, refusalWords } from "./refusal-words";

export type Refused = { kind: RefusalKind } | null;

/** Says above the questions that they are not saved, and takes the focus, since the page stays as it is. */
export function NotSaved({ kind }: { kind: RefusalKind }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div className="problems" ref={note} tabIndex={-1} role="alert">
      <h2>Not saved</h2>
      <p className="mt-2">{refusalWords[kind]}</p>
    </div>
  );
}
