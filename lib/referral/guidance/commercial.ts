import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const commercialGuidance = {
  oppType: {
    doWell: "Compare with last year. Is it a first deal, a larger one, or a renewal?",
    good: {
      answer: "Expansion",
      note: "The mine already uses your sensors and is adding a second pit.",
    },
    bad: {
      answer: "Upsell",
      note: "AWS doesn't list Upsell. Choose Expansion.",
    },
    why: "AWS handles renewals and expansions differently from new business.",
  },
  parentId: {
    doWell: "Copy it from the original referral's status page, or from Partner Central.",
    good: {
      answer: "O4829137",
      with: { oppType: "Flat Renewal" },
      note: "Copied from last year's deal.",
    },
    bad: {
      answer: "OPP-2291",
      with: { oppType: "Flat Renewal" },
      note: "That number comes from your own CRM. AWS doesn't know it.",
    },
    why: "Links the renewal to its history, so AWS doesn't start over.",
  },
  contractValue: {
    doWell: "Add up everything the customer will pay you over the full term. Leave out AWS spend.",
    good: {
      answer: "240,000",
      with: { currency: "USD" },
      note: "Three years of hotel software at $80,000 a year.",
    },
    bad: {
      answer: "see our quote",
      with: { currency: "USD" },
      note: "AWS doesn't have your quote. Copy the total from it.",
    },
    why: "Shows how big the deal is beyond the AWS spend.",
  },
  currency: {
    doWell: "Use the currency in the contract. Don't convert it.",
    good: {
      answer: "EUR",
      with: { contractValue: "240,000" },
      note: "The hotel group in Lisbon pays in euros.",
    },
    bad: {
      answer: "Dollars",
      with: { contractValue: "240,000" },
      note: "Canada, Australia, and Singapore use dollars too. Choose one from the list.",
    },
    why: "The same number means something very different in yen and in euros.",
  },
  contractStart: {
    doWell: "Use the date in the signed contract. If it isn't signed yet, use the agreed date.",
    good: {
      answer: "April 1, 2027",
      note: "The museum can use the ticket system from this date.",
    },
    bad: {
      answer: "When they sign",
      note: "That's a condition, not a date.",
    },
    why: "With the end date, it shows how long the customer is committed.",
  },
  contractEnd: {
    doWell: "A one-year contract ends the day before the anniversary of its start.",
    good: {
      answer: "March 31, 2030",
      with: { contractStart: "April 1, 2027" },
      show: "March 31, 2030, for a start on April 1, 2027",
      note: "Exactly three years.",
    },
    bad: {
      answer: "March 31, 2027",
      with: { contractStart: "April 1, 2027" },
      show: "March 31, 2027, one day before the start",
      note: "The end is before the start. Check the year.",
    },
    why: "Shows AWS when a renewal is coming up.",
  },
  procurement: {
    doWell: "Check your quote: fixed contract, pay-as-you-go, or subscription?",
    good: {
      answer: "Subscription",
      note: "The school pays a monthly fee and can cancel at year end.",
    },
    bad: {
      answer: "One-time",
      note: "AWS doesn't list one-time purchases. Choose Contract.",
    },
    why: "Tells AWS how the customer will pay you.",
  },
} satisfies Record<FieldOf<"commercial">, Guidance>;
