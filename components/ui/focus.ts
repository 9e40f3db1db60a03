/** Which control has the focus, and where in its text: for controls that are about to be replaced. */
export type Focus = { id: string; start: number | null; end: number | null } | null;

export function focusWithin(parent: HTMLElement | null): Focus {
  const control = document.activeElement;
  if (!control || !parent?.contains(control)) return null;
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  const start = isText ? control.selectionStart : null;
  return { id: control.id, start, end: isText ? control.selectionEnd : null };
}

/** Gives the focus to the control that now has this id. */
export function focusAgain(focus: Focus): void {
  const control = focus && document.getElementById(focus.id);
  if (!control || document.activeElement === control) return;
  control.focus({ preventScroll: true });
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  if (isText && focus.start !== null) control.setSelectionRange(focus.start, focus.end);
}
