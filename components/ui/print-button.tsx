"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Printing needs a script, so without one the button is not there and the browser's menu serves. */
export function PrintButton({ label }: { label: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <button className="btn btn-2" type="button" onClick={() => window.print()}>
      {label}
    </button>
  );
}
