/** What autosave says: the server to the page, and the page to its reader. */
import type { FieldId } from "@/lib/referral/fields/field-order";
import type { RefusalKind } from "./refusal-words";

/** The answer to a page that saved by itself. */
export type AutosaveAnswer =
  /** `merged`: others changed other fields of this referral, which the page does not show yet. */
  | { kind: "saved"; version: number; merged: boolean }
  /** Others changed these fields too; what was typed is kept on the server until one is chosen. */
  | { kind: "conflict"; fields: FieldId[]; who: string; at: string | null }
  | { kind: "refused"; why: RefusalKind; words: string };

/** `none`: no answer of ours came back, or one that asks to come again later. */
export type PostedAnswer = AutosaveAnswer | { kind: "none"; retryAfterSeconds: number };

export type SaveState =
  /** Not known yet: the scripts have just come, or newer answers are on their way to the page. */
  | { kind: "loading" }
  /** As the server has it; `at` is set once this page has saved something. */
  | { kind: "saved"; at: number | null }
  | { kind: "dirty" }
  | { kind: "saving" }
  /** `kept`: what is not saved stands on the device. */
  | { kind: "offline"; kept: boolean }
  /** The next try is so many seconds away. */
  | { kind: "failed"; seconds: number }
  | { kind: "conflict"; who: string; at: string | null }
  | { kind: "refused"; words: string };
