import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const cosellGuidance = {
  awsProducts: {
    doWell: "Start with the services that cost most; small helpers can stay out.",
    good: {
      answer: ["Amazon Redshift", "AWS Glue"],
      show: "Amazon Redshift and AWS Glue",
      note: "The two that carry the grocer's new sales reports.",
    },
    bad: {
      answer: ["Cloud database"],
      note: "Could mean ten different services. Name the one from your design.",
    },
    why: "With exact names, AWS can call in the people who know those services.",
  },
  nextStep: {
    doWell: "Write the coming move with a name and a day, and what AWS should do in it.",
    good: {
      answer:
        "12 May: pilot demo for the plant manager in Monterrey. An AWS architect joins by video.",
      note: "Somebody, something and a day; AWS can act at once.",
    },
    bad: {
      answer: "Call soon",
      note: "Who calls whom, and when? Nobody can plan with this.",
    },
    why: "From here AWS sees how and when to join in.",
  },
  stage: {
    doWell: "Move on only when the customer has taken the step, not when you hope for it.",
    good: {
      answer: "Technical Validation",
      note: "Engineers at the bank are testing the pilot right now.",
    },
    bad: {
      answer: "Closed Lost",
      note: "No deal is left for AWS to help with.",
    },
    why: "A first design and a last signature need different help from AWS.",
  },
} satisfies Record<FieldOf<"cosell">, Guidance>;
