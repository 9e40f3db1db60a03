import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const dealGuidance = {
  referralName: {
    doWell: "Join three parts with dashes: who buys, what they get, where it will be used.",
    good: {
      answer: "Kivu Coffee – Harvest forecast – Rwanda",
      note: "Reads the same for the customer, for you and for AWS.",
    },
    bad: {
      answer: "#48213",
      note: "A ticket number from your own system means nothing outside it.",
    },
    why: "This is the line by which AWS people find the deal again among hundreds.",
  },
  description: {
    doWell:
      "Cover three things in a few sentences: what you sell, your share of the work, and the AWS services.",
    good: {
      answer:
        "We move Andina Seguros' claims records from Oracle to Amazon Aurora and run them for three years. AWS reviews the design. Sixty branches go live in May.",
      note: "A stranger can tell your job from the AWS part.",
    },
    bad: {
      answer: "Great opportunity with a strategic customer. Details to follow.",
      note: "Praise in place of facts, and what follows may come after the review.",
    },
    why: "Reviewers have little more than this text to learn what the deal is and whether AWS can help.",
  },
  useCase: {
    doWell:
      "Tell the trouble as it was before you came, with a number and a deadline if there is one.",
    good: {
      answer:
        "Nurses at 14 clinics retype every lab result, and one in fifty is wrong. The health board wants fewer than one in a thousand by autumn.",
      note: "Names the harm, its size and the goal.",
    },
    bad: {
      answer: "Customer wants to use our platform with its many features.",
      note: "Speaks of your product. What hurts the customer is missing.",
    },
    why: "Once AWS knows the problem, it can offer people who have solved it elsewhere.",
  },
  workload: {
    doWell: "Pick the part that takes most of the AWS bill, even if the project touches several.",
    good: {
      answer: "Containers & Serverless",
      note: "The web shop runs in containers; its small database comes second.",
    },
    bad: {
      answer: "Modernization",
      note: "Not in AWS's list. Choose what is being made modern, such as a database or SAP.",
    },
    why: "AWS takes no referral without a category, and groups like deals by it.",
  },
} satisfies Record<FieldOf<"deal">, Guidance>;
