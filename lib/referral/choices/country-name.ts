/**
 * The English name. For the server only: browsers know different names, and a page must not change
 * as it loads.
 */
export function countryName(code: string): string {
  try {
    return names().of(code) ?? code;
  } catch {
    return code; // not shaped like a country code at all, so there is no name for it
  }
}

/** Its English name after a preposition: "in Germany", "in the United Kingdom". */
export function countryInSentence(code: string): string {
  const name = countryName(code);
  return takesArticle.test(name) ? `the ${name}` : name;
}

const takesArticle =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros)|(?:Islands|Republic|Territory|Territories)$/;

let displayNames: Intl.DisplayNames | undefined;

function names(): Intl.DisplayNames {
  displayNames ??= new Intl.DisplayNames("en", { type: "region", fallback: "code" });
  return displayNames;
}
