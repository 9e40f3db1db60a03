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
  "Nora Lind is not on the list of registered users. Choose another owner or ask an admin to add them";
const solutionIds = Array.from({ length: 11 }, (_, index) => `S-${index + 1}`);

const cases: Case[] = [
  [{ owner: undefined }, "owner", "E: Choose who owns this referral"],
  [{ owner: "maria" }, "owner", null],
  [{ owner: "gone" }, "owner", `C: ${notRegistered}`],
  [
    { owner: "nobody-we-know" },
    "owner",
    "C: The person chosen before no longer has access. Choose an active owner",
  ],
  [someone, "owner", null],
  [{ ...someone, ownerFirst: undefined }, "ownerFirst", "E: Enter the owner's first name"],
  [{ ...someone, ownerFirst: "a".repeat(80) }, "ownerFirst", null],
  [
    { ...someone, ownerFirst: "a".repeat(81) },
    "ownerFirst",
    "L: Owner first name must be 80 characters or fewer",
  ],
  [{ ...someone, ownerLast: undefined }, "ownerLast", "E: Enter the owner's last name"],
  [
    { ...someone, ownerLast: "a".repeat(81) },
    "ownerLast",
    "L: Owner last name must be 80 characters or fewer",
  ],
  [{ ...someone, ownerEmail: undefined }, "ownerEmail", "E: Enter the owner's work email"],
  [
    { ...someone, ownerEmail: "aiko.tanaka" },
    "ownerEmail",
    "F: Owner email must look like name@company.com",
  ],
  [
    { ...someone, ownerEmail: `${"a".repeat(80)}@firm.com` },
    "ownerEmail",
    "L: Owner email must be 80 characters or fewer",
  ],
  [{ ...someone, ownerEmail: "A@B.example" }, "ownerEmail", null],
  [{ ...someone, ownerEmail: "NORA.LIND@partner.example" }, "ownerEmail", `C: ${notRegistered}`],
  [{ owner: "maria", ownerEmail: "half an address" }, "ownerEmail", null],

  [{ involvement: undefined }, "involvement", "E: Choose whether you want help from AWS"],
  [{ involvement: "Maybe" }, "involvement", "F: Choose whether you want help from AWS"],
  [
    { primaryNeed: undefined },
    "primaryNeed",
    "E: Choose the help you want, or change to visibility only",
  ],
  [{ primaryNeed: undefined, involvement: undefined }, "primaryNeed", null],
  [{ primaryNeed: undefined, involvement: "For Visibility Only" }, "primaryNeed", null],
  [
    { involvement: "For Visibility Only" },
    "primaryNeed",
    "C warns: You chose visibility only. Clear the kinds of help or ask for co-sell",
  ],
  [{ primaryNeed: ["Funding"] }, "primaryNeed", "F: Choose needs from the list"],
  [
    { primaryNeed: ["Do Not Need Support from AWS Sales Rep"] },
    "primaryNeed",
    "F: Choose needs from the list",
  ],

  [{ solution: undefined }, "solution", "E: Choose a solution, or Other and describe it"],
  [{ solution: [" "] }, "solution", "E: Choose a solution, or Other and describe it"],
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
    "F: “THE USUAL ONE” is not a solution id. Ids are S, a dash and up to 19 digits",
  ],
  [
    { solution: ["S-99"] },
    "solution",
    "F warns: “S-99” is not on your company's list at AWS. Check the id",
  ],
  [
    { solution: ["Other"], stage: "Committed" },
    "solution",
    "C: From stage Committed on, choose a listed solution",
  ],
  [{ solution: ["S-1234567"], stage: "Committed" }, "solution", null],
  [{ solution: ["Other"], stage: "Business Validation" }, "solution", null],
  [{ solution: ["Other"] }, "otherSolution", "E: Describe the solution, as you chose Other"],
  [{ solution: ["Other"], otherSolution: long(255) }, "otherSolution", null],
  [
    { solution: ["Other"], otherSolution: long(256) },
    "otherSolution",
    "L: Solution description must be 255 characters or fewer",
  ],
  [
    { otherSolution: "A counter" },
    "otherSolution",
    "C warns: Clear this text, or choose Other as the solution",
  ],

  [
    { salesActivities: undefined },
    "salesActivities",
    "E: Tick what has happened so far with the customer",
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
    expect(words).toContain("Maximiliane-Theodora … is not on the list");
  });

  test("any well-formed solution id will do until AWS has told us its list", () => {
    const before = { ...sampleContext, solutions: null };
    expect(said("solution", ready({ solution: ["S-7654321", "S-99"] }), before)).toBeNull();
    expect(said("solution", ready({ solution: ["S-"] }), before)).toMatch(/^F: “S-” is not/);
  });
});
