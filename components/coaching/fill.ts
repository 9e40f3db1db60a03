import { useEffect, useState } from "react";
import { ifConnected } from "@/components/ui/connection";

/**
 * Puts values of ours into a question's control, and knows whether what stands there is still one:
 * as soon as a person has typed over it, it is theirs.
 */
export function useFilled(
  id: "referralName" | "monthlyRevenue",
  { referralId, remember }: Coach,
): [isFilled: boolean, fill: (text: string) => Promise<void>] {
  const [filled, setFilled] = useState<string | null>(null);
  useEffect(() => {
    if (filled === null) return;
    const look = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.id !== id) return;
      if (target.value.trim() !== filled) setFilled(null);
    };
    document.addEventListener("input", look);
    return () => document.removeEventListener("input", look);
  }, [id, filled]);
  const fill = async (text: string) => {
    fillControl(id, text);
    setFilled(text);
    const kept = await ifConnected(remember(referralId, id, text).then(() => true));
    // The mark would be gone after the next load: it says no more than what is saved.
    if (!kept) setFilled(null);
  };
  return [filled !== null, fill];
}

/** The text control of a question, of one line or of several; null where it has none. */
export function controlOf(id: string): HTMLInputElement | HTMLTextAreaElement | null {
  const control = document.getElementById(id);
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  return isText ? control : null;
}

/** Puts a text into a question's control as if it had been typed, so that everything else follows. */
export function fillControl(id: string, text: string): void {
  const control = controlOf(id);
  if (!control) return;
  control.focus();
  control.setRangeText(text, 0, control.value.length, "end");
  control.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Chooses an entry of a list as if it had been chosen by hand, so that everything else follows. */
export function chooseInList(list: HTMLSelectElement, value: string): void {
  list.value = value;
  for (const kind of ["input", "change"]) {
    list.dispatchEvent(new Event(kind, { bubbles: true }));
  }
}

/**
 * What a step page may do for its author, at a press. Without scripts the same buttons post the page,
 * which is saved as it stands and then filled in.
 */
export type Coach = {
  referralId: string;
  /** A name made of what has been answered; null where there is nothing to make one of. */
  suggestedName: string | null;
  /** Keeps in mind that a value is ours, until the page is saved. */
  remember: (referralId: string, field: string, value: string) => Promise<void>;
};
