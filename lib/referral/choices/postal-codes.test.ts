import { describe, expect, test } from "vitest";
import { countryCodes } from "./countries";
import { postalCodeExample, readPostalCode, usesPostalCodes } from "./postal-codes";

// How many digits a code has where it is digits and nothing else.
const digitCounts = new Map([
  [2, "JM"],
  [3, "FO IS LS MG OM PG"],
  [
    4,
    `AF AL AM AT AU BD BG CC CH CV CX CY DK ET GE GL GW HT HU LI LR LU MK MZ NE NF NO NZ PH PY SJ
     TN ZA`,
  ],
  [
    5,
    `AX BA BT CU DE DO DZ EE EG ES FI FR GT GU HN HR ID IQ IT JO KE KH KR KW LA LK MA ME MH MM MN
     MP MX MY NA NI NP PE PK PR PW RS SD SN SS TD TH TR TW UA UY VI ZM`,
  ],
  [6, "CN CO EC KG KZ NG PA RO SG TJ TM TT VN"],
]);

const digitsOnly = [...digitCounts].flatMap(([count, countries]) =>
  countries.split(/\s+/).map((country) => [country, count] as const),
);

// Every other country with a mask: codes as typed and as sent, then codes that are refused.
const others: [country: string, sent: Record<string, string>, refused: string[]][] = [
  ["BE", { "1000": "1000", "B-1000": "B-1000", b1000: "B-1000" }, ["10000", "C-1000"]],
  ["BH", { "317": "317", "1017": "1017" }, ["31", "10170"]],
  ["BL", { "97133": "97133" }, ["97134", "9713"]],
  ["BM", { "HM 12": "HM 12", hm12: "HM 12", "HM FX": "HM FX" }, ["HM 123", "12 HM"]],
  ["BN", { KB2333: "KB2333", "kb 2333": "KB2333" }, ["KB233", "2333"]],
  [
    "BR",
    { "01310": "01310", "01310-100": "01310-100", "01310100": "01310-100" },
    ["0131", "013101"],
  ],
  ["CA", { "K1A 0B1": "K1A 0B1", k1a0b1: "K1A 0B1", "K1A-0B1": "K1A 0B1" }, ["K1A 0B", "11A 0B1"]],
  ["CR", { "10101": "10101", "1010": "1010" }, ["101", "101010"]],
  ["CZ", { "110 00": "110 00", "11000": "110 00", "CZ-110 00": "110 00" }, ["1100", "110 000"]],
  [
    "GB",
    {
      "SW1A 1AA": "SW1A 1AA",
      sw1a1aa: "SW1A 1AA",
      "m1 1ae": "M1 1AE",
      "B33 8TH": "B33 8TH",
      "CR2 6XH": "CR2 6XH",
      "DN55 1PT": "DN55 1PT",
      "W1A 0AX": "W1A 0AX",
    },
    ["SW1A", "SW1A 1A", "1SW 1AA", "SWA1 1AA", "SW1AA 1AA"],
  ],
  ["GF", { "97300": "97300" }, ["97200", "9730"]],
  ["GP", { "97100": "97100" }, ["97300"]],
  ["GR", { "105 57": "105 57", "10557": "105 57", "GR-105 57": "105 57" }, ["105 5", "105 577"]],
  ["IE", { "D02 1A2B": "D02 1A2B", d021a2b: "D02 1A2B" }, ["D02", "D02 1A2", "002 1A2B"]],
  ["IL", { "91000": "91000", "9100001": "9100001" }, ["910000"]],
  ["IN", { "110001": "110001", "110 001": "110 001" }, ["11000", "1100011"]],
  ["JP", { "100-0001": "100-0001", "1000001": "100-0001", "〒100-0001": "100-0001" }, ["100-001"]],
  ["LT", { "01100": "01100", "LT-01100": "LT-01100", LT01100: "LT-01100" }, ["0110", "LV-01100"]],
  ["MC", { "98000": "98000" }, ["06000"]],
  ["MF", { "97150": "97150" }, ["97151"]],
  ["MQ", { "97200": "97200" }, ["97100"]],
  ["MT", { "VLT 1117": "VLT 1117", vlt1117: "VLT 1117" }, ["VL 1117", "VLT 111"]],
  ["MV", { "20026": "20026", "2002": "2002" }, ["200", "200266"]],
  ["NC", { "98800": "98800" }, ["98700"]],
  [
    "NL",
    { "1012 JS": "1012 JS", "1012js": "1012 JS", "NL-1012 JS": "1012 JS" },
    ["1012 J", "101 JS"],
  ],
  ["PF", { "98714": "98714" }, ["98814"]],
  ["PL", { "00-001": "00-001", "00001": "00-001", "PL 00-001": "00-001" }, ["0-0001x", "00-0001"]],
  ["PM", { "97500": "97500" }, ["97501"]],
  ["PT", { "1100": "1100", "1100-148": "1100-148", "1100 148": "1100-148" }, ["110", "1100-14"]],
  ["RE", { "97400": "97400" }, ["97300"]],
  ["SA", { "11564-2345": "11564-2345", "115642345": "11564-2345" }, ["1156", "11564-234"]],
  [
    "SE",
    { "111 20": "111 20", "11120": "111 20", "SE-11120": "SE-11120", s11120: "S-11120" },
    ["111 2"],
  ],
  ["SK", { "811 01": "811 01", "81101": "811 01" }, ["811 0"]],
  ["SM", { "47890": "47890" }, ["47990"]],
  ["SV", { "1101": "1101" }, ["110"]],
  ["SZ", { M100: "M100", "m 100": "M100" }, ["M10", "100"]],
  [
    "US",
    { "94103": "94103", "94103-1234": "94103-1234", "941031234": "94103-1234" },
    ["9410", "94103-12"],
  ],
  ["VA", { "120": "120" }, ["121", "0120"]],
  ["VC", { VC0100: "VC0100", vc0100: "VC0100" }, ["VC010", "0100"]],
  ["WF", { "98600": "98600" }, ["98700"]],
  ["YT", { "97600": "97600" }, ["97500"]],
];

// Codes that exist but that AWS's mask leaves out.
const unusual: [country: string, typed: string, sent: string][] = [
  ["IE", "d6wxy00", "D6W XY00"],
  ["IE", "D02 X285", "D02 X285"],
  ["SA", "11564", "11564"],
  ["SZ", "H100", "H100"],
  ["BN", "BA1111", "BA1111"],
  ["SV", "1201", "1201"],
  ["SV", "01101", "01101"],
  ["VA", "00120", "00120"],
  ["TW", "100", "100"],
  ["TW", "100480", "100480"],
  ["VN", "10000", "10000"],
  ["PA", "0801", "0801"],
  ["PA", "08016", "08016"],
  ["KH", "120101", "120101"],
  ["KZ", "a10a5t4", "A10A5T4"],
  ["PR", "00901-1234", "00901-1234"],
  ["GU", "969101234", "96910-1234"],
  ["VI", "00802-1234", "00802-1234"],
  ["MP", "96950-1234", "96950-1234"],
  ["MH", "96960-1234", "96960-1234"],
  ["PW", "96940-1234", "96940-1234"],
];

const withMask = [...digitsOnly.map(([country]) => country), ...others.map(([country]) => country)];
const mayDiffer = new Set(unusual.map(([country]) => country));

test("147 countries have a mask, 59 no codes, and of 43 AWS says nothing", () => {
  const all = [...countryCodes, "AN"];
  expect(new Set(withMask).size).toBe(147);
  expect(all.filter((country) => !usesPostalCodes(country))).toHaveLength(59);
  expect(all.filter((country) => postalCodeExample(country) !== null).sort()).toEqual(
    withMask.sort(),
  );
});

test.each(withMask)("the example of %s passes as it is shown", (country) => {
  const example = postalCodeExample(country) ?? "";
  expect(readPostalCode(example, country)).toEqual({ ok: true, value: example });
});

describe.each(digitsOnly)("%s takes %i digits", (country, count) => {
  test("and no other number of them", () => {
    const digits = "1234567890";
    expect(readPostalCode(digits.slice(0, count), country)).toEqual({
      ok: true,
      value: digits.slice(0, count),
    });
    for (const wrong of [count - 1, count + 1]) {
      const read = readPostalCode(digits.slice(0, wrong), country);
      if (mayDiffer.has(country) && read.ok) expect(read.warning).toBe(true);
      else expect(read).toEqual({ ok: false, reason: "mask" });
    }
  });

  test("and no letters", () => {
    const read = readPostalCode("X".repeat(count), country);
    expect(read).toEqual({ ok: false, reason: "mask" });
  });
});

describe.each(others)("%s", (country, sent, refused) => {
  test.each(Object.entries(sent))("takes %j as %j", (typed, value) => {
    expect(readPostalCode(typed, country)).toEqual({ ok: true, value });
  });

  test.each(refused)("refuses %j", (typed) => {
    expect(readPostalCode(typed, country)).toEqual({ ok: false, reason: "mask" });
  });
});

test.each(unusual)("%s: %j is sent as %j, with a warning", (country, typed, value) => {
  expect(readPostalCode(typed, country)).toEqual({ ok: true, value, warning: true });
});

describe("codes are tidied before they are checked", () => {
  test.each([
    ["DE", " 10115 ", "10115"],
    ["DE", "１０１１５", "10115"],
    ["DE", "D-10115", "10115"],
    ["DE", "DE 10115", "10115"],
    ["DE", "d10115", "10115"],
    ["LU", "L-1111", "1111"],
    ["AT", "A-1010", "1010"],
    ["CH", "CH-8001", "8001"],
    ["FI", "FIN-00100", "00100"],
    ["GB", "sw1a\u00a0\u20091aa", "SW1A 1AA"],
    ["JP", "１００－０００１", "100-0001"],
    ["JP", "〒 100–0001", "100-0001"],
  ])("%s: %j", (country, typed, value) => {
    expect(readPostalCode(typed, country)).toEqual({ ok: true, value });
  });

  test("a foreign prefix stays an error", () => {
    expect(readPostalCode("F-10115", "DE")).toEqual({ ok: false, reason: "mask" });
  });
});

test("a country without codes takes none, also AN, which AWS may return", () => {
  for (const country of ["HK", "AE", "AN"]) {
    expect(readPostalCode("12345", country)).toEqual({ ok: false, reason: "none-used" });
  }
});

describe("where AWS says nothing", () => {
  test("a code goes as typed, in capitals", () => {
    expect(readPostalCode(" c1425  abc", "AR")).toEqual({ ok: true, value: "C1425 ABC" });
    expect(readPostalCode("LV-1010", "LV")).toEqual({ ok: true, value: "LV-1010" });
  });

  test("it has 20 characters at most", () => {
    expect(readPostalCode("1".repeat(20), "CL").ok).toBe(true);
    expect(readPostalCode("1".repeat(21), "CL")).toEqual({ ok: false, reason: "too-long" });
    expect(readPostalCode("1".repeat(21), "DE")).toEqual({ ok: false, reason: "too-long" });
  });

  test("an unknown country is no reason to fail", () => {
    for (const country of ["", "__proto__", "constructor", "(("]) {
      expect(readPostalCode("123", country)).toEqual({ ok: true, value: "123" });
      expect(postalCodeExample(country)).toBeNull();
    }
  });
});
