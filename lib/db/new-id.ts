import { randomBytes } from "node:crypto";

// Crockford's alphabet: no letter can be taken for a digit when an id is read out.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A random id of 12 characters (60 bits): short enough for an address and for a telephone. */
export function newId(): string {
  return Array.from(randomBytes(12), (byte) => ALPHABET[byte & 31]).join("");
}
