"use client";

import { useState, useSyncExternalStore } from "react";

const never = () => () => {};

/** Copies what support will ask for. Without scripts it is not there, and the text can be selected. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const able = useSyncExternalStore(
    never,
    () => "clipboard" in navigator,
    () => false,
  );
  if (!able) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button className="btn btn-3" type="button" onClick={copy}>
      <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
      <span className="vh">{` ${what}`}</span>
    </button>
  );
}
