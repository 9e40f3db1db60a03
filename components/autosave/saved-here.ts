/**
 * The newest version of a referral that this tab has saved, and the page that saved it. The next page
 * may be older: the server drew it while that save was on its way.
 */
import type { QuestionPage } from "@/lib/referral/fields/field-order";
import { isStorageRefusal } from "./device-copy";

export type SavedHere = {
  version: number;
  step: QuestionPage;
  writer: { id: string; save: number };
};

const keyOf = (referralId: string) => `referral-desk:saved:${referralId}`;

export function savedHere(referralId: string): SavedHere | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(referralId)) ?? "null");
  } catch (cause) {
    if (!isStorageRefusal(cause)) throw cause;
    return null;
  }
}

export function rememberSaved(referralId: string, saved: SavedHere): void {
  if (saved.version <= (savedHere(referralId)?.version ?? 0)) return;
  try {
    sessionStorage.setItem(keyOf(referralId), JSON.stringify(saved));
  } catch (cause) {
    // Without storage an older page is not known to be one until it is loaded again.
    if (!isStorageRefusal(cause)) throw cause;
  }
}
