import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callingCode } from "../choices/calling-codes";
import { countryCodes } from "../choices/countries";
import { readDigits } from "./digits";
import { readEmail } from "./email";
import { readPhone } from "./phone";

describe("a phone number is sent as", () => {
  test.each([
    ["+4930901820", "+4930901820"],
    ["+49 30 901820", "+4930901820"],
    ["+49 (0)30 90-18.20", "+4930901820"],
    ["+49 ( 0 ) 30 901820", "+4930901820"],
    ["(+49) 30 901820", "+4930901820"],
    ["0049 30 901820", "+4930901820"],
    ["tel:+49-30-901820", "+4930901820"],
    ["+1 (415) 555-2671", "+14155552671"],
    ["+１ ４１５ ５５５ ２６７１", "+14155552671"],
    ["+1\u2011415\u2011555\u20112671", "+14155552671"],
    ["+39 06 698 1234", "+39066981234"],
    ["+12345", "+12345"],
    ["+123456789012345", "+123456789012345"],
  ])("%j: %s", (text, value) => {
    expect(readPhone(text, "")).toEqual({ ok: true, value });
  });
});

describe("a number as it is dialed at home is one of the customer's country", () => {
  test.each([
    ["US", "(503) 555-0142", "+15035550142"],
    ["US", "503.555.0142", "+15035550142"],
    ["US", "503 555 0142", "+15035550142"],
    ["US", "5035550142", "+15035550142"],
    ["US", "1-503-555-0142", "+15035550142"],
    ["US", "1 (503) 555-0142", "+15035550142"],
    ["US", "Phone: 503-555-0142", "+15035550142"],
    ["US", "011 49 30 901820", "+4930901820"],
    ["CA", "(416) 555-0142", "+14165550142"],
    ["PR", "787 555 0142", "+17875550142"],
    ["DE", "030 901820", "+4930901820"],
    ["US", "503/555-0142", "+15035550142"],
    ["US", "cell 503-555-0142", "+15035550142"],
    ["US", "(503) 555-0142 (mobile)", "+15035550142"],
    ["US", "M: 503 555 0142", "+15035550142"],
    ["DE", "030/901820", "+4930901820"],
    ["BR", "(11) 91234-5678", "+5511912345678"],
    ["CN", "138 0013 8000", "+8613800138000"],
    ["IT", "347 123 4567", "+393471234567"],
    ["DE", "(030) 90 18-20", "+4930901820"],
    ["GB", "020 7946 0018", "+442079460018"],
    ["FR", "01 42 68 53 00", "+33142685300"],
    ["IT", "06 698 1234", "+39066981234"],
    ["ES", "912 345 678", "+34912345678"],
    ["DK", "32 12 34 56", "+4532123456"],
    ["IN", "98765 43210", "+919876543210"],
    ["IN", "098765 43210", "+919876543210"],
    ["SG", "6123 4567", "+6561234567"],
    ["HU", "06 1 234 5678", "+3612345678"],
    ["RU", "8 495 123-45-67", "+74951234567"],
    ["DE", "+1 503 555 0142", "+15035550142"],
  ])("%s: %j", (country, text, value) => {
    expect(readPhone(text, country)).toEqual({ ok: true, value });
  });

  test.each([
    ["US", "555-0142"],
    ["US", "030 901820"],
    ["US", "103 555 0142"],
    ["DE", "(503) 555-0142"],
    ["DE", "901820"],
    ["DE", "49 30 901820"],
    ["ES", "34 912 345 678"],
    ["IT", "698 1234"],
    ["XK", "038 123 456"],
    ["", "(503) 555-0142"],
  ])("%s: %j could be elsewhere, and is not guessed", (country, text) => {
    expect(readPhone(text, country)).toEqual({ ok: false, reason: "no-plus" });
  });

  test("whatever country it is read for, what is sent reads as itself", () => {
    const digits = fc.stringMatching(/^[0-9]{4,14}$/);
    const country = fc.constantFrom("US", "DE", "IT", "ES", "HU", "RU", "CI", "IN", "JP", "");
    fc.assert(
      fc.property(digits, country, (typed, of) => {
        const read = readPhone(typed, of);
        if (read.ok) expect(readPhone(read.value, "")).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});

test("every country that AWS takes has a code, but for those nobody can call", () => {
  const without = countryCodes.filter((country) => callingCode(country) === null);
  expect(without).toEqual(
    ["BV", "HM", "TF"].filter((code) => without.some((each) => each === code)),
  );
});

describe("a phone number is refused, with the reason, for", () => {
  test.each([
    ["030 901820", { reason: "no-plus" }],
    ["(415) 555-2671", { reason: "no-plus" }],
    ["+0 30 901820", { reason: "no-plus" }],
    ["000 49 30", { reason: "no-plus" }],
    ["call me", { reason: "characters" }],
    ["+49 30/901820", { reason: "characters" }],
    ["+49 30 +49", { reason: "characters" }],
    ["+1 800 FLOWERS", { reason: "characters" }],
    ["+1 415 555 2671 ext. 12", { reason: "extension", without: "+1 415 555 2671" }],
    ["+1 415 555 2671, x12", { reason: "extension", without: "+1 415 555 2671" }],
    ["+1 415 555 2671 #12", { reason: "extension", without: "+1 415 555 2671" }],
    ["555 2671 x12", { reason: "extension", without: null }],
    [
      "+1 415 555 2671; +1 415 555 2672",
      { reason: "several", numbers: ["+1 415 555 2671", "+1 415 555 2672"] },
    ],
    [
      "+1 415 555 2671 or +49 30 901820",
      { reason: "several", numbers: ["+1 415 555 2671", "+49 30 901820"] },
    ],
    ["+1234", { reason: "length", n: 4 }],
    ["+1234567890123456", { reason: "length", n: 16 }],
    ["+", { reason: "length", n: 0 }],
  ])("%j", (text, failure) => {
    expect(readPhone(text, "")).toEqual({ ok: false, ...failure });
  });
});

describe("an e-mail address is sent as", () => {
  test.each([
    ["Ann.Lee@Northwind.DE", "ann.lee@northwind.de"],
    ["a@b.example", "a@b.example"],
    ["a@b.photography", "a@b.photography"],
    ["o'brien+aws@northwind.co.uk", "o'brien+aws@northwind.co.uk"],
    [" a@b.de; ", "a@b.de"],
    ["mailto:a@b.de", "a@b.de"],
    ["Ann Lee <Ann@Lee.de>", "ann@lee.de"],
    ["<a@b.de>", "a@b.de"],
    ["info@münchen.de", "info@xn--mnchen-3ya.de"],
    [`${"a".repeat(74)}@bb.de`, `${"a".repeat(74)}@bb.de`],
    ["o’brien@northwind.de", "o'brien@northwind.de"],
    ["o´brien@northwind.de", "o'brien@northwind.de"],
    ["ann@northwind,com", "ann@northwind.com"],
    ["ann@northwind,co,uk", "ann@northwind.co.uk"],
    ["ann@northwind;com", "ann@northwind.com"],
    ["ann@northwind. com", "ann@northwind.com"],
    ["ann@northwind .com", "ann@northwind.com"],
    ["ann@northwind.com/", "ann@northwind.com"],
    ["ann,lee@northwind.com", "ann.lee@northwind.com"],
    ['"ann@lee.de"', "ann@lee.de"],
    ["“ann@lee.de”", "ann@lee.de"],
    ["'ann@lee.de'", "ann@lee.de"],
    ["(ann@lee.de)", "ann@lee.de"],
    ["ann@lee.de (work)", "ann@lee.de"],
    ["ann@lee.de [private]", "ann@lee.de"],
    ["Ann Lee (ann@lee.de)", "ann@lee.de"],
    ["Lee, Ann <ann@lee.de>", "ann@lee.de"],
    ['"Lee, Ann" <ann@lee.de>;', "ann@lee.de"],
    ["ann@lee.de <mailto:ann@lee.de>", "ann@lee.de"],
    ["mailto:ann@lee.de?subject=Hello there", "ann@lee.de"],
    ["mailto:ann@lee.de?cc=bob@lee.de", "ann@lee.de"],
    ["ann@lee.de?subject=Hi", "ann@lee.de"],
    ["E-Mail: ann@lee.de", "ann@lee.de"],
    ["email:ann@lee.de", "ann@lee.de"],
    ["ann @ lee.de", "ann@lee.de"],
    ["ann(at)lee.de", "ann@lee.de"],
    ["ann [at] lee [dot] de", "ann@lee.de"],
    ["ann at lee.de", "ann@lee.de"],
    ["ann＠lee．de", "ann@lee.de"],
    ["ann@lee.de, ANN@lee.de", "ann@lee.de"],
    ["'ann@lee.de", "'ann@lee.de"],
  ])("%j: %s", (text, value) => {
    expect(readEmail(text)).toEqual({ ok: true, value });
  });
});

describe("an e-mail address is refused, with the reason, for", () => {
  test.each([
    ["a", "form"],
    ["a@b", "form"],
    ["@b.de", "form"],
    ["a@", "form"],
    [".a@b.de", "form"],
    ["a.@b.de", "form"],
    ["a@-b.de", "form"],
    ["a@b-.de", "form"],
    ["look at that", "form"],
    [`${"a".repeat(75)}@bb.de`, "too-long"],
    ["a@b.de ".repeat(100), "too-long"],
  ])("%j: %s", (text, reason) => {
    expect(readEmail(text)).toEqual({ ok: false, reason });
  });

  test.each([
    ["a@@b.de", "@"],
    ["a@b@c.de", "@"],
    ["a b@c.de", " "],
    ["ann lee@northwind.de", " "],
    ["ann@lee.de work", " "],
    ["ann@lee.de. Thanks", " "],
    ["a..b@c.de", ".."],
    ["a@b..de", ".."],
    ["a@b_c.de", "_"],
    ["ü@b.de", "ü"],
    ["a:b@c.de", ":"],
    ["a@ü/b.de", "/"],
  ])("%j, naming %j", (text, sign) => {
    expect(readEmail(text)).toEqual({ ok: false, reason: "sign", sign });
  });

  test.each([
    ["a@b.de, c@d.de", ["a@b.de", "c@d.de"]],
    ["a@b.de; c@d.de", ["a@b.de", "c@d.de"]],
    ["a@b.de c@d.de", ["a@b.de", "c@d.de"]],
    ["a@b.de,c@d.de", ["a@b.de", "c@d.de"]],
    ["a@b.de and c@d.de", ["a@b.de", "c@d.de"]],
    ["a@b.de / c@d.de", ["a@b.de", "c@d.de"]],
    ["Ann <a@b.de>; Bob <c@d.de>", ["a@b.de", "c@d.de"]],
    ["a@b.de (Ann), x@y (Bob)", ["a@b.de"]],
  ])("%j, which holds several", (text, addresses) => {
    expect(readEmail(text)).toEqual({ ok: false, reason: "several", addresses });
  });
});

test("an address of ordinary parts is read as it is, as AWS's pattern asks", () => {
  const part = fc.stringMatching(/^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,10}$/);
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
  const address = fc
    .tuple(
      fc.array(part, { minLength: 1, maxLength: 3 }),
      fc.array(label, { minLength: 2, maxLength: 3 }),
    )
    .map(([local, labels]) => `${local.join(".")}@${labels.join(".")}`);
  fc.assert(
    fc.property(address, (value) => {
      expect(readEmail(value.toUpperCase())).toEqual({ ok: true, value });
    }),
  );
});

describe("a number of fixed length", () => {
  test.each([
    ["123456789012", "123456789012"],
    ["1234-5678-9012", "123456789012"],
    ["1234 5678 9012", "123456789012"],
    ["1234\u20115678\u00a09012", "123456789012"],
    ["０１２３４５６７８９１２", "012345678912"],
    ["'001234567890", "001234567890"],
  ])("is read from %j with its zeros", (text, value) => {
    expect(readDigits(text, 12)).toEqual({ ok: true, value });
  });

  test.each([
    ["12345678901", { reason: "count", n: 11 }],
    ["1234567890123", { reason: "count", n: 13 }],
    ["--", { reason: "count", n: 0 }],
    ["12345678901x", { reason: "letters" }],
    ["my-alias", { reason: "letters" }],
  ])("is refused for %j", (text, failure) => {
    expect(readDigits(text, 12)).toEqual({ ok: false, ...failure });
  });
});
