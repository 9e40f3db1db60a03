import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const cosellGuidance = {
  awsProducts: {
    doWell: "Start with the services that cost the most. You can leave out small ones.",
    good: {
      answer: ["Amazon Redshift", "AWS Glue"],
      show: "Amazon Redshift and AWS Glue",
      note: "The two services behind the grocer's new sales reports.",
    },
    bad: {
      answer: ["Cloud database"],
      note: "This could mean ten different services. Name the one in your design.",
    },
    why: "With exact names, AWS can bring in specialists for those services.",
  },
  nextStep: {
    doWell: "Write the next step with a name, a date, and what AWS should do.",
    good: {
      answer:
        "May 12: pilot demo for the plant manager in Toledo. An AWS architect joins by video.",
      note: "Who, what, and when. AWS can act right away.",
    },
    bad: {
      answer: "Call soon",
      note: "It doesn't say who calls whom, or when.",
    },
    why: "Tells AWS how and when to get involved.",
  },
  stage: {
    doWell: "Move to the next stage only when the customer has taken the step.",
    good: {
      answer: "Technical Validation",
      note: "Engineers at the bank are testing the pilot now.",
    },
    bad: {
      answer: "Closed Lost",
      note: "The deal is lost, so there's nothing for AWS to help with.",
    },
    why: "AWS offers different help at the start of a deal than at the end.",
  },
} satisfies Record<FieldOf<"cosell">, Guidance>;
