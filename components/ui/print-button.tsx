"use client";

import { useSyncExternalStore } from "react";
import { button } from "./button";

const never = () => () => {};

/** Printing needs a script, so without one the button is not there and the browser's menu serves. */
export function PrintButton({ label, className }: { label: string; className?: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <button
      className={button("secondary", "normal", className)}
      type="button"
      onClick={() => window.print()}
    >
      {label}
    </button>
  );
}
