import { postalCodeExample, usesPostalCodes } from "@/lib/referral/choices/postal-codes";

/** How the chosen country writes its postal codes, by an example rather than a pattern. */
export function postalHint(country: string, name: string): string {
  if (country === "") return "Main office";
  if (!usesPostalCodes(country)) return `${name} has no postal codes. Leave this blank`;
  const example = postalCodeExample(country);
  return example
    ? `Main office. ${name} codes look like ${example}`
    : "Enter the code used on letters to this customer";
}
