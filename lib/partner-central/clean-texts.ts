import "server-only";
import { cleanLines } from "@/lib/referral/fields/answers";

/**
 * An answer of AWS with all its texts as the database can keep them: without NUL, other control
 * characters and lone surrogates, as for texts that people type.
 */
export function withCleanTexts<T>(value: T): T {
  // Each case gives back what it was given: a text for a text, a list for a list.
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanLines(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, cleaned(inside)]));
}
