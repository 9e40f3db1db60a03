import { expect, test } from "vitest";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { rulesOf, type ShownErrors, startChecks } from "./check-engine";

const context: ReferralContext = {
  today: "2026-11-22",
  own: { name: null, domains: [], awsAccount: null },
  people: [],
  you: null,
  solutions: null,
};

async function customerPage(errors: ShownErrors = {}, typed: Answers = { country: "DE" }) {
  const shown: ShownErrors[] = [];
  const page = { step: "customer" as const, answers: { country: "DE" }, context };
  const rules = await rulesOf(page.step);
  const checks = startChecks(page, rules, { typed, errors }, (now) => shown.push(now));
  return { checks, shown: () => shown.at(-1) };
}

const STAND_IN = "example.com is a placeholder. Enter the customer's real website";

test("a field is checked with what stands in the form now", async () => {
  const { checks, shown } = await customerPage();
  const wrong = await checks.leave("website", { website: "example.com" });
  expect(wrong).toEqual({ error: STAND_IN, echo: null, offers: [] });
  expect(shown()).toEqual({ website: { type: "C", message: STAND_IN } });
  const right = await checks.leave("website", { website: "fabrikam.de" });
  expect(right?.error).toBeNull();
  expect(shown()).toEqual({});
});

test("what was typed before the checks came is checked when it is left", async () => {
  const typed = { country: "DE", website: "example.com" };
  const { checks } = await customerPage({}, typed);
  expect((await checks.leave("website", typed))?.error).toBe(STAND_IN);
});

test("a field that is as it was saved is not checked", async () => {
  const { checks } = await customerPage();
  expect(await checks.leave("country", { country: "DE" })).toBeNull();
});

test("an empty field is not wrong yet", async () => {
  const { checks, shown } = await customerPage();
  const blank = { error: null, echo: null, offers: [] };
  expect(await checks.leave("country", { country: "" })).toEqual(blank);
  expect(shown() ?? {}).toEqual({});
});

test("one field's check leaves the others' errors as they are", async () => {
  const { checks, shown } = await customerPage();
  await checks.leave("website", { website: "example.com", postalCode: "x" });
  expect(Object.keys(shown() ?? {})).toEqual(["website"]);
});

test("while typing, a fixed error goes and no other takes its place", async () => {
  const { checks, shown } = await customerPage();
  await checks.leave("website", { website: "example.com" });
  checks.change("website", { website: "example.com" });
  expect(shown()).toHaveProperty("website");
  checks.change("website", { website: "no dots here" });
  expect(shown()).toEqual({});
});

test("the server's errors stand until they are fixed", async () => {
  const blank = { website: { type: "E", message: "Enter the customer's website" } };
  const { checks, shown } = await customerPage(blank);
  checks.change("country", { country: "AT" });
  expect(shown() ?? blank).toEqual(blank);
  checks.change("website", { website: "f" });
  expect(shown()).toEqual({});
});

test("a warning is no error", async () => {
  const { checks } = await customerPage();
  // A state left over from another country is kept and not sent.
  const found = await checks.leave("state", { country: "DE", state: "Texas" });
  expect(found?.error).toBeNull();
});

test("a date is read as its author writes dates; without an order both days are offered", async () => {
  const rules = await rulesOf("delivery");
  const leave = (dateOrder: "mdy" | "dmy" | null) => {
    const page = { step: "delivery", answers: {}, context: { ...context, dateOrder } } as const;
    const checks = startChecks(page, rules, { typed: {}, errors: {} }, () => undefined);
    return checks.leave("closeDate", { closeDate: "6/7/27" });
  };
  expect((await leave("mdy"))?.echo).toBe("We read this as Monday, June 7, 2027");
  expect((await leave("dmy"))?.echo).toBe("We read this as Tuesday, 6 July 2027");
  expect(await leave(null)).toEqual({
    error: "Did you mean July 6, 2027 or June 7, 2027?",
    echo: null,
    offers: ["July 6, 2027", "June 7, 2027"],
  });
});
