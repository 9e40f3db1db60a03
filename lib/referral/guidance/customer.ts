import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const customerGuidance = {
  companyName: {
    doWell:
      "Copy the full legal name from the contract or an invoice, including Inc., LLC, or Ltd.",
    good: {
      answer: "Albatross Shipping, Inc.",
      note: "The complete legal name, so one search finds it.",
    },
    bad: {
      answer: "???",
      note: "The reviewer can't tell who the customer is. Confirm the legal name first.",
    },
    why: "AWS searches its records by name, to see who already covers this customer.",
  },
  website: {
    doWell: "Open the site in your browser first. Copy the home page address, not an inner page.",
    good: {
      answer: "cascade-grain-coop.com",
      note: "The co-op's own website, and anyone can open it.",
    },
    bad: {
      answer: "tbd.com",
      note: "A placeholder domain belongs to someone else. AWS can't match it to the customer.",
    },
    why: "Many companies share a name. The website shows reviewers which one you mean.",
  },
  country: {
    doWell:
      "Use the country where the people who sign are based, even if the parent is elsewhere. Kosovo isn't on AWS's list: choose the contract's country.",
    good: {
      answer: "US",
      show: "United States",
      note: "The buyers work in Seattle, though the parent company is in London.",
    },
    bad: {
      answer: "Europe",
      note: "That's many countries. No single AWS team can take it.",
    },
    why: "Routes the referral to the AWS team in that country.",
  },
  state: {
    doWell: "Choose the state of the office that's buying.",
    good: {
      answer: "Oregon",
      with: { country: "US" },
      note: "The buyers are in Portland, even though the company is registered in Delaware.",
    },
    bad: {
      answer: "West Coast",
      with: { country: "US" },
      note: "That covers three states. AWS needs one from its list.",
    },
    why: "Helps AWS find the right team inside a large country.",
  },
  postalCode: {
    doWell: "Copy it from an invoice or the customer's contact page.",
    good: {
      answer: "97205",
      with: { country: "US" },
      note: "The ZIP code of the Portland main office.",
    },
    bad: {
      answer: "Leeds",
      with: { country: "GB" },
      note: "That's a city. AWS needs a British code such as LS1 4DY.",
    },
    why: "AWS checks the code against the country, and won't accept one that doesn't fit.",
  },
  industry: {
    doWell: "Choose by how the customer makes money, not by the department you sell to.",
    good: {
      answer: "Healthcare",
      note: "A chain of clinics. The project is payroll, but the customer treats patients.",
    },
    bad: {
      answer: "Fintech",
      note: "AWS doesn't list Fintech. Choose Financial Services.",
    },
    why: "AWS has specialists by industry, and this answer helps bring in the right ones.",
  },
  otherIndustry: {
    doWell: "Say what the company makes or does, in words anyone would understand.",
    good: {
      answer: "Marine salvage",
      with: { industry: "Other" },
      note: "Short, and clear to anyone outside the business.",
    },
    bad: {
      answer: "",
      with: { industry: "Other" },
      show: "Blank, with Other as the industry",
      note: "The reviewer still doesn't know what the company does.",
    },
    why: "AWS needs these words when no industry on its list fits.",
  },
} satisfies Record<FieldOf<"customer">, Guidance>;
