/** The country that a website's ending stands for. Used where nobody has chosen one, and marked. */
import { readWebsite } from "../parse/website";
import { isCountryCode } from "./country-codes";
import { isRemote } from "./remote-territories";

/** Endings of countries that companies of everywhere use, because they read like a word. */
const everywhere = new Set(
  "ac ad ag ai am as bz cc cd co cx dj fm gd gg gl gs ht im io is la lc li ly me mn ms mu nu pn pw re sc sh so sr st sx tk to tv vc vg vu ws".split(
    " ",
  ),
);

/** Endings that are no country's code. */
const others: Partial<Record<string, string>> = { uk: "GB", gov: "US", mil: "US", edu: "US" };

/** The code, or null where the ending says nothing. "com.co" is used in Colombia, "co" anywhere. */
export function countryOfWebsite(website: string): string | null {
  const read = readWebsite(website);
  if (!read.ok) return null;
  const [ending = "", second = ""] = read.host.split(".").reverse();
  const other = others[ending];
  if (other !== undefined) return other;
  const code = ending.toUpperCase();
  const isOfCountry = !everywhere.has(ending) || ["com", "gov", "edu", "org"].includes(second);
  return isOfCountry && isCountryCode(code) && !isRemote(code) ? code : null;
}
