/** Dates as they are typed into the questions that ask for one. */
import type { ReferralContext } from "../context";
import { dateInWords } from "../dates";
import { type DateHints, type DateRead, readDate } from "../parse/date";
import type { FieldId } from "./field-order";

/** A contract starts with the first day of "June 2027"; every other date is the last of it. */
function edgeOf(id: FieldId): "first" | "last" {
  return id === "contractStart" ? "first" : "last";
}

/** What the text says by itself, whoever reads it and whenever. */
export function readDateOf(id: FieldId, typed: string): DateRead {
  return readDate(typed, { edge: edgeOf(id) });
}

/** What the text says to somebody who types it now. */
export function readTypedDate(id: FieldId, typed: string, hints: Hints): DateRead {
  return readDate(typed, { ...hintsOf(hints), edge: edgeOf(id) });
}

type Hints = Pick<ReferralContext, "today" | "dateOrder">;

function hintsOf({ today, dateOrder = null }: Hints): DateHints {
  return { today, order: dateOrder };
}

/**
 * The text, or its day in words where the order of the author's dates or the day on which it is
 * typed decides: a later reader must not decide again.
 */
export function settledDate(id: FieldId): (typed: string, hints: Hints) => string {
  return (typed, hints) => {
    if (readDateOf(id, typed).ok) return typed;
    const read = readTypedDate(id, typed, hints);
    return read.ok ? dateInWords(read.iso) : typed;
  };
}
