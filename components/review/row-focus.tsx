"use client";

import { useEffect } from "react";

/** Coming back from an Edit link puts the focus on the answer's own row, also after a soft load. */
export function RowFocus() {
  useEffect(() => {
    const target = window.location.hash.slice(1);
    const row = target.startsWith("row-") ? document.getElementById(target) : null;
    // Optional answers left blank are folded away, and nothing folded can take the focus.
    row?.closest("details")?.setAttribute("open", "");
    row?.focus();
  }, []);
  return null;
}
