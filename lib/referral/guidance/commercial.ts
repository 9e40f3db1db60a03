import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const commercialGuidance = {
  oppType: {
    doWell: "Compare with last year: is it a first deal, a bigger one, or the same again?",
    good: {
      answer: "Expansion",
      note: "The mine in Peru already uses your sensors and now adds a second pit.",
    },
    bad: {
      answer: "Upsell",
      note: "Sales slang for what the list calls Expansion.",
    },
    why: "AWS treats growth and renewals in another way than a first deal.",
  },
  parentId: {
    doWell: "Copy it from the status page of the earlier referral, or from Partner Central.",
    good: {
      answer: "O4829137",
      with: { oppType: "Flat Renewal" },
      note: "Pasted in one piece from last year's deal.",
    },
    bad: {
      answer: "OPP-2291",
      with: { oppType: "Flat Renewal" },
      note: "Looks like a number from your own sales system, which AWS has never seen.",
    },
    why: "Connects the renewal to its history, so nobody at AWS starts from zero.",
  },
  contractValue: {
    doWell:
      "Count all that the customer will pay you over the full term, and leave the AWS bill out.",
    good: {
      answer: "240,000",
      with: { currency: "EUR" },
      note: "Three years of hotel software at 80,000 a year.",
    },
    bad: {
      answer: "see our offer",
      with: { currency: "EUR" },
      note: "AWS does not have your offer. Copy the sum from it.",
    },
    why: "Shows the weight of the deal beyond the monthly AWS bill.",
  },
  currency: {
    doWell: "Match the money named in the paper you sign; do not convert it.",
    good: {
      answer: "EUR",
      with: { contractValue: "240,000" },
      note: "The hotel group in Lisbon pays in euros.",
    },
    bad: {
      answer: "Dollars",
      with: { contractValue: "240,000" },
      note: "Canada, Australia and Singapore have dollars too. Say whose they are.",
    },
    why: "The same sum in yen and in euros tells two very different stories.",
  },
  contractStart: {
    doWell: "Take the day from the signed paper; before that, the one you have agreed on.",
    good: {
      answer: "1 April 2027",
      note: "From this day the museum may use the ticket system.",
    },
    bad: {
      answer: "When they sign",
      note: "A condition, with no day to write down.",
    },
    why: "With the end date, it shows how long the customer is bound.",
  },
  contractEnd: {
    doWell: "Count from the start: a term of one year ends the day before its first birthday.",
    good: {
      answer: "31 March 2030",
      with: { contractStart: "1 April 2027" },
      show: "31 March 2030, for a start on 1 April 2027",
      note: "Three full years to the day.",
    },
    bad: {
      answer: "31 March 2027",
      with: { contractStart: "1 April 2027" },
      show: "31 March 2027, one day before the start",
      note: "Somebody forgot to move the year on.",
    },
    why: "Lets AWS see ahead of time when a renewal talk is due.",
  },
  procurement: {
    doWell: "Look at your invoices: a fixed deal, by use, or a running fee?",
    good: {
      answer: "Subscription",
      note: "The school in Hanoi pays a fee each month and can leave at year end.",
    },
    bad: {
      answer: "One-time",
      note: "AWS does not list single payments. Contract comes closest.",
    },
    why: "Prepares AWS for the way the bill will be paid.",
  },
} satisfies Record<FieldOf<"commercial">, Guidance>;
