import { describe, expect, test } from "vitest";
import { readWebsite } from "./website";

describe("an address is sent as", () => {
  test.each([
    ["northwind.de", "https://northwind.de"],
    [" northwind.de ", "https://northwind.de"],
    ["www.Northwind.DE", "https://www.northwind.de"],
    ["https://northwind.de/", "https://northwind.de"],
    ["HTTP://Northwind.de/About/Us", "http://northwind.de/About/Us"],
    ["//northwind.de", "https://northwind.de"],
    ["https:northwind.de", "https://northwind.de"],
    ["http:\\\\northwind.de\\shop", "http://northwind.de/shop"],
    ["<https://northwind.de>", "https://northwind.de"],
    ["“northwind.de”.", "https://northwind.de"],
    ["(see northwind.de)".slice(5), "https://northwind.de"],
    ["northwind.de/products,", "https://northwind.de/products"],
    ["northwind.de/wiki/(shop)", "https://northwind.de/wiki/(shop)"],
    ["northwind.de:8443/shop", "https://northwind.de:8443/shop"],
    ["https://northwind.de:443", "https://northwind.de"],
    ["http://northwind.de:80/", "http://northwind.de"],
    ["northwind.de?", "https://northwind.de"],
    ["northwind.de/#", "https://northwind.de"],
    ["northwind.de/?id=7", "https://northwind.de/?id=7"],
    ["medium.com/@northwind", "https://medium.com/@northwind"],
    ["münchen.de", "https://xn--mnchen-3ya.de"],
    ["MÜNCHEN.de", "https://xn--mnchen-3ya.de"],
    ["例え.jp", "https://xn--r8jz45g.jp"],
    ["ｎｏｒｔｈｗｉｎｄ．ｄｅ", "https://northwind.de"],
    ["test.northwind.de", "https://test.northwind.de"],
    ["na-gruppe.de", "https://na-gruppe.de"],
    ["a.co", "https://a.co"],
    ["northwind.xn--p1ai", "https://northwind.xn--p1ai"],
    ["soft\u00adware.de", "https://software.de"],
  ])("%j: %s", (text, url) => {
    expect(readWebsite(text)).toMatchObject({ ok: true, url, shortened: false });
  });
});

describe("what only counts visitors is dropped, and said so", () => {
  test.each([
    ["northwind.de?utm_source=mail&utm_medium=x", "https://northwind.de"],
    ["https://northwind.de/shop?gclid=abc%20d", "https://northwind.de/shop"],
    ["northwind.de/?id=7&fbclid=1", "https://northwind.de/?id=7"],
    ["northwind.de/a#:~:text=hello", "https://northwind.de/a"],
    [`northwind.de/?utm_content=${"x".repeat(2000)}`, "https://northwind.de"],
  ])("%j", (text, url) => {
    expect(readWebsite(text)).toMatchObject({ ok: true, url, shortened: true });
  });
});

describe("an address is refused, with the reason, for", () => {
  test.each([
    ["info@northwind.de", "email"],
    ["mailto:info@northwind.de", "email"],
    ["https://info@northwind.de", "email"],
    ["northwind", "not-one-address"],
    ["north wind.de", "not-one-address"],
    ["northwind.de, northwind.com", "not-one-address"],
    ["northwind.de\nnorthwind.com", "not-one-address"],
    ["northwind..de", "not-one-address"],
    ["-northwind.de", "not-one-address"],
    ["northwind.d", "not-one-address"],
    ["ftp://northwind.de", "not-one-address"],
    ["https://https://northwind.de", "not-one-address"],
    ["javascript:alert(1)", "not-one-address"],
    ["northwind.de:99999", "not-one-address"],
    ["northwind.de:80:80", "not-one-address"],
    ["http://", "not-one-address"],
    ["100.500", "not-one-address"],
    [`${"a".repeat(64)}.de`, "not-one-address"],
    ["a.b", "too-short"],
    ["x", "too-short"],
    [`northwind.de/${"x".repeat(300)}`, "too-long"],
    [`${"a".repeat(260)}.de`, "too-long"],
    ["northwind.de/".padEnd(100_000, "x"), "too-long"],
  ])("%j: %s", (text, reason) => {
    expect(readWebsite(text)).toEqual({ ok: false, reason });
  });

  test.each(["!", "$", "'", "%", "&", "#", "~", '"', "}", "ü"])("the character %s", (char) => {
    expect(readWebsite(`northwind.de/a${char}b`)).toEqual({ ok: false, reason: "character", char });
  });

  test.each([
    ["https://user:secret@northwind.de", "@"],
    ["north_wind.de", "_"],
  ])("%j because of %s", (text, char) => {
    expect(readWebsite(text)).toEqual({ ok: false, reason: "character", char });
  });
});

describe("made-up addresses are stand-ins", () => {
  test.each([
    ["example.com", "example.com"],
    ["www.example.org/x", "www.example.org"],
    ["northwind.test", "northwind.test"],
    ["northwind.invalid", "northwind.invalid"],
    ["northwind.local", "northwind.local"],
    ["www.example.net", "www.example.net"],
    ["northwind.example", "northwind.example"],
    ["tbd", "tbd"],
    ["N/A", "N/A"],
    ["na", "na"],
    ["none", "none"],
    ["xxx", "xxx"],
    ["-", "-"],
    ["no website", "no website"],
  ])("%j", (text, host) => {
    expect(readWebsite(text)).toEqual({ ok: false, reason: "stand-in", host });
  });
});

test.each([
  "www.test.de",
  "tba.group",
  "tbc.ge",
  "www.na.org",
  "nil.co.jp",
  "todo.vu",
  "testing.com",
  "www.test.io",
  "tbd.com",
  "xxx.com",
  "example.de",
  "to.do",
  "te.st",
  "no.ne",
])("%s has an owner, and is sent", (host) => {
  expect(readWebsite(host)).toMatchObject({ ok: true, host });
});

describe("addresses that the public cannot reach are private", () => {
  test.each([
    ["192.168.0.1", "192.168.0.1"],
    ["http://10.0.0.1:8080/", "10.0.0.1"],
    ["[::1]", "[::1]"],
    ["http://[::1]:80/", "[::1]:80"],
    ["localhost", "localhost"],
    ["localhost:3000", "localhost"],
    ["http://intranet/", "intranet"],
    ["shop.northwind.internal", "shop.northwind.internal"],
    ["northwind.lan", "northwind.lan"],
    ["foo.corp", "foo.corp"],
  ])("%j", (text, host) => {
    expect(readWebsite(text)).toEqual({ ok: false, reason: "private", host });
  });
});

test("255 characters are counted on what is sent, with scheme and punycode", () => {
  const sent = (length: number) => "northwind.de/".padEnd(length - "https://".length, "x");
  expect(readWebsite(sent(255))).toMatchObject({ ok: true });
  expect(readWebsite(sent(256))).toEqual({ ok: false, reason: "too-long" });
  expect(readWebsite("münchen.de/".padEnd(246, "x"))).toEqual({ ok: false, reason: "too-long" });
});
