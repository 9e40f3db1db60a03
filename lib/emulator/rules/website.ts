/**
 * AWS documents a pattern for websites whose nested repetitions take exponential time on hostile
 * input. Its character class holds a range that contains the dot, so all it says is: an optional
 * scheme, a first label, a dot, and then anything between "(" and "|". This says the same in one pass.
 */
const website = /^(?:https?:\/\/)?[a-zA-Z0-9-]+\.[\x28-\x7c]+$/;

export function isWebsite(text: string): boolean {
  return website.test(text);
}
