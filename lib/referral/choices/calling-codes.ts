// Country codes of telephone numbers (ITU-T E.164), by AWS's two-letter codes of countries.

const codes = new Map(
  `1 AG AI AS BB BM BS CA DM DO GD GU JM KN KY LC MP MS PR SX TC TT UM US VC VG VI
   20 EG|211 SS|212 EH MA|213 DZ|216 TN|218 LY|220 GM|221 SN|222 MR|223 ML|224 GN|225 CI|226 BF
   |227 NE|228 TG|229 BJ|230 MU|231 LR|232 SL|233 GH|234 NG|235 TD|236 CF|237 CM|238 CV|239 ST
   |240 GQ|241 GA|242 CG|243 CD|244 AO|245 GW|246 IO|248 SC|249 SD|250 RW|251 ET|252 SO|253 DJ
   |254 KE|255 TZ|256 UG|257 BI|258 MZ|260 ZM|261 MG|262 RE TF YT|263 ZW|264 NA|265 MW|266 LS
   |267 BW|268 SZ|269 KM|27 ZA|290 SH|291 ER|297 AW|298 FO|299 GL|30 GR|31 NL|32 BE|33 FR|34 ES
   |350 GI|351 PT|352 LU|353 IE|354 IS|355 AL|356 MT|357 CY|358 AX FI|359 BG|36 HU|370 LT|371 LV
   |372 EE|373 MD|374 AM|375 BY|376 AD|377 MC|378 SM|380 UA|381 RS|382 ME|385 HR|386 SI|387 BA
   |389 MK|39 IT VA|40 RO|41 CH|420 CZ|421 SK|423 LI|43 AT|44 GB GG IM JE|45 DK|46 SE|47 NO SJ
   |48 PL|49 DE|500 FK GS|501 BZ|502 GT|503 SV|504 HN|505 NI|506 CR|507 PA|508 PM|509 HT|51 PE
   |52 MX|53 CU|54 AR|55 BR|56 CL|57 CO|58 VE|590 BL GP MF|591 BO|592 GY|593 EC|594 GF|595 PY
   |596 MQ|597 SR|598 UY|599 BQ CW|60 MY|61 AU CC CX|62 ID|63 PH|64 NZ PN|65 SG|66 TH|670 TL
   |672 NF AQ|673 BN|674 NR|675 PG|676 TO|677 SB|678 VU|679 FJ|680 PW|681 WF|682 CK|683 NU|685 WS
   |686 KI|687 NC|688 TV|689 PF|690 TK|691 FM|692 MH|7 KZ RU|81 JP|82 KR|84 VN|850 KP|852 HK
   |853 MO|855 KH|856 LA|86 CN|880 BD|886 TW|90 TR|91 IN|92 PK|93 AF|94 LK|95 MM|960 MV|961 LB
   |962 JO|963 SY|964 IQ|965 KW|966 SA|967 YE|968 OM|970 PS|971 AE|972 IL|973 BH|974 QA|975 BT
   |976 MN|977 NP|98 IR|992 TJ|993 TM|994 AZ|995 GE|996 KG|998 UZ`
    .split("|")
    .flatMap((entry) => {
      const [code = "", ...countries] = entry.trim().split(/\s+/);
      return countries.map((country): [string, string] => [country, code]);
    }),
);

/** "1" for the United States; null for a country that has none, or that is not known yet. */
export function callingCode(country: string): string | null {
  return codes.get(country) ?? null;
}

/** How many digits a number has at home, where it is dialed without a 0 in front. */
const lengths: Record<string, readonly number[]> = {
  BH: [8],
  BR: [10, 11],
  CL: [9],
  CN: [11],
  CO: [10],
  CR: [8],
  CY: [8],
  CZ: [9],
  DK: [8],
  EE: [7, 8],
  ES: [9],
  GR: [10],
  GT: [8],
  HK: [8],
  IN: [10],
  IS: [7],
  KW: [8],
  LV: [8],
  MT: [8],
  MX: [10],
  NO: [8],
  OM: [8],
  PA: [7, 8],
  PL: [9],
  PT: [9],
  QA: [8],
  SG: [8],
  SV: [8],
};

/** The 0 in front belongs to the number, also from abroad. */
const keepingZero = new Set(["BJ", "CG", "CI", "GA", "IT", "SM", "VA"]);

/** What is dialed before a number at home, where that is no 0. */
const otherPrefixes: Record<string, string> = { BY: "80", HU: "06", KZ: "8", RU: "8" };

/**
 * A number as it is dialed within a country, as one that can be dialed from anywhere; null where
 * it could be that of another place, or lacks its area code. `digits` are digits alone.
 */
export function fromWithin(digits: string, country: string): string | null {
  const code = callingCode(country);
  if (code === null) return null;
  if (code === "1") {
    const ten = digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
    return /^[2-9][0-9]{2}[2-9][0-9]{6}$/.test(ten) ? `+1${ten}` : null;
  }
  const prefix = otherPrefixes[country] ?? "0";
  if (keepingZero.has(country)) {
    // Mobile numbers of Italy begin with 3 instead.
    const isWhole = digits.startsWith("0") || (code === "39" && /^3[0-9]{8,9}$/.test(digits));
    return isWhole ? `+${code}${digits}` : null;
  }
  if (lengths[country]?.includes(digits.length) && !digits.startsWith("0")) {
    return `+${code}${digits}`;
  }
  const rest = digits.slice(prefix.length);
  const isWhole = digits.startsWith(prefix) && !rest.startsWith("0") && rest.length >= 6;
  return isWhole ? `+${code}${rest}` : null;
}
