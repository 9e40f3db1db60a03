import { controlOf, fillControl } from "@/components/coaching/fill";
import { dateInWords } from "@/lib/referral/dates";
import { readDate } from "@/lib/referral/parse/date";

/** Opens the browser's calendar at the date that was typed, where that can be read. */
export function openPicker(id: string, picker: HTMLInputElement | null): void {
  if (!picker) return;
  const read = readDate(controlOf(id)?.value ?? "");
  picker.value = read.ok ? read.iso : "";
  picker.showPicker();
}

/** Writes the chosen day into the text, in words that read only one way. */
export function takeDate(id: string, picker: HTMLInputElement): void {
  if (picker.value !== "") fillControl(id, dateInWords(picker.value));
}
