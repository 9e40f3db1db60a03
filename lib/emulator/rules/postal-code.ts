/** Rules about postal codes: asked for on every write, their form checked only at submission. */
import { countriesWithoutPostalCode, lenientPostalCodes, postalMasks } from "../data/postal-codes";
import { type Issue, issue, missing } from "../failure";
import type { OpportunityBody } from "../opportunity";
import { isBlank, isNationalSecurity } from "./context";

const fieldName = "customer.account.address.postalCode";

export function postalCodePresenceIssues(body: OpportunityBody): Issue[] {
  const { CountryCode, PostalCode } = body.Customer?.Account?.Address ?? {};
  if (CountryCode === undefined || countriesWithoutPostalCode.has(CountryCode)) return [];
  // Written of the United States only, which is what the country of these becomes.
  if (isNationalSecurity(body)) return [];
  return isBlank(PostalCode) ? [missing(fieldName)] : [];
}

/** Countries without a mask take any text; what is missing was refused when it was written. */
export function postalCodeFormatIssues(body: OpportunityBody): Issue[] {
  const { CountryCode, PostalCode } = body.Customer?.Account?.Address ?? {};
  if (CountryCode === undefined || PostalCode === undefined || isBlank(PostalCode)) return [];
  const masks = postalMasks[CountryCode];
  if (masks === undefined || fits(CountryCode, masks, PostalCode)) return [];
  const forms = masks.map((mask) => mask.replaceAll("#", "9").replaceAll("@", "A")).join(" or ");
  const text =
    `The postal code is invalid for country ${CountryCode}, ` +
    `${CountryCode} postal code must be in ${forms} format.`;
  return [issue("INVALID_STRING_FORMAT", fieldName, text)];
}

function fits(country: string, masks: readonly string[], code: string): boolean {
  const lenient = lenientPostalCodes[country];
  return lenient ? lenient.test(code) : masks.some((mask) => fitsMask(mask, code));
}

function fitsMask(mask: string, code: string): boolean {
  if (mask.length !== code.length) return false;
  return [...mask].every((sign, index) => {
    const character = code.charAt(index);
    if (sign === "#") return /[0-9]/.test(character);
    if (sign === "@") return /[A-Za-z]/.test(character);
    return character === sign;
  });
}
