import { describe, expect, test } from "vitest";
import { type Case, long, ready, said } from "../test/said";
import { sampleContext } from "../test/samples";

const someone = {
  owner: "else",
  ownerFirst: "Aiko",
  ownerLast: "Tanaka",
  ownerEmail: "aiko.tanaka@partner.example",
};
const notRegistered =
  "AWS doesn't recognize Nora Lind. Choose another owner, or have your alliance lead register them";
const solutionIds = Array.from({ length: 11 }, (_, index) => `S-${index + 1}`);

const cases: Case[] = [
  [{ owner: undefined }, "owner", "E: Choose an opportunity owner"],
  [{ owner: "maria" }, "owner", null],
  [{ owner: "gone" }, "owner", `C: ${notRegistered}`],
  [
    { owner: "nobody-we-know" },
    "owner",
    "C: This owner no longer has access. Choose an active owner",
  ],
  [someone, "owner", null],
  [{ ...someone, ownerFirst: undefined }, "ownerFirst", "E: Enter the owner's first name"],
  [{ ...someone, ownerFirst: "a".repeat(80) }, "ownerFirst", null],
  [
    { ...someone, ownerFirst: "a".repeat(81) },
    "ownerFirst",
    "L: Shorten the owner's first name to 80 characters",
  ],
  [{ ...someone, ownerLast: undefined }, "ownerLast", "E: Enter the owner's last name"],
  [
    { ...someone, ownerLast: "a".repeat(81) },
    "ownerLast",
    "L: Shorten the owner's last name to 80 characters",
  ],
  [{ ...someone, ownerEmail: undefined }, "ownerEmail", "E: Enter the owner's work email"],
  [
    { ...someone, ownerEmail: "aiko.tanaka" },
    "ownerEmail",
    "F: Enter the owner's email, for example name@company.com",
  ],
  [
    { ...someone, ownerEmail: `${"a".repeat(80)}@firm.com` },
    "ownerEmail",
    "L: Shorten the owner's email to 80 characters",
  ],
  [{ ...someone, ownerEmail: "A@B.example" }, "ownerEmail", null],
  [{ ...someone, ownerEmail: "NORA.LIND@partner.example" }, "ownerEmail", `C: ${notRegistered}`],
  [{ owner: "maria", ownerEmail: "half an address" }, "ownerEmail", null],

  [{ involvement: undefined }, "involvement", "E: Choose whether you want help from AWS"],
  [{ involvement: "Maybe" }, "involvement", "F: Choose whether you want help from AWS"],
  [
    { primaryNeed: undefined },
    "primaryNeed",
    "E: Choose the help you want, or change to For Visibility Only",
  ],
  [{ primaryNeed: undefined, involvement: undefined }, "primaryNeed", null],
  [{ primaryNeed: undefined, involvement: "For Visibility Only" }, "primaryNeed", null],
  [
    { involvement: "For Visibility Only" },
    "primaryNeed",
    "C warns: You chose For Visibility Only. Clear the help you selected, or choose Co-Sell",
  ],
  [{ primaryNeed: ["Funding"] }, "primaryNeed", "F: Choose needs from the list"],
  [
    { primaryNeed: ["Do Not Need Support from AWS Sales Rep"] },
    "primaryNeed",
    "F: Choose needs from the list",
  ],

  [{ solution: undefined }, "solution", "E: Choose a solution, or choose Other and describe it"],
  [{ solution: [" "] }, "solution", "E: Choose a solution, or choose Other and describe it"],
  [{ solution: ["s-1234567"] }, "solution", null],
  [{ solution: solutionIds }, "solution", "L: Choose 10 solutions or fewer"],
  [
    { solution: ["S-7654321"] },
    "solution",
    "F: “S-7654321” is no longer active. Choose another solution",
  ],
  [
    { solution: ["The usual one"] },
    "solution",
    "F: “THE USUAL ONE” isn't a solution ID. Enter S, a dash, and up to 19 digits, for example S-1234567",
  ],
  [
    { solution: ["S-99"] },
    "solution",
    "F warns: “S-99” isn't on your company's list at AWS. Check the solution ID",
  ],
  [
    { solution: ["Other"], stage: "Committed" },
    "solution",
    "C: Choose a listed solution. AWS needs one from the Committed stage onward",
  ],
  [{ solution: ["S-1234567"], stage: "Committed" }, "solution", null],
  [{ solution: ["Other"], stage: "Business Validation" }, "solution", null],
  [{ solution: ["Other"] }, "otherSolution", "E: Describe the solution, because you chose Other"],
  [{ solution: ["Other"], otherSolution: long(255) }, "otherSolution", null],
  [
    { solution: ["Other"], otherSolution: long(256) },
    "otherSolution",
    "L: Shorten the solution description to 255 characters",
  ],
  [
    { otherSolution: "A counter" },
    "otherSolution",
    "C warns: Clear this text, or choose Other as the solution",
  ],

  [
    { salesActivities: undefined },
    "salesActivities",
    "E: Select what you've already done with this customer",
  ],
  [{ salesActivities: undefined, involvement: "For Visibility Only" }, "salesActivities", null],
  [{ salesActivities: ["Had lunch"] }, "salesActivities", "F: Choose activities from the list"],
];

describe("owner and AWS support", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });

  test("an owner's long name is cut, so that the sentence stays short", () => {
    const people = sampleContext.people.map((person) => ({
      ...person,
      firstName: "Maximiliane-Theodora Josephine",
    }));
    const words = said("owner", ready({ owner: "gone" }), { ...sampleContext, people });
    expect(words).toContain("recognize Maximiliane-Theodora ….");
  });

  test("any well-formed solution id will do until AWS has told us its list", () => {
    const before = { ...sampleContext, solutions: null };
    expect(said("solution", ready({ solution: ["S-7654321", "S-99"] }), before)).toBeNull();
    expect(said("solution", ready({ solution: ["S-"] }), before)).toMatch(/^F: “S-” isn't/);
  });
});
