// Every reader faces the open web: whatever is posted, it answers, soon, and agrees with itself.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPostalCode } from "../choices/postal-codes";
import { readDate } from "./date";
import { readDigits } from "./digits";
import { readEmail } from "./email";
import { amountOf, readContractValue, readMoney } from "./money";
import { readPhone } from "./phone";
import { readSolutions } from "./solution-id";
import { readWebsite } from "./website";

/** What is sent for a text, or null when it is refused. */
const sent: Record<string, (text: string) => string | null> = {
  money: (text) => sentAmount(readMoney(text)),
  contractValue: (text) => sentAmount(readContractValue(text)),
  date: (text) => {
    const read = readDate(text);
    return read.ok ? read.iso : null;
  },
  website: (text) => {
    const read = readWebsite(text);
    return read.ok ? read.url : null;
  },
  phone: (text) => sentValue(readPhone(text, "")),
  email: (text) => sentValue(readEmail(text)),
  digits: (text) => sentValue(readDigits(text, 12)),
  solutions: (text) => {
    const read = readSolutions(text);
    return read.ok ? read.links.map(({ id }) => id).join(", ") : null;
  },
  postalCode: (text) => sentValue(readPostalCode(text, "GB")),
  germanPostalCode: (text) => sentValue(readPostalCode(text, "DE")),
  postalCodeWithoutRule: (text) => sentValue(readPostalCode(text, "AR")),
};

function sentAmount(read: ReturnType<typeof readMoney>): string | null {
  return read.ok ? amountOf(read.cents) : null;
}

function sentValue(read: { ok: true; value: string } | { ok: false }): string | null {
  return read.ok ? read.value : null;
}

// Words that are also names on Object.prototype have broken many a lookup table.
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 5 }),
  fc.constantFrom("12", "500", "2027", "6", ".", ",", "'", " ", "-", "+", "(0)", "/", "k", "$"),
  fc.constantFrom("https://", "www.", "a", ".de", "@", ":", "?", "#", "&", "[", "]", "%41", "ü"),
  fc.constantFrom("S-1", "soln-a1", "arn:aws:aws-marketplace:", "AWSMarketplace", "%2F", "prod-"),
  fc.constantFrom("June", "30", "year", "€", "SW1A", "1AA", "constructor", "__proto__", "toString"),
);
const anything = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

describe.each(Object.entries(sent))("the reader of %s", (_name, read) => {
  test("answers whatever is typed, and reads what it sends as just that", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const value = read(text);
        if (value !== null) expect(read(value)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});
