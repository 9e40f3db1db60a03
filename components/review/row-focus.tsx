"use client";

import { useEffect } from "react";

/** Coming back from a Change link puts the focus on the answer's own row, also after a soft load. */
export function RowFocus() {
  useEffect(() => {
    const target = window.location.hash.slice(1);
    if (target.startsWith("row-")) document.getElementById(target)?.focus();
  }, []);
  return null;
}
