import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const complianceGuidance = {
  competitor: {
    doWell: "Ask who else made an offer, and do not forget the choice to change nothing.",
    good: {
      answer: "On-Prem",
      note: "The theatre in Seoul could also stay with its own server room.",
    },
    bad: {
      answer: "Several",
      note: "AWS takes one here. Choose the one you would lose to.",
    },
    why: "AWS can prepare facts for the comparison the customer will make.",
  },
  otherCompetitor: {
    doWell: "Copy each name from the rival's website; leave opinions out.",
    good: {
      answer: "Nimbus Nord, Kumo Hosting",
      with: { competitor: "*Other" },
      note: "Two names and a comma tell it all.",
    },
    bad: {
      answer: "",
      with: { competitor: "*Other" },
      show: "Nothing, although Other is the competitor",
      note: "Against a rival without a name, nobody can prepare.",
    },
    why: "Its list holds only a few firms, and AWS wants to know the rest.",
  },
  natSec: {
    doWell: "Leave No, unless a government customer has told you that the work is classified.",
    good: {
      answer: "No",
      with: { industry: "Government" },
      show: "No, for a city library",
      note: "Public money pays for it, but nothing here is secret.",
    },
    bad: {
      answer: "Yes",
      with: { industry: "Retail" },
      show: "Yes, for a chain of supermarkets",
      note: "This mark is for government work. A trade secret does not count.",
    },
    why: "On marked referrals AWS blanks out who the customer is and where.",
  },
  natSecConfirmed: {
    doWell: "Read what AWS will hide, and talk to the customer first.",
    good: {
      answer: ["Yes"],
      with: { natSec: "Yes", industry: "Government" },
      show: "Ticked, after a call with the agency",
      note: "The agency knows that its name will not show.",
    },
    bad: {
      answer: [],
      with: { natSec: "Yes", industry: "Government" },
      show: "Not ticked, though the answer above is Yes",
      note: "We hold the referral back until someone takes this decision.",
    },
    why: "AWS never lets this mark change once the referral exists.",
  },
} satisfies Record<FieldOf<"compliance">, Guidance>;
