"use client";

// Pages come one after the other without leaving the document, so this outlives each of them.
let formWasSent = false;
if (typeof document !== "undefined") {
  document.addEventListener("submit", () => {
    formWasSent = true;
  });
}

/** Whether the page was reached by sending a form, not opened at its address. */
export function isReachedByForm(): boolean {
  return formWasSent;
}

/** Whether somebody began to answer before the scripts came. Then the focus is theirs. */
export function isBeingAnswered(): boolean {
  return !formWasSent && document.activeElement?.matches("input, select, textarea") === true;
}
