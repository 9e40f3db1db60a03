/** Puts a text into a question's control as if it had been typed, so that everything else follows. */
export function fillControl(id: string, text: string): void {
  const control = document.getElementById(id);
  if (!(control instanceof HTMLInputElement)) return;
  control.focus();
  control.setRangeText(text, 0, control.value.length, "end");
  control.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** What a step page may do for its author, at a press. Actions arrive as props. */
export type Coach = {
  referralId: string;
  /** A name made of what has been answered; null where there is nothing to make one of. */
  suggestedName: string | null;
  /** The same presses without scripts: the page is saved as it stands, then filled in. */
  fillName: (form: FormData) => Promise<void>;
  fillRevenue: (form: FormData) => Promise<void>;
  /** Keeps in mind that a value is ours, until the page is saved. */
  remember: (referralId: string, field: string, value: string) => Promise<void>;
};
