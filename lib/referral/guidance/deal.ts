import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const dealGuidance = {
  referralName: {
    doWell: "Join three parts with dashes: customer, product, and region.",
    good: {
      answer: "Kona Coffee – Harvest forecast – Hawaii",
      note: "Clear to the customer, to you, and to AWS.",
    },
    bad: {
      answer: "#48213",
      note: "A number from your own system means nothing to AWS.",
    },
    why: "It's how AWS sellers spot your deal among hundreds of others.",
  },
  description: {
    doWell:
      "In a few sentences, say what you're selling, what your team does, and which AWS services are involved.",
    good: {
      answer:
        "We move Harbor Mutual's claims records from Oracle to Amazon Aurora and run them for three years. AWS reviews the design. Sixty branches go live in May.",
      note: "Clear what you do and what AWS does.",
    },
    bad: {
      answer: "Great opportunity with a strategic customer. Details to follow.",
      note: "All praise, no facts. AWS reviews what's here now, not what comes later.",
    },
    why: "Reviewers rely on this text to understand the deal and see how AWS can help.",
  },
  useCase: {
    doWell:
      "Describe the customer's problem today. Include a number and a deadline if you have them.",
    good: {
      answer:
        "Nurses at 14 clinics retype every lab result, and one in fifty is wrong. The health board wants fewer than one in a thousand by fall.",
      note: "States the problem, how big it is, and the goal.",
    },
    bad: {
      answer: "Customer wants to use our platform with its many features.",
      note: "It's about your product. Say what problem the customer has.",
    },
    why: "When AWS understands the problem, it can bring in specialists who've solved it before.",
  },
  workload: {
    doWell:
      "Choose the category that drives most of the AWS spend, even if the project covers several.",
    good: {
      answer: "Containers & Serverless",
      note: "The web store runs in containers. Its small database comes second.",
    },
    bad: {
      answer: "Modernization",
      note: "Modernization isn't on AWS's list. Choose what's being modernized, such as a database or SAP.",
    },
    why: "AWS won't accept a referral without a category, and groups similar deals by it.",
  },
} satisfies Record<FieldOf<"deal">, Guidance>;
