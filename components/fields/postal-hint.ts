import { postalCodeExample, usesPostalCodes } from "@/lib/referral/choices/postal-codes";

/** How the chosen country writes its postal codes, by an example rather than a pattern. */
export function postalHint(country: string, name: string): string {
  if (country === "") return "Main office";
  if (!usesPostalCodes(country)) return `${name} doesn't use postal codes. Leave this blank`;
  const example = postalCodeExample(country);
  return example
    ? `Main office. ${name} codes look like ${example}`
    : "Enter the postal code for the customer's main office";
}
