import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

/** Longer than any box here takes, as when a whole page is pasted. */
const DIRECTIONS = "Leave the ring road at exit 9, pass the dairy and keep left. ".repeat(5);

export const accountGuidance = {
  awsAccount: {
    doWell:
      "Ask the customer's cloud team. The number stands at the top right of their AWS console.",
    good: {
      answer: "4821-0937-6510",
      note: "The account in which the new system will run.",
    },
    bad: {
      answer: "48210937651",
      note: "One digit is gone. Spreadsheets like to drop a zero at the front.",
    },
    why: "Ties the referral to a customer AWS already serves.",
  },
  duns: {
    doWell: "Look for it on the customer's supplier form, or ask their finance team.",
    good: {
      answer: "61-284-9035",
      note: "Nine digits; the dashes do no harm.",
    },
    bad: {
      answer: "ATU61284903",
      note: "That is a tax number from Austria. Dun & Bradstreet uses no letters.",
    },
    why: "Helps AWS tell the many companies of one large group apart.",
  },
  contactFirst: {
    doWell: "Name the person you speak to most, once they agree to hear from AWS.",
    good: {
      answer: "Noor",
      with: { contactLast: "van Dijk" },
      note: "She leads the project and expects a call.",
    },
    bad: {
      answer: "",
      with: { contactLast: "van Dijk" },
      show: "Blank, with van Dijk as last name",
      note: "By itself a surname leaves AWS unsure whom to greet.",
    },
    why: "Gives AWS a person to talk to in place of a switchboard.",
  },
  contactLast: {
    doWell: "Keep small words such as van, de or bin where the person puts them.",
    good: {
      answer: "van Dijk",
      with: { contactFirst: "Noor" },
      note: "Written the way she signs her mail.",
    },
    bad: {
      answer: "",
      with: { contactEmail: "it@polder-zuivel.nl" },
      show: "No name at all, just it@polder-zuivel.nl",
      note: "AWS gets an inbox and nobody to ask for.",
    },
    why: "In a large firm, a full name leads to the right desk.",
  },
  contactEmail: {
    doWell: "Use the address the person has at the customer, never one of yours or a private one.",
    good: {
      answer: "noor.vandijk@polder-zuivel.nl",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "A named person, at the dairy's own domain.",
    },
    bad: {
      answer: "noor at polder-zuivel.nl",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "The @ is spelled out, so no mail can reach her.",
    },
    why: "AWS may write here once the help you asked for involves the customer.",
  },
  contactTitle: {
    doWell: "Use the title from the person's mail signature; two to five words do.",
    good: {
      answer: "Head of Dairy Logistics",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "Shows at a glance what she can decide.",
    },
    bad: {
      answer:
        "Interim Head of Information Technology, Dairy Logistics, Purchasing, Fleet and Special Projects for the Benelux",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "A whole career. Keep the part that matters for this deal.",
    },
    why: "Tells AWS whether it will speak with a decision maker or an engineer.",
  },
  contactPhone: {
    doWell: "Give a direct line, starting with plus and the country.",
    good: {
      answer: "+31 20 555 0142",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "Can be dialed from anywhere as it stands.",
    },
    bad: {
      answer: "020 555 0142",
      with: { contactFirst: "Noor", contactLast: "van Dijk" },
      note: "Works inside the Netherlands only, and AWS may call from Dublin.",
    },
    why: "A short call can settle what takes days by mail.",
  },
  street: {
    doWell: "One line is enough: the road and house number where the buyers work.",
    good: {
      answer: "Zuivelkade 18",
      note: "Road and house, nothing else.",
    },
    bad: {
      answer: DIRECTIONS,
      show: "Driving directions from the ring road, 300 characters long",
      note: "AWS keeps an address here. The way to it belongs in your own notes.",
    },
    why: "Of use when two branches of one firm share a postal code.",
  },
  city: {
    doWell: "Write the local or the English name, and leave the region out.",
    good: {
      answer: "Zwolle",
      note: "Just the town, since the country is given already.",
    },
    bad: {
      answer: "8011",
      note: "Part of a postal code has slipped into the wrong box.",
    },
    why: "Lets AWS line up people who work near the customer.",
  },
} satisfies Record<FieldOf<"account">, Guidance>;
