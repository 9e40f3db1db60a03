// The countries AWS takes, by their two-letter codes. AN (Netherlands Antilles) is in AWS's list
// but no longer a country: it is not offered, and shown only if AWS returns it.

import type { CountryCode } from "@aws-sdk/client-partnercentral-selling";
import { nameKey } from "../parse/text";
import { countryName } from "./country-name";

export { countryName };

const codes = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
  BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
  EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
  HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI
  LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC
  NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA
  SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR
  TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
`;

// The compiler cannot read codes out of one string; a test compares them with the SDK's enum.
export const countryCodes = codes.trim().split(/\s+/) as CountryCode[];

export function isCountryCode(text: string): text is CountryCode {
  return countryCodes.some((code) => code === text);
}

const otherNames = new Map<string, CountryCode>([
  ["usa", "US"],
  ["united states of america", "US"],
  ["america", "US"],
  ["uk", "GB"],
  ["great britain", "GB"],
  ["england", "GB"],
  ["scotland", "GB"],
  ["wales", "GB"],
  ["northern ireland", "GB"],
  ["holland", "NL"],
  ["the netherlands", "NL"],
  ["czech republic", "CZ"],
  ["turkey", "TR"],
  ["korea", "KR"],
  ["republic of korea", "KR"],
  ["hong kong", "HK"],
  ["macao", "MO"],
  ["macau", "MO"],
  ["uae", "AE"],
  ["russia", "RU"],
  ["deutschland", "DE"],
  ["viet nam", "VN"],
]);

/** A country's code from its code, its English name or another usual name; null for no match. */
export function findCountry(text: string): CountryCode | null {
  const upper = text.trim().toUpperCase();
  if (isCountryCode(upper)) return upper;
  const key = nameKey(text);
  return (
    otherNames.get(key) ?? countryCodes.find((code) => nameKey(countryName(code)) === key) ?? null
  );
}
