/**
 * The newest version of a referral that this tab has saved or shown. A page may be older: the
 * server drew it while a save was on its way, or the browser brought it back from its memory.
 */
import { isStorageRefusal } from "./device-copy";

const keyOf = (referralId: string) => `referral-desk:version:${referralId}`;

export function newestKnown(referralId: string): number {
  try {
    return Number(sessionStorage.getItem(keyOf(referralId)) ?? 0);
  } catch (cause) {
    if (!isStorageRefusal(cause)) throw cause;
    return 0;
  }
}

export function rememberVersion(referralId: string, version: number): void {
  if (version <= newestKnown(referralId)) return;
  try {
    sessionStorage.setItem(keyOf(referralId), String(version));
  } catch (cause) {
    // Without storage a page that is older than its own saves is told by the server's answer only.
    if (!isStorageRefusal(cause)) throw cause;
  }
}
