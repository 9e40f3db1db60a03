import { expect, test } from "vitest";
import type { ReferralContext } from "@/lib/referral/context";
import { type ShownErrors, startChecks } from "./check-engine";

const context: ReferralContext = {
  today: "2026-11-22",
  own: { name: null, domains: [], awsAccount: null },
  people: [],
  you: null,
  solutions: null,
};

async function customerPage(errors: ShownErrors = {}) {
  const shown: ShownErrors[] = [];
  const page = { step: "customer" as const, answers: { country: "DE" }, context };
  const checks = await startChecks(page, errors, (now) => shown.push(now));
  return { checks, shown: () => shown.at(-1) };
}

const STAND_IN = "tbd.com is a stand-in address. Enter the customer's real site";

test("a field is checked with what stands in the form now", async () => {
  const { checks, shown } = await customerPage();
  expect(await checks.check("website", { website: "tbd.com" })).toBe(STAND_IN);
  expect(shown()).toEqual({ website: { type: "C", message: STAND_IN } });
  expect(await checks.check("website", { website: "fabrikam.de" })).toBeNull();
  expect(shown()).toEqual({});
});

test("one field's check leaves the others' errors as they are", async () => {
  const { checks, shown } = await customerPage();
  await checks.check("website", { website: "tbd.com", postalCode: "x" });
  expect(Object.keys(shown() ?? {})).toEqual(["website"]);
});

test("while typing, a fixed error goes and no other takes its place", async () => {
  const { checks, shown } = await customerPage();
  await checks.check("website", { website: "tbd.com" });
  checks.recheck("website", { website: "tbd.com" });
  expect(shown()).toHaveProperty("website");
  checks.recheck("website", { website: "no dots here" });
  expect(shown()).toEqual({});
});

test("the server's errors stand until they are fixed", async () => {
  const blank = { website: { type: "E", message: "Enter the customer's website" } };
  const { checks, shown } = await customerPage(blank);
  checks.recheck("website", { website: "f" });
  expect(shown()).toEqual({});
});

test("a warning is no error", async () => {
  const { checks } = await customerPage();
  // A state left over from another country is kept and not sent.
  expect(await checks.check("state", { country: "DE", state: "Texas" })).toBeNull();
});
