import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencyNamed } from "./currency";
import { amountOf, formatMoney, readContractValue, readMoney } from "./money";

describe("a monthly amount in US dollars is read from", () => {
  test.each([
    ["12500", "12500.00"],
    ["$12,500", "12500.00"],
    ["$ 12,500.00", "12500.00"],
    ["12 500", "12500.00"],
    ["12\u00a0500", "12500.00"],
    ["12\u202f500,50", "12500.50"],
    ["12\u2009500.50", "12500.50"],
    ["12’500", "12500.00"],
    ["12'500.-", "12500.00"],
    ["12.5k", "12500.00"],
    ["12.5 K", "12500.00"],
    ["0.0125m", "12500.00"],
    ["1.25 million", "1250000.00"],
    ["USD 12500", "12500.00"],
    ["12500 USD", "12500.00"],
    ["US$12,500", "12500.00"],
    ["12,500 U.S. dollars", "12500.00"],
    ["12.500,00", "12500.00"],
    ["12,500.5", "12500.50"],
    ["1,234,567", "1234567.00"],
    ["1.234.567", "1234567.00"],
    ["12,34,567", "1234567.00"],
    ["１２，５００", "12500.00"],
    ["١٢٥٠٠", "12500.00"],
    ["12,500 per month", "12500.00"],
    ["$12,500/month", "12500.00"],
    ["12.5k / mo.", "12500.00"],
    ["12500 p.m.", "12500.00"],
    ["$12,500 MRR", "12500.00"],
    ["~12500", "12500.00"],
    ["ca. 12500", "12500.00"],
    ["est. 12.5k.", "12500.00"],
    ["+12500", "12500.00"],
    ["0.5", "0.50"],
    ["0,50", "0.50"],
    ["0.01", "0.01"],
    ["12.", "12.00"],
    ["007", "7.00"],
    ["9999999999999999.99", "9999999999999999.99"],
  ])("%j", (text, amount) => {
    const read = readMoney(text);
    expect(read.ok && amountOf(read.cents)).toBe(amount);
  });
});

describe("a monthly amount is refused, with the reason, for", () => {
  test.each([
    ["abc", "not-number"],
    ["", "not-number"],
    ["$", "not-number"],
    ["k", "not-number"],
    ["1e5", "not-number"],
    ["10k-15k", "range"],
    ["10 to 15", "range"],
    ["24 x 500", "not-number"],
    ["500 – 100", "not-number"],
    ["12 50", "not-number"],
    ["1,234,56", "not-number"],
    ["12,,500", "not-number"],
    ["12,5000", "not-number"],
    ["1.234,567.89", "not-number"],
    ["500 per quarter", "not-number"],
    ["12500 constructor", "not-number"],
    ["12500.123", "decimals"],
    ["12,500.000", "decimals"],
    ["12500.000", "decimals"],
    ["12.5000", "decimals"],
    ["€12,500", "not-usd"],
    ["12.500,00 €", "not-usd"],
    ["12500 EUR", "not-usd"],
    ["£500", "not-usd"],
    ["A$500", "not-usd"],
    ["500 euros", "not-usd"],
    ["¥1000000", "not-usd"],
    ["0", "not-positive"],
    ["0.00", "not-positive"],
    ["-500", "not-positive"],
    ["−500", "not-positive"],
    ["-$500", "not-positive"],
    ["$-500", "not-positive"],
    ["($500)", "not-positive"],
    ["10000000000000000", "too-big"],
    ["9".repeat(500), "too-big"],
    ["99999999999 million", "too-big"],
    ["12.500", "ambiguous"],
    ["12,50", "ambiguous"],
    ["120000 a year", "per-year"],
  ])("%j: %s", (text, reason) => {
    expect(readMoney(text)).toMatchObject({ ok: false, reason });
  });
});

describe("both readings are named when dot or comma can mean either", () => {
  test.each([
    ["12.500", "12,500", "12.50"],
    ["12.345", "12,345", "12.35"],
    ["12,50", "12.50", "1,250"],
    ["12,5", "12.50", "125"],
    ["1234,50", "1,234.50", "123,450"],
    ["12,5k", "12,500", "125,000"],
    ["$12.500", "12,500", "12.50"],
  ])("%j is %s or %s", (text, a, b) => {
    const read = readMoney(text);
    if (read.ok || read.reason !== "ambiguous") throw new Error(`read as ${JSON.stringify(read)}`);
    expect([formatMoney(read.a), formatMoney(read.b)]).toEqual([a, b]);
  });
});

describe("a range is answered with its ends, one of which may be all there is", () => {
  test.each([
    ["10-15k", ["10,000", "15,000"]],
    ["10k-15k", ["10,000", "15,000"]],
    ["10k – 15k", ["10,000", "15,000"]],
    ["$10,000 to $15,000", ["10,000", "15,000"]],
    ["10 000 - 15 000", ["10,000", "15,000"]],
    ["between 10k and 15k", ["10,000", "15,000"]],
    ["10-15k/month", ["10,000", "15,000"]],
    ["500 to 1k", ["500", "1,000"]],
    ["3.5-4k", ["3,500", "4,000"]],
    ["120-150k a year", ["10,000", "12,500"]],
    ["up to 15k", ["15,000"]],
    ["min. 10k", ["10,000"]],
    ["> 10k", ["10,000"]],
    ["at least $10,000", ["10,000"]],
  ])("%j", (text, ends) => {
    const read = readMoney(text);
    if (read.ok || read.reason !== "range") throw new Error(`read as ${JSON.stringify(read)}`);
    expect(read.amounts.map((amount) => formatMoney(amount))).toEqual(ends);
  });
});

describe("the currency is taken from the text", () => {
  test.each([
    ["240,000 EUR", "", "EUR"],
    ["€240,000", "", "EUR"],
    ["240,000eur", "", "EUR"],
    ["GBP 240k", "", "GBP"],
    ["£240k", "", "GBP"],
    ["240 000 kr SEK", "", "SEK"],
    ["US$240,000", "", "USD"],
    ["240,000 U.S. dollars", "", "USD"],
    ["A$240,000", "", "AUD"],
    ["R$ 240.000,00", "", "BRL"],
    ["240,000 KES", "", "KES"],
    ["240,000 € total", "", "EUR"],
    ["240,000 Canadian dollars", "US", "CAD"],
    ["$240,000", "US", "USD"],
    ["240,000 dollars", "PR", "USD"],
  ])("%j of a customer in %j: %s", (text, country, code) => {
    expect(currencyNamed(text, country)).toBe(code);
    expect(readContractValue(text).ok).toBe(true);
  });

  test.each([
    ["240,000", "US"],
    ["$240,000", "CA"],
    ["$240,000", ""],
    ["¥240,000", "JP"],
    ["240,000 kr", "SE"],
    ["240,000 EUR or 260,000 USD", "DE"],
    ["240,000 all in", "US"],
    ["240,000 constructor", "US"],
  ])("%j of a customer in %j names none", (text, country) => {
    expect(currencyNamed(text, country)).toBe(null);
  });
});

describe("a yearly amount is answered with its twelfth", () => {
  test.each([
    ["150,000 a year", "150,000", "12,500"],
    ["150k per year", "150,000", "12,500"],
    ["$150,000 p.a.", "150,000", "12,500"],
    ["150000/yr", "150,000", "12,500"],
    ["USD 150,000 annually", "150,000", "12,500"],
    ["150k ARR", "150,000", "12,500"],
    ["100/year", "100", "8.33"],
    ["200 per annum", "200", "16.67"],
  ])("%j", (text, year, month) => {
    const read = readMoney(text);
    if (read.ok || read.reason !== "per-year") throw new Error("not read as a yearly amount");
    expect([formatMoney(read.year), formatMoney(read.month)]).toEqual([year, month]);
  });
});

describe("the value of a contract", () => {
  test.each([
    ["€90,000", "90000.00"],
    ["90000 EUR", "90000.00"],
    ["90k", "90000.00"],
  ])("may be in any currency: %j", (text, amount) => {
    const read = readContractValue(text);
    expect(read.ok && amountOf(read.cents)).toBe(amount);
  });

  test.each(["90000 a month", "90000/year"])("is a total, so %j is not one", (text) => {
    expect(readContractValue(text)).toEqual({ ok: false, reason: "not-number" });
  });
});

const cents = fc.bigInt({ min: 1n, max: 10n ** 18n - 1n });

test("what is sent and what is shown read back as the same amount, to the cent", () => {
  fc.assert(
    fc.property(cents, (amount) => {
      expect(readMoney(amountOf(amount))).toEqual({ ok: true, cents: amount });
      expect(readMoney(`$${formatMoney(amount)} per month`)).toEqual({ ok: true, cents: amount });
    }),
  );
});

test("an amount is sent in the form of AWS's pattern", () => {
  fc.assert(
    fc.property(cents, (amount) => {
      expect(amountOf(amount)).toMatch(/^(0|([1-9][0-9]{0,30}))(\.[0-9]{0,2})?$/);
    }),
  );
});
