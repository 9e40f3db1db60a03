"use client";

/*
 * What was typed into long texts before React took them over. Hydrating a textarea, React writes the
 * server's text into it; other controls keep theirs. This module runs before any of its controls is
 * hydrated, and listens from then on.
 */

const typed = new Map<string, string>();
const takenOver = new Set<string>();

const record = ({ target }: { target: EventTarget | null }) => {
  if (!(target instanceof HTMLTextAreaElement) || takenOver.has(target.id)) return;
  typed.set(target.id, target.value);
};

if (typeof document !== "undefined") {
  for (const target of document.querySelectorAll("textarea")) {
    if (target.value !== target.defaultValue) record({ target });
  }
  document.addEventListener("input", record, true);
}

/** For a control that React has just taken over: puts back what was typed into it before. */
export function putBackEarlyText(control: HTMLTextAreaElement): void {
  const text = typed.get(control.id);
  if (text !== undefined && !takenOver.has(control.id)) control.value = text;
  takenOver.add(control.id);
  typed.delete(control.id);
}
