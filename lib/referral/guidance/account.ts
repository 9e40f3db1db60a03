import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

/** Longer than any box here takes, as when a whole page is pasted. */
const DIRECTIONS = "Leave the highway at exit 9, pass the dairy, and keep left. ".repeat(5);

export const accountGuidance = {
  awsAccount: {
    doWell: "Ask the customer's cloud team. It's in the top-right menu of the AWS console.",
    good: {
      answer: "4821-0937-6510",
      note: "The account the new system will run in.",
    },
    bad: {
      answer: "48210937651",
      note: "One digit is missing. Spreadsheets often drop a leading zero.",
    },
    why: "Links the referral to a customer AWS already works with.",
  },
  duns: {
    doWell: "Look on the customer's supplier form, or ask their finance team.",
    good: {
      answer: "61-284-9035",
      note: "Nine digits. The dashes are fine.",
    },
    bad: {
      answer: "ATU61284903",
      note: "That's an Austrian tax number. A DUNS number has no letters.",
    },
    why: "Helps AWS tell companies in the same group apart.",
  },
  contactFirst: {
    doWell: "Name the person you work with most, once they agree to hear from AWS.",
    good: {
      answer: "Noor",
      with: { contactLast: "van Dijk" },
      note: "She leads the project and expects a call.",
    },
    bad: {
      answer: "",
      with: { contactLast: "van Dijk" },
      show: "Blank, with van Dijk as the last name",
      note: "With only a last name, AWS can't address the person properly.",
    },
    why: "Gives AWS a person to contact, not a switchboard.",
  },
  contactLast: {
    doWell: "Keep prefixes such as van, de, or bin the way the person writes them.",
    good: {
      answer: "van Dijk",
      with: { contactFirst: "Noor" },
      note: "Written the way she signs her email.",
    },
    bad: {
      answer: "",
      with: { contactEmail: "it@cascade-dairy.com" },
      show: "No name at all, just it@cascade-dairy.com",
      note: "AWS gets an inbox and no name to ask for.",
    },
    why: "In a large company, a full name reaches the right person.",
  },
  contactEmail: {
    doWell: "Use the contact's email at the customer, not one of yours or a personal one.",
    good: {
      answer: "noor.vandijk@cascade-dairy.com",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "A named person at the dairy's own domain.",
    },
    bad: {
      answer: "noor.vandijk@cascade-dairy",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "The .com is missing, so AWS can't email her.",
    },
    why: "AWS may use it when the help you asked for involves the customer.",
  },
  contactTitle: {
    doWell: "Use the title from the person's email signature. Two to five words are enough.",
    good: {
      answer: "Head of Dairy Logistics",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "Shows right away what she can decide.",
    },
    bad: {
      answer:
        "Interim Head of Information Technology, Dairy Logistics, Purchasing, Fleet and Special Projects for the Benelux",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "Too long. Keep the role that matters for this deal.",
    },
    why: "Tells AWS whether it will talk to a decision maker or an engineer.",
  },
  contactPhone: {
    doWell: "Enter a direct line with its area code.",
    good: {
      answer: "+1 503 555 0142",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "AWS can call it from anywhere.",
    },
    bad: {
      answer: "555-0142",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "The area code is missing, so AWS can't call it.",
    },
    why: "A short call can settle what takes days by email.",
  },
  street: {
    doWell: "Enter one line: the street address where the buyers work.",
    good: {
      answer: "1850 Market Street",
      note: "Number and street, nothing else.",
    },
    bad: {
      answer: DIRECTIONS,
      show: "Driving directions from the highway, 300 characters long",
      note: "Enter the street address only. Keep directions in your own notes.",
    },
    why: "Helps when two offices of one company share a ZIP code.",
  },
  city: {
    doWell: "Enter the local or English name, without the region.",
    good: {
      answer: "Salem",
      note: "Just the city. State and country have their own fields.",
    },
    bad: {
      answer: "97301",
      note: "Part of a ZIP code ended up in the wrong field.",
    },
    why: "Helps AWS bring in people who work near the customer.",
  },
} satisfies Record<FieldOf<"account">, Guidance>;
