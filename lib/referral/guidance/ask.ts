import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const askGuidance = {
  owner: {
    doWell:
      "Choose the person who talks to the customer each week and is an active Partner Central user.",
    good: {
      answer: "else",
      with: {
        ownerFirst: "Amina",
        ownerLast: "Diallo-Sow",
        ownerEmail: "amina.diallo-sow@harbor-cloud.com",
      },
      show: "Amina Diallo-Sow, entered under Someone else",
      note: "She leads the deal and signs in to Partner Central.",
    },
    bad: {
      answer: "",
      show: "Nobody yet, because the sales team will decide",
      note: "Every referral needs one owner. Use your own name until the team decides.",
    },
    why: "AWS assigns the opportunity to this person. It won't accept anyone who isn't a registered user.",
  },
  ownerFirst: {
    doWell: "Enter it exactly as shown in your colleague's Partner Central profile.",
    good: {
      answer: "Amina",
      with: { owner: "else" },
      note: "Spelled as in her profile, not a nickname.",
    },
    bad: {
      answer: "",
      with: { owner: "else" },
      show: "Blank, after choosing Someone else",
      note: "AWS needs both names to assign the owner.",
    },
    why: "AWS matches it with the email, so two owners don't get mixed up.",
  },
  ownerLast: {
    doWell: "Enter the last name from the same profile. Include both parts of a double name.",
    good: {
      answer: "Diallo-Sow",
      with: { owner: "else" },
      note: "Both parts, as her company account shows it.",
    },
    bad: {
      answer: "",
      with: { owner: "else" },
      show: "Blank, with only a first name entered",
      note: "Several people may share a first name.",
    },
    why: "You and AWS will see this name on the opportunity.",
  },
  ownerEmail: {
    doWell: "Ask which email they use to sign in to Partner Central. A shared mailbox won't work.",
    good: {
      answer: "amina.diallo-sow@harbor-cloud.com",
      with: { owner: "else" },
      note: "Her own work email, the one she signs in with.",
    },
    bad: {
      answer: "amina.diallo-sow",
      with: { owner: "else" },
      note: "It isn't complete. Add the @ and your company's domain.",
    },
    why: "AWS looks up the owner by this email.",
  },
  involvement: {
    doWell:
      "Choose Co-Sell if there's anything AWS can do now. Otherwise choose For Visibility Only.",
    good: {
      answer: "Co-Sell",
      note: "The seller wants an AWS architect at the next customer workshop.",
    },
    bad: {
      answer: "",
      show: "Blank, to be decided after sending",
      note: "AWS can't tell whether to act.",
    },
    why: "It tells AWS whether to engage or just track the deal.",
  },
  primaryNeed: {
    doWell: "Select only help you can use this month, and know what you'd use it for.",
    good: {
      answer: ["Co-Sell - Technical Consultation"],
      with: { involvement: "Co-Sell" },
      show: "Technical Consultation",
      note: "One need, and the workshop is already booked.",
    },
    bad: {
      answer: ["Funding"],
      with: { involvement: "Co-Sell" },
      note: "Funding isn't on this list. Choose the experts or advice you need.",
    },
    why: "Pricing, architecture, and RFP support come from different AWS teams.",
  },
  solution: {
    doWell:
      "Choose the listed solution or AWS Marketplace product the customer will buy. You can add several that work together.",
    good: {
      answer: ["S-1234567"],
      show: "S-1234567, your listed fleet tracker",
      note: "AWS already knows it, so there's nothing to explain.",
    },
    bad: {
      answer: ["Other"],
      with: { stage: "Committed", otherSolution: "A custom fleet tracker for tow trucks" },
      show: "Other, for a deal at the Committed stage",
      note: "This late in a deal, AWS needs a listed solution.",
    },
    why: "Shows what the customer is buying from you. AWS won't accept a referral without one.",
  },
  otherSolution: {
    doWell: "Say in one line what it does and who it's for.",
    good: {
      answer: "Cold chain alarms for pharmacies, built on AWS IoT Core",
      with: { solution: ["Other"] },
      note: "What it does, who uses it, and the AWS service behind it.",
    },
    bad: {
      answer: "",
      with: { solution: ["Other"] },
      show: "Blank, with Other as the solution",
      note: "It isn't listed, so AWS has nothing else to go on.",
    },
    why: "Describes your product until it becomes a listed solution.",
  },
  salesActivities: {
    doWell: "Count only what you've done with this customer, not what's planned.",
    good: {
      answer: ["Conducted POC / Demo"],
      note: "The port saw the crane planner demo last month.",
    },
    bad: {
      answer: ["Sent a newsletter"],
      note: "A newsletter isn't a conversation with this customer.",
    },
    why: "Reviewers use it to judge how mature the deal is, and need at least one.",
  },
} satisfies Record<FieldOf<"ask">, Guidance>;
