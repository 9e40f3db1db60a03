import fc from "fast-check";
import { expect, test } from "vitest";
import { readWebsite } from "./website";
import { websitesIn } from "./websites-in";

test.each([
  ["Cedar Ridge (cedarridge.com)", ["cedarridge.com"]],
  ["Cedar Ridge – www.CedarRidge.com/about", ["www.cedarridge.com/about"]],
  ["cedarridge", ["cedarridge.com"]],
  ["CedarRidge", ["cedarridge.com"]],
  ["northwind.de, northwind.com", ["northwind.de", "northwind.com"]],
  ["northwind.de or https://northwind.de", ["northwind.de"]],
  ["ftp://northwind.de", ["northwind.de"]],
  ["https://https://northwind.de", ["northwind.de"]],
  ["mailto:info@northwind.de", ["northwind.de"]],
  ["info@northwind.de", ["northwind.de"]],
  ["northwind.de/a&b", ["northwind.de"]],
  [`northwind.de/${"x".repeat(300)}`, ["northwind.de"]],
  ["cedarridge,com", ["cedarridge.com"]],
  ["cedarridge .com", ["cedarridge.com"]],
  ["cedarridge dot com", ["cedarridge.com"]],
  ["www cedarridge com", ["www.cedarridge.com"]],
  ["Cedar, Inc", []],
  ["Cedar Ridge, Inc.", []],
  ["northwind.de", []],
  ["tbd", []],
  ["n/a", []],
  ["no website", []],
  ["Cedar Ridge", []],
  ["192.168.1.10", []],
  ["example.com", []],
  ["", []],
])("%j offers %j", (text, offered) => {
  expect(websitesIn(text)).toEqual(offered);
});

test("what is offered can be sent", () => {
  const word = fc.constantFrom(
    "northwind",
    "(northwind.de)",
    "a@b.de",
    "http://",
    "/",
    "&",
    ".com",
    "x.y",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), fc.constantFrom(" ", "", ","), (words, sign) => {
      for (const offer of websitesIn(words.join(sign))) expect(readWebsite(offer).ok).toBe(true);
    }),
  );
});
