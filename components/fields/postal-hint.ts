import { postalCodeExample, usesPostalCodes } from "@/lib/referral/choices/postal-codes";

const OF_THE_OFFICE = "ZIP or postal code of the main office";

/** How the chosen country writes its postal codes, by an example rather than a pattern. */
export function postalHint(country: string, name: string): string {
  if (country === "") return OF_THE_OFFICE;
  if (!usesPostalCodes(country)) return `${name} doesn't use postal codes. Leave this blank`;
  const example = postalCodeExample(country);
  return example
    ? `${OF_THE_OFFICE}. ${name} codes look like ${example}`
    : "Enter the postal code for the customer's main office";
}
