// Postal codes as AWS checks them when a referral is submitted: 147 countries have masks, 59 have
// no codes, and about the rest AWS says nothing. A country's mask is the shape of its example here,
// unless `masks` has others. In a mask # is a digit, @ a letter, * either, and anything else stands
// for itself; " / " separates masks.

import { countCodePoints, tidy } from "../parse/text";
import { usesPostalCodes } from "./postal-code-use";

export { usesPostalCodes };

export type PostalCodeRead =
  | { ok: true; value: string; warning?: true }
  | { ok: false; reason: "mask" | "none-used" | "too-long" };

const MOST_CHARACTERS = 20;

const examples = tableOf(`
  AF 1001, AL 1001, AM 0010, AT 1010, AU 2000, AX 22100, BA 71000, BD 1000, BE 1000, BG 1000,
  BH 317, BL 97133, BM HM 12, BN KB2333, BR 01310-100, BT 11001, CA K1A 0B1, CC 6799, CH 8001,
  CN 100000, CO 110111, CR 10101, CU 10400, CV 7600, CX 6798, CY 1010, CZ 110 00, DE 10115,
  DK 1050, DO 10101, DZ 16000, EC 170150, EE 10111, EG 11511, ES 28001, ET 1000, FI 00100, FO 100,
  FR 75001, GB SW1A 1AA, GE 0105, GF 97300, GL 3900, GP 97100, GR 105 57, GT 01001, GU 96910,
  GW 1000, HN 11101, HR 10000, HT 6110, HU 1051, ID 10110, IE D02 1A2B, IL 9100001, IN 110001,
  IQ 10001, IS 101, IT 00184, JM 10, JO 11118, JP 100-0001, KE 00100, KG 720001, KH 12000,
  KR 04524, KW 13001, KZ 010000, LA 01000, LI 9490, LK 00100, LR 1000, LS 100, LT 01100, LU 1111,
  MA 10000, MC 98000, ME 81000, MF 97150, MG 101, MH 96960, MK 1000, MM 11181, MN 14200, MP 96950,
  MQ 97200, MT VLT 1117, MV 20026, MX 06000, MY 50000, MZ 1100, NA 10001, NC 98800, NE 8001,
  NF 2899, NG 900001, NI 11001, NL 1012 JS, NO 0150, NP 44600, NZ 6011, OM 100, PA 081600,
  PE 15001, PF 98714, PG 121, PH 1000, PK 44000, PL 00-001, PM 97500, PR 00901, PT 1100-148,
  PW 96940, PY 1209, RE 97400, RO 010011, RS 11000, SA 11564-2345, SD 11111, SE 111 20, SG 018956,
  SJ 9170, SK 811 01, SM 47890, SN 10000, SS 11111, SV 1101, SZ M100, TD 10101, TH 10200,
  TJ 734000, TM 744000, TN 1000, TR 06100, TT 100123, TW 10048, UA 01001, US 94103, UY 11000,
  VA 120, VC VC0100, VI 00802, VN 100000, WF 98600, YT 97600, ZA 0001, ZM 10101
`);

const masks = tableOf(`
  BE #### / B-####, BH ### / ####, BL 97133, BM @@ ## / @@ @@, BN KB####, BR #####-### / #####,
  CR ##### / ####, GB @# #@@ / @## #@@ / @@# #@@ / @@## #@@ / @#@ #@@ / @@#@ #@@, GF 973##,
  GP 971##, IL ##### / #######, IN ###### / ### ###, LT ##### / LT-#####, MC 980##, MF 97150,
  MQ 972##, MV ##### / ####, NC 988##, PF 987##, PM 97500, PT ####-### / ####, RE 974##,
  SE ### ## / S-##### / SE-#####, SM 4789#, SV 1101, SZ M###, US ##### / #####-####, VA 120,
  VC VC####, WF 986##, YT 976##
`);

// Codes that exist and that AWS's mask leaves out: they are sent, with a warning, since AWS may
// send them back.
const doubtful = tableOf(`
  BN @@####, GU #####-####, IE @## **** / @#W ****, KH ######, KZ @##@#@#, MH #####-####,
  MP #####-####, PA #### / #####, PR #####-####, PW #####-####, SA #####, SV #### / #####,
  SZ @###, TW ### / ######, VA 00120, VI #####-####, VN #####
`);

// Written before a code on letters from abroad, where it is not the country's two letters.
const prefixes = tableOf("AT A, DE D, ES E, FI FIN, FR F, IT I, LU L, NO N");

/** An example of the country's codes in the form AWS takes, or null where AWS publishes none. */
export function postalCodeExample(country: string): string | null {
  return examples.get(country) ?? null;
}

/**
 * The code in the form AWS takes: capitals, hyphen or blank where the mask has one, no country
 * prefix. `warning` says that such codes exist but are not what AWS's mask shows.
 */
export function readPostalCode(text: string, country: string): PostalCodeRead {
  if (!usesPostalCodes(country)) return { ok: false, reason: "none-used" };
  const code = tidy(text.slice(0, 200)).replace(/^〒 ?/, "").toUpperCase();
  if (countCodePoints(code) > MOST_CHARACTERS) return { ok: false, reason: "too-long" };
  const example = examples.get(country);
  if (example === undefined) return { ok: true, value: code };

  const plain = withoutPrefix(code, country);
  const strict = masks.get(country) ?? shapeOf(example);
  const lenient = doubtful.get(country) ?? "";
  const value = fitted(code, strict) ?? fitted(plain, strict);
  if (value !== null) return { ok: true, value };
  const unusual = fitted(code, lenient) ?? fitted(plain, lenient);
  return unusual === null
    ? { ok: false, reason: "mask" }
    : { ok: true, value: unusual, warning: true };
}

function withoutPrefix(code: string, country: string): string {
  const [, letters, rest = ""] = /^([A-Z]{1,3})[ -]?([0-9].*)$/.exec(code) ?? [];
  return letters === country || (letters && letters === prefixes.get(country)) ? rest : code;
}

/**
 * The code as the first mask that it fits writes it; as it stands, if it already is what a mask
 * says.
 */
function fitted(code: string, shapes: string): string | null {
  if (code === "" || shapes === "") return null;
  const choices = shapes.split(" / ");
  if (choices.some((mask) => expressionOf(mask).test(code))) return code;
  const packed = pack(code);
  const mask = choices.find((choice) => expressionOf(pack(choice)).test(packed));
  if (mask === undefined) return null;
  const characters = [...packed];
  return mask.replace(/[^ -]/g, () => characters.shift() ?? "");
}

function pack(text: string): string {
  return text.replace(/[ .-]/g, "");
}

function expressionOf(mask: string): RegExp {
  return new RegExp(
    `^${mask.replaceAll("#", "[0-9]").replaceAll("@", "[A-Z]").replaceAll("*", "[A-Z0-9]")}$`,
  );
}

function shapeOf(example: string): string {
  return example.replace(/[0-9]/g, "#").replace(/[A-Z]/g, "@");
}

/** Reads "BE #### / B-####, VA 120": a country, a blank, and what belongs to it. */
function tableOf(text: string): Map<string, string> {
  return new Map(
    text.split(",").map((entry) => {
      const trimmed = entry.trim();
      return [trimmed.slice(0, 2), trimmed.slice(3)];
    }),
  );
}
