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
  solution: {
    doWell: "Pick the listing the customer will use; several are fine when they work together.",
    good: {
      answer: ["S-1234567"],
      show: "S-1234567, the fleet tracker you have listed",
      note: "AWS knows it already, so nothing needs explaining.",
    },
    bad: {
      answer: ["Other"],
      with: { stage: "Committed", otherSolution: "A custom fleet tracker for tow trucks" },
      show: "Other, for a deal at stage Committed",
      note: "So late in a deal, AWS wants a solution it has on file.",
    },
    why: "Shows what of yours the customer will run, and AWS refuses a referral without it.",
  },
  otherSolution: {
    doWell: "Say in one line what it does and for whom.",
    good: {
      answer: "Cold chain alarms for pharmacies, built on AWS IoT Core",
      with: { solution: ["Other"] },
      note: "The job, the users and the service under it.",
    },
    bad: {
      answer: "",
      with: { solution: ["Other"] },
      show: "Empty, with Other ticked as the solution",
      note: "AWS has no page on it, so it knows nothing at all.",
    },
    why: "Stands in for a listing until your product has one.",
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
  salesActivities: {
    doWell: "Count only what took place with this very customer, not what you have planned.",
    good: {
      answer: ["Conducted POC / Demo"],
      note: "The port of Cebu saw the crane planner at work last month.",
    },
    bad: {
      answer: ["Sent a newsletter"],
      note: "Not on the list, and no talk with the customer.",
    },
    why: "Reviewers judge by it how ripe the deal is, and need at least one.",
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
