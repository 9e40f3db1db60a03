import { describe, expect, test } from "vitest";
import { type Case, ready, said } from "../test/said";

const cases: Case[] = [
  [{ awsAccount: "1234-5678-9012" }, "awsAccount", null],
  [{ awsAccount: "000000000001" }, "awsAccount", null],
  [{ awsAccount: "12345678901" }, "awsAccount", "F: AWS account must be 12 digits, it has 11"],
  [{ awsAccount: "1234567890123" }, "awsAccount", "F: AWS account must be 12 digits, it has 13"],
  [{ awsAccount: "12345678901a" }, "awsAccount", "F: AWS account must contain digits only"],
  [
    { awsAccount: "9999 9999 9999" },
    "awsAccount",
    "C: That is your own account. Enter the customer's",
  ],
  [{ stage: "Launched" }, "awsAccount", "C warns: Enter the AWS account of the launched customer"],
  [{ stage: "Launched", awsAccount: "123456789012" }, "awsAccount", null],

  [{ duns: "15-048-3782" }, "duns", null],
  [{ duns: "15048378" }, "duns", "F: DUNS number must be 9 digits, it has 8"],
  [{ duns: "15048378X" }, "duns", "F: DUNS number must contain digits only"],

  [{ contactFirst: "a".repeat(80) }, "contactFirst", null],
  [
    { contactFirst: "a".repeat(81) },
    "contactFirst",
    "L: First name must be 80 characters or fewer",
  ],
  [{ contactLast: "Brandt" }, "contactFirst", "C: Enter a first name too, or clear the last name"],
  [{ contactFirst: "Lena", contactLast: "Brandt" }, "contactFirst", null],
  [{ contactFirst: "Teller" }, "contactLast", null],
  [
    { contactFirst: "Lena", contactLast: "a".repeat(81) },
    "contactLast",
    "L: Last name must be 80 characters or fewer",
  ],
  [
    { contactEmail: "lena@heron.com" },
    "contactLast",
    "C: Enter a name for the contact whose email or phone you gave",
  ],
  [
    { contactPhone: "+49 30 901820" },
    "contactLast",
    "C: Enter a name for the contact whose email or phone you gave",
  ],
  [{ contactFirst: "Lena", contactEmail: "lena@heron.com" }, "contactLast", null],

  [{ contactEmail: "Lena.Brandt@Heron.COM" }, "contactEmail", null],
  [{ contactEmail: "lena@" }, "contactEmail", "F: Contact email must look like name@company.com"],
  [
    { contactEmail: `${"a".repeat(71)}@heron.com` },
    "contactEmail",
    "L: Contact email must be 80 characters or fewer",
  ],
  [{ contactEmail: `${"a".repeat(70)}@heron.com` }, "contactEmail", null],
  [
    { contactEmail: "sam@mail.harbor-cloud.com" },
    "contactEmail",
    "C warns: This is a colleague's address. Enter the customer's contact",
  ],
  [{ contactTitle: "a".repeat(80) }, "contactTitle", null],
  [{ contactTitle: "a".repeat(81) }, "contactTitle", "L: Job title must be 80 characters or fewer"],

  [
    { contactPhone: "00 49 (0)30 / 901820" },
    "contactPhone",
    "F: Phone must contain digits, spaces, dashes or brackets only",
  ],
  [
    { contactPhone: "030 901820" },
    "contactPhone",
    "F: Phone must start with + and the country code",
  ],
  [
    { contactPhone: "+49 call me" },
    "contactPhone",
    "F: Phone must contain digits, spaces, dashes or brackets only",
  ],
  [{ contactPhone: "+493" }, "contactPhone", "S: Phone must have 5 to 15 digits, it has 3"],
  [{ contactPhone: "+49301" }, "contactPhone", null],
  [{ contactPhone: `+${"4".repeat(15)}` }, "contactPhone", null],
  [
    { contactPhone: `+${"4".repeat(16)}` },
    "contactPhone",
    "L: Phone must have 5 to 15 digits, it has 16",
  ],
  [
    { contactPhone: "+49 30 901820 ext. 12" },
    "contactPhone",
    "F: Leave out the extension. Put it in next step",
  ],

  [{ street: "a".repeat(255) }, "street", null],
  [{ street: "a".repeat(256) }, "street", "L: Street must be 255 characters or fewer"],
  [{ city: "Å" }, "city", null],
  [{ city: "97205" }, "city", "F: City must contain letters"],
  [{ city: "a".repeat(256) }, "city", "L: City must be 255 characters or fewer"],
];

describe("customer and account", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});
