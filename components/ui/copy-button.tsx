"use client";

import { useState, useSyncExternalStore } from "react";
import { button } from "./button";

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
    <button className={button("quiet")} type="button" onClick={copy}>
      <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
      <span className="sr-only">{` ${what}`}</span>
    </button>
  );
}
