import { describe, expect, test } from "vitest";
import { echoOf } from "../fields/echo";
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
const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";
const numbered = (count: number, start: string) =>
  Array.from({ length: count }, (_, index) => `${start}${index + 1}`);
const products = `${marketplace}/SaaSProduct/prod-`;
const sold = `${marketplace}/Solution/soln-`;
const enterArn = "Enter the product's ARN, which starts with arn:aws:aws-marketplace";

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
  [{ solution: numbered(11, "S-") }, "solution", "L: Choose 10 solutions or fewer"],
  [{ solution: numbered(11, sold) }, "solution", "L: Choose 10 AWS Marketplace solutions or fewer"],
  [
    { solution: [numbered(11, products).join(", ")] },
    "solution",
    "L: Choose 10 AWS Marketplace products or fewer",
  ],
  [{ solution: [...numbered(10, sold), ...numbered(10, products)] }, "solution", null],
  [{ solution: [...numbered(10, products), `${products}1`] }, "solution", null],
  [{ solution: [`${sold}a1`], stage: "Committed" }, "solution", null],
  [{ solution: [`${products}a1`], stage: "Committed" }, "solution", null],
  [{ solution: ["soln-6hd2kq9vw3xzp"] }, "solution", null],
  [
    { solution: ["soln-a1"] },
    "solution",
    "F warns: “soln-a1” isn't on your company's list at AWS. Check the solution ID",
  ],
  [
    { solution: ["S-7654321"] },
    "solution",
    "F: “S-7654321” is no longer active. Choose another solution",
  ],
  [
    { solution: ["The usual one"] },
    "solution",
    "F: “The usual one” isn't a solution ID or ARN. Enter one, for example S-1234567 or soln-ab1c2de3fgh4i",
  ],
  [
    { solution: ["S-1234567", "prod-ab1c2de3fgh4i"] },
    "solution",
    `F: “prod-ab1c2de3fgh4i” is only the product ID. ${enterArn}`,
  ],
  [
    { solution: ["https://aws.amazon.com/marketplace/pp/prodview-k4uxlhvsxm5rw"] },
    "solution",
    `F: This link leads to an AWS Marketplace listing. ${enterArn}`,
  ],
  [
    { solution: [`${marketplace}/Offer/offer-a1`] },
    "solution",
    `F: This is an AWS Marketplace offer. ${enterArn}`,
  ],
  [
    { solution: [`${marketplace}/Solution`] },
    "solution",
    "F: “arn:aws:aws-marketplace:us-ea…” isn't a complete ARN. Copy it again from AWS Marketplace",
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

  test("what was found in pasted text is said back", () => {
    const echo = (...solution: string[]) => echoOf("solution", ready({ solution }), sampleContext);
    expect(echo("S-1234567", "Other", `${products}a1`)).toBeNull();
    expect(echo("s 1234567")).toBe("We'll send this as S-1234567");
    expect(echo(`S-1, soln-A1`)).toBe("We'll send this as S-1 and soln-a1");
    expect(echo("the usual one")).toBeNull();
  });

  test("a solution of the list that is not active is refused by whatever name it is typed", () => {
    const arn = `${sold}a1`;
    const draft = { id: "S-5", name: "Forecast", status: "Draft" as const, marketplaceArn: arn };
    const context = { ...sampleContext, solutions: [draft] };
    for (const typed of ["S-5", "soln-a1", arn]) {
      expect(said("solution", ready({ solution: [typed] }), context)).toBe(
        "F: “S-5” is no longer active. Choose another solution",
      );
    }
  });
});
