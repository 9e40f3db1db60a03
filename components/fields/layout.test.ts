import { describe, expect, test } from "vitest";
import { isAsked } from "@/lib/referral/fields/asked";
import { fieldSteps, fieldsOfStep } from "@/lib/referral/fields/field-order";
import { askedIf, blankEntryOf, followUpOf } from "./layout";

const all = fieldSteps.flatMap((step) => [...fieldsOfStep(step)]);

describe("questions that depend on an answer", () => {
  test("follow what raises them, on the same page", () => {
    for (const step of fieldSteps) {
      const ids = fieldsOfStep(step);
      for (const id of ids) {
        const trigger = followUpOf[id];
        if (trigger) expect(ids.indexOf(trigger), id).toBeLessThan(ids.indexOf(id));
        if (trigger) expect(ids, id).toContain(trigger);
      }
    }
  });

  test("say when they apply, for readers whose browser cannot hide them", () => {
    const hidden = all.filter((id) => !isAsked(id, { involvement: "For Visibility Only" }));
    expect(hidden.length).toBeGreaterThan(10);
    expect(hidden.filter((id) => askedIf[id] === undefined)).toEqual([]);
  });
});

describe("a choice is drawn", () => {
  test.each([
    ["as circles where it is short and must be made", "involvement", 2, false, undefined],
    ["as circles where it is Yes or No, even if optional", "natSec", 2, true, undefined],
    [
      "as a list where it is optional, so that it can be taken back",
      "oppType",
      3,
      true,
      "Choose a type",
    ],
    ["as a list where it is long", "country", 248, false, "Choose a country"],
  ] as const)("%s", (_name, id, choices, optional, entry) => {
    expect(blankEntryOf(id, choices, optional)).toBe(entry);
  });
});
