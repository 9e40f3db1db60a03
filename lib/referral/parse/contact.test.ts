import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
    expect(readPhone(text)).toEqual({ ok: true, value });
  });
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
    ["+1 415 555 2671 ext. 12", { reason: "extension" }],
    ["+1 415 555 2671 x12", { reason: "extension" }],
    ["+1 415 555 2671 #12", { reason: "extension" }],
    ["+1234", { reason: "length", n: 4 }],
    ["+1234567890123456", { reason: "length", n: 16 }],
    ["+", { reason: "length", n: 0 }],
  ])("%j", (text, failure) => {
    expect(readPhone(text)).toEqual({ ok: false, ...failure });
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
    ["a@@b.de", "form"],
    ["a@b@c.de", "form"],
    ["a b@c.de", "form"],
    [".a@b.de", "form"],
    ["a.@b.de", "form"],
    ["a..b@c.de", "form"],
    ["a@-b.de", "form"],
    ["a@b-.de", "form"],
    ["a@b..de", "form"],
    ["a@b_c.de", "form"],
    ["ü@b.de", "form"],
    ["a@ü/b.de", "form"],
    ["a@b.de, c@d.de", "form"],
    [`${"a".repeat(75)}@bb.de`, "too-long"],
  ])("%j: %s", (text, reason) => {
    expect(readEmail(text)).toEqual({ ok: false, reason });
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
