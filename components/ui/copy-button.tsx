"use client";

import { useState, useSyncExternalStore } from "react";
import { button } from "./button";
import { classNames } from "./class-names";
import { withScripts } from "./page";

const never = () => () => {};

/**
 * Copies what support will ask for. Without scripts it is not there, and the text can be selected;
 * it has its place before they come, so that nothing moves.
 */
export function CopyButton(props: {
  text: string;
  /** What is copied, for whoever hears the button beside others. */
  what: string;
  /** Beside a word in a line, whose height it leaves as it is. */
  inLine?: true;
}) {
  const { text, what, inLine } = props;
  const [copied, setCopied] = useState(false);
  const able = useSyncExternalStore(
    never,
    () => "clipboard" in navigator,
    () => true,
  );
  if (!able) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button
      className={button("quiet", "small", classNames(withScripts, inLine && "-my-2.5"))}
      type="button"
      onClick={copy}
    >
      <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
      <span className="sr-only">{` ${what}`}</span>
    </button>
  );
}
