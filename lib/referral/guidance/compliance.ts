import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const complianceGuidance = {
  competitor: {
    doWell: "Ask who else sent a quote. Keeping the current setup counts too.",
    good: {
      answer: "On-Prem",
      note: "The theater could also keep its own server room.",
    },
    bad: {
      answer: "Several",
      note: "AWS accepts one here. Choose the one most likely to win.",
    },
    why: "Helps AWS prepare for the comparison the customer will make.",
  },
  otherCompetitor: {
    doWell: "Copy each name from the competitor's website. Leave out opinions.",
    good: {
      answer: "Nimbus Nord, Kumo Hosting",
      with: { competitor: "*Other" },
      note: "Two names with a comma between them.",
    },
    bad: {
      answer: "",
      with: { competitor: "*Other" },
      show: "Blank, with Other as the competitor",
      note: "AWS can't prepare for a competitor you don't name.",
    },
    why: "AWS lists only the largest providers and wants to know about others.",
  },
  natSec: {
    doWell: "Choose No unless a government customer told you that the work is classified.",
    good: {
      answer: "No",
      with: { industry: "Government" },
      show: "No, for a city library",
      note: "It's a public body, but nothing is classified.",
    },
    bad: {
      answer: "Yes",
      with: { industry: "Retail" },
      show: "Yes, for a supermarket chain",
      note: "This is for government work only. A trade secret doesn't count.",
    },
    why: "AWS hides the customer's name and location on these opportunities.",
  },
  natSecConfirmed: {
    doWell: "Read what AWS will hide, and talk to the customer first.",
    good: {
      answer: ["Yes"],
      with: { natSec: "Yes", industry: "Government" },
      show: "Selected, after a call with the agency",
      note: "The agency knows its name won't show.",
    },
    bad: {
      answer: [],
      with: { natSec: "Yes", industry: "Government" },
      show: "Not selected, although the answer is Yes",
      note: "We can't send the referral until someone confirms this.",
    },
    why: "AWS never changes this setting once the opportunity exists.",
  },
} satisfies Record<FieldOf<"compliance">, Guidance>;
