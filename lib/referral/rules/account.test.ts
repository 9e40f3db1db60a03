import { describe, expect, test } from "vitest";
import { type Case, ready, said } from "../test/said";

const cases: Case[] = [
  [{ awsAccount: "1234-5678-9012" }, "awsAccount", null],
  [{ awsAccount: "000000000001" }, "awsAccount", null],
  [
    { awsAccount: "12345678901" },
    "awsAccount",
    "F: Enter 12 digits for the AWS account. It has 11",
  ],
  [
    { awsAccount: "1234567890123" },
    "awsAccount",
    "F: Enter 12 digits for the AWS account. It has 13",
  ],
  [{ awsAccount: "12345678901a" }, "awsAccount", "F: Enter only digits for the AWS account"],
  [
    { awsAccount: "9999 9999 9999" },
    "awsAccount",
    "C: That's your own account. Enter the customer's account",
  ],
  [
    { stage: "Launched" },
    "awsAccount",
    "C warns: This deal is launched. Enter the customer's AWS account",
  ],
  [{ stage: "Launched", awsAccount: "123456789012" }, "awsAccount", null],

  [{ duns: "15-048-3782" }, "duns", null],
  [{ duns: "15048378" }, "duns", "F: Enter 9 digits for the DUNS number. It has 8"],
  [{ duns: "15048378X" }, "duns", "F: Enter only digits for the DUNS number"],

  [{ contactFirst: "a".repeat(80) }, "contactFirst", null],
  [{ contactFirst: "a".repeat(81) }, "contactFirst", "L: Shorten the first name to 80 characters"],
  [{ contactLast: "Brandt" }, "contactFirst", "C: Enter a first name too, or clear the last name"],
  [{ contactFirst: "Lena", contactLast: "Brandt" }, "contactFirst", null],
  [{ contactFirst: "Teller" }, "contactLast", null],
  [
    { contactFirst: "Lena", contactLast: "a".repeat(81) },
    "contactLast",
    "L: Shorten the last name to 80 characters",
  ],
  [
    { contactEmail: "lena@heron.com" },
    "contactLast",
    "C: Enter a name to go with the email or phone",
  ],
  [
    { contactPhone: "+49 30 901820" },
    "contactLast",
    "C: Enter a name to go with the email or phone",
  ],
  [{ contactFirst: "Lena", contactEmail: "lena@heron.com" }, "contactLast", null],

  [{ contactEmail: "Lena.Brandt@Heron.COM" }, "contactEmail", null],
  [
    { contactEmail: "lena@" },
    "contactEmail",
    "F: Enter the contact's email, for example name@company.com",
  ],
  [
    { contactEmail: `${"a".repeat(71)}@heron.com` },
    "contactEmail",
    "L: Shorten the contact's email to 80 characters",
  ],
  [{ contactEmail: `${"a".repeat(70)}@heron.com` }, "contactEmail", null],
  [
    { contactEmail: "sam@mail.harbor-cloud.com" },
    "contactEmail",
    "C warns: This is a colleague's email. Enter the customer's contact",
  ],
  [{ contactTitle: "a".repeat(80) }, "contactTitle", null],
  [{ contactTitle: "a".repeat(81) }, "contactTitle", "L: Shorten the job title to 80 characters"],

  [
    { contactPhone: "00 49 (0)30 / 901820" },
    "contactPhone",
    "F: Use only digits, spaces, dashes, or parentheses in the phone number",
  ],
  [
    { contactPhone: "030 901820" },
    "contactPhone",
    "F: Enter 10 digits with the area code, or start with + and the country code",
  ],
  [{ contactPhone: "(503) 555-0142" }, "contactPhone", null],
  [{ country: "DE", postalCode: "80331", contactPhone: "030 901820" }, "contactPhone", null],
  [
    { country: "DE", postalCode: "80331", contactPhone: "(503) 555-0142" },
    "contactPhone",
    "F: Start with + and the country code, for example +49",
  ],
  [
    { contactPhone: "+49 call me" },
    "contactPhone",
    "F: Use only digits, spaces, dashes, or parentheses in the phone number",
  ],
  [{ contactPhone: "+493" }, "contactPhone", "S: Enter a phone number of 5 to 15 digits. It has 3"],
  [{ contactPhone: "+49301" }, "contactPhone", null],
  [{ contactPhone: `+${"4".repeat(15)}` }, "contactPhone", null],
  [
    { contactPhone: `+${"4".repeat(16)}` },
    "contactPhone",
    "L: Enter a phone number of 5 to 15 digits. It has 16",
  ],
  [
    { contactPhone: "+49 30 901820 ext. 12" },
    "contactPhone",
    "F: Remove the extension. AWS can't store it",
  ],

  [{ street: "a".repeat(255) }, "street", null],
  [{ street: "a".repeat(256) }, "street", "L: Shorten the street to 255 characters"],
  [{ city: "Å" }, "city", null],
  [{ city: "97205" }, "city", "F: Enter a city with letters"],
  [{ city: "a".repeat(256) }, "city", "L: Shorten the city to 255 characters"],
];

describe("customer and account", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});
