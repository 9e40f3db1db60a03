import { describe, expect, test } from "vitest";
import { isAsked } from "@/lib/referral/fields/asked";
import {
  type FieldId,
  type FieldStep,
  fieldSteps,
  fieldsOfStep,
} from "@/lib/referral/fields/field-order";
import { fields } from "@/lib/referral/fields/fields";
import { askedIf, blankEntryOf, blocksOf, followUpOf, groups } from "./layout";

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

describe("questions that belong together", () => {
  const rows = groups.flatMap((group) => group.rows);
  const grouped = rows.flat();

  test("are one group's, and whole", () => {
    expect(new Set(grouped).size).toBe(grouped.length);
    for (const row of rows) expect(new Set(row.map((id) => followUpOf[id])).size).toBe(1);
  });

  test("have boxes or lists, which stand on one line; groups of circles do not", () => {
    const kinds = grouped.map((id) => fields[id].kind);
    expect(kinds).not.toContain("choices");
    const countless = grouped.filter((id) => fields[id].kind === "choice");
    expect(countless).toEqual(["country", "state", "currency"]);
  });

  test("stand in the order of the page", () => {
    for (const step of fieldSteps) {
      const ids = fieldsOfStep(step).filter((id) => followUpOf[id] === undefined);
      const drawn = blocksOf(ids.map((id) => ({ id }))).flatMap((block) => block.rows.flat());
      expect(drawn.map(({ id }) => id)).toEqual(ids);
    }
  });

  test.each<[FieldStep, string[]]>([
    ["customer", ["companyName", "website", "country state postalCode", "industry"]],
    [
      "account",
      [
        "awsAccount",
        "duns",
        "contactFirst contactLast / contactTitle / contactEmail contactPhone",
        "street city",
      ],
    ],
    [
      "commercial",
      ["oppType", "contractValue currency / contractStart contractEnd", "procurement"],
    ],
  ])("on the page %s", (step, expected) => {
    const ids = fieldsOfStep(step).filter((id) => followUpOf[id] === undefined);
    expect(drawnOf(ids)).toEqual(expected);
  });

  test("an owner's name stands above the email", () => {
    const owner = fieldsOfStep("ask").filter((id) => followUpOf[id] === "owner");
    expect(drawnOf(owner)).toEqual(["ownerFirst ownerLast / ownerEmail"]);
  });
});

function drawnOf(ids: readonly FieldId[]): string[] {
  return blocksOf(ids.map((id) => ({ id }))).map(({ rows }) =>
    rows.map((row) => row.map(({ id }) => id).join(" ")).join(" / "),
  );
}

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
