import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const customerGuidance = {
  companyName: {
    doWell:
      "Copy the full name from the contract or an invoice, with Ltd, GmbH or whatever ending the firm uses.",
    good: {
      answer: "Albatros Seehandel GmbH",
      note: "The whole legal name with its ending, so one search finds it.",
    },
    bad: {
      answer: "???",
      note: "Leaves the reviewer guessing who buys. Ask the customer before you write.",
    },
    why: "AWS searches its records by name, to see who already looks after this customer.",
  },
  website: {
    doWell:
      "Open the address in your browser first. Then copy the home page, not a page deep inside.",
    good: {
      answer: "kariba-agro.co.zm",
      note: "The farm group's own site, and anyone can open it.",
    },
    bad: {
      answer: "tbd.com",
      note: "A filler address belongs to someone else. AWS cannot match it to the customer.",
    },
    why: "Many firms share a name. The site shows reviewers which one you mean.",
  },
  country: {
    doWell:
      "Choose the country of the people who sign, even when the parent is abroad. Kosovo isn't on AWS's list: choose the contract's country.",
    good: {
      answer: "KE",
      show: "Kenya",
      note: "The buyers work in Nairobi, though the group is listed in London.",
    },
    bad: {
      answer: "Europe",
      note: "Many countries in one word. No single AWS team can pick this up.",
    },
    why: "It steers the referral to the AWS team that works in that country.",
  },
  state: {
    doWell: "Name the state of the office that buys, written out in full.",
    good: {
      answer: "Oregon",
      with: { country: "US" },
      note: "The buyers sit in Portland, even if the firm is registered in Delaware.",
    },
    bad: {
      answer: "West Coast",
      with: { country: "US" },
      note: "Covers three states. AWS takes one from its own list.",
    },
    why: "Helps AWS find the right region inside a very large country.",
  },
  postalCode: {
    doWell: "Take it from a letter, an invoice or the customer's contact page.",
    good: {
      answer: "M1 4BT",
      with: { country: "GB" },
      note: "The code of the Manchester head office, typed as people there write it.",
    },
    bad: {
      answer: "Leeds",
      with: { country: "GB" },
      note: "The name of a town. AWS looks for a code in the British form.",
    },
    why: "AWS compares the code with the country when you send, and refuses one that does not fit.",
  },
  industry: {
    doWell: "Go by how the customer earns its money, not by the department you sell to.",
    good: {
      answer: "Healthcare",
      note: "A chain of clinics. The project is payroll, but the customer treats patients.",
    },
    bad: {
      answer: "Fintech",
      note: "A word from the press that AWS does not list. Financial Services is the one to pick.",
    },
    why: "AWS has specialists by industry, and this answer helps to bring in the right ones.",
  },
  otherIndustry: {
    doWell: "Say what the firm makes or does, in words a stranger would grasp.",
    good: {
      answer: "Marine salvage",
      with: { industry: "Other" },
      note: "Short, and clear to somebody who never worked at sea.",
    },
    bad: {
      answer: "",
      with: { industry: "Other" },
      show: "Nothing, with Other picked as industry",
      note: "The reader learns only what the firm is not.",
    },
    why: "These words take the place of a list entry, and AWS insists on them.",
  },
} satisfies Record<FieldOf<"customer">, Guidance>;
