"use client";

// Pages come one after the other without leaving the document, so this outlives each of them.
let sent = 0;
if (typeof document !== "undefined") {
  document.addEventListener("submit", () => {
    sent += 1;
  });
}

/** How many forms were sent since the document was loaded. */
export function formsSent(): number {
  return sent;
}

/**
 * Whether the page was reached from another one of ours, by a form or by a link, and nobody has put
 * the focus anywhere since. A reload, Back and a fragment in the address have places of their own.
 */
export function isReachedFromHere(): boolean {
  const [load] = performance.getEntriesByType("navigation");
  if (sent > 0 || !(load instanceof PerformanceNavigationTiming)) return sent > 0;
  // By a link that the router followed, without leaving the document.
  if (new URL(load.name).pathname !== window.location.pathname) return true;
  const isFromHere = document.referrer.startsWith(`${window.location.origin}/`);
  const isUntouched = document.activeElement === null || document.activeElement === document.body;
  const hasPlace = window.location.hash !== "";
  return load.type === "navigate" && isFromHere && isUntouched && !hasPlace;
}

/** Whether somebody began to answer before the scripts came. Then the focus is theirs. */
export function isBeingAnswered(): boolean {
  return sent === 0 && document.activeElement?.matches("input, select, textarea") === true;
}
