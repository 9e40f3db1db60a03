import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const askGuidance = {
  owner: {
    doWell:
      "Choose the person who talks to the customer every week and can sign in to Partner Central.",
    good: {
      answer: "else",
      with: {
        ownerFirst: "Amina",
        ownerLast: "Diallo-Sow",
        ownerEmail: "amina.diallo-sow@savanne-cloud.sn",
      },
      show: "Amina Diallo-Sow, named under Someone else",
      note: "She runs the deal, and her login is active.",
    },
    bad: {
      answer: "",
      show: "Nobody yet, as the sales team will decide",
      note: "A referral belongs to one person. Put in your own name until they do.",
    },
    why: "AWS gives the opportunity to this person, and turns down anyone it cannot find.",
  },
  ownerFirst: {
    doWell: "Write it as it stands in the colleague's Partner Central profile.",
    good: {
      answer: "Amina",
      with: { owner: "else" },
      note: "Spelled as in her profile, not the short form from the office.",
    },
    bad: {
      answer: "",
      with: { owner: "else" },
      show: "Blank, after choosing Someone else",
      note: "We cannot hand a deal to half a name.",
    },
    why: "Goes to AWS together with the email, so that two owners are never mixed up.",
  },
  ownerLast: {
    doWell: "Use the family name of the login; give double names in full.",
    good: {
      answer: "Diallo-Sow",
      with: { owner: "else" },
      note: "Both halves, as her company account has it.",
    },
    bad: {
      answer: "",
      with: { owner: "else" },
      show: "Left out, with only a first name given",
      note: "A firm may have five Aminas.",
    },
    why: "From now on you and AWS see this name beside the referral.",
  },
  ownerEmail: {
    doWell: "Ask for the address used at the Partner Central login; a shared mailbox will not do.",
    good: {
      answer: "amina.diallo-sow@savanne-cloud.sn",
      with: { owner: "else" },
      note: "Her own work address, the one she logs in with.",
    },
    bad: {
      answer: "amina.diallo-sow",
      with: { owner: "else" },
      note: "Half an address. The part after the @ is needed too.",
    },
    why: "It is how AWS looks up the owner among its registered users.",
  },
  involvement: {
    doWell: "Ask to work together if AWS has even one task today. If you need nothing, say so.",
    good: {
      answer: "Co-Sell",
      note: "The seller wants an AWS architect in the next workshop with the airline.",
    },
    bad: {
      answer: "",
      show: "Left open, to be settled after sending",
      note: "Nobody at AWS can tell whether to act.",
    },
    why: "It settles whether AWS joins the deal or simply takes note of it.",
  },
  primaryNeed: {
    doWell: "Tick only help you could put to work this month, and plan what you would use it for.",
    good: {
      answer: ["Co-Sell - Technical Consultation"],
      with: { involvement: "Co-Sell" },
      show: "Technical Consultation",
      note: "One need, and the workshop for it is booked.",
    },
    bad: {
      answer: ["Funding"],
      with: { involvement: "Co-Sell" },
      note: "Money is not on this list. Say which people or advice you need.",
    },
    why: "AWS sends different people for prices, for design and for tenders.",
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
} satisfies Record<FieldOf<"ask">, Guidance>;
