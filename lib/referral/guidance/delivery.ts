import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const deliveryGuidance = {
  deliveryModel: {
    doWell:
      "Select everything your contract covers: software as a service, a managed service, consulting, resale, or several.",
    good: {
      answer: ["SaaS or PaaS", "Professional Services"],
      show: "SaaS or PaaS, and Professional Services",
      note: "Hotels subscribe to the booking system and pay once for setup.",
    },
    bad: {
      answer: ["Hybrid"],
      note: "Hybrid isn't on AWS's list. For software on the customer's own servers, select BYOL or AMI.",
    },
    why: "Shows which AWS team can support you: software, services, or resale.",
  },
  monthlyRevenue: {
    doWell:
      "Add up the AWS services in your design with the AWS Pricing Calculator. Then round the total.",
    good: {
      answer: "$8,400",
      note: "Six servers, a database, and storage, priced for a normal month after launch.",
    },
    bad: {
      answer: "0",
      note: "This says the customer will spend nothing on AWS. Enter a first estimate.",
    },
    why: "AWS uses this number to prioritize. An unrealistic estimate hurts your credibility.",
  },
  estimateUrl: {
    doWell:
      "Save your estimate in the AWS Pricing Calculator, select Share, and paste the public link.",
    good: {
      answer: "https://calculator.aws/#/estimate?id=3f0c2a91b7d84e65a0c19f7e2d5b8c44",
      with: { monthlyRevenue: "$2,300" },
      show: "calculator.aws/#/estimate?id=3f0c2a91…",
      note: "A saved estimate for a bakery. Anyone with the link can open it.",
    },
    bad: {
      answer: "https://calculator.aws/#/addService",
      note: "This opens an empty calculator. Only a saved, shared estimate has an ID.",
    },
    why: "Shows AWS which services make up the amount, so it has fewer questions.",
  },
  closeDate: {
    doWell:
      "Ask when the customer plans to sign. Then add the time their purchasing team usually needs.",
    good: {
      answer: (today) => monthEnd(today, 5),
      note: "The board votes that week, so there's a reason for the date.",
    },
    bad: {
      answer: "Next spring",
      note: "AWS needs one specific date.",
    },
    why: "AWS plans its team around this date and won't accept one in the past.",
  },
  fromMarketing: {
    doWell: "Think back to the first contact. Did it come from a campaign, trade show, or webinar?",
    good: {
      answer: "Yes",
      show: "Yes, they came to our booth at a trade show in Houston",
      note: "You can trace the first contact to one event.",
    },
    bad: {
      answer: "No",
      with: { mdfUsed: "Yes", campaignName: "HOUSTON-PORTS-02" },
      show: "No, although a campaign name is filled in",
      note: "The two answers contradict each other, so AWS won't accept them.",
    },
    why: "AWS reports on how much business marketing generates.",
  },
  mdfUsed: {
    doWell: "Check with whoever filed the claim. Even partial AWS funding means Yes.",
    good: {
      answer: "Yes",
      with: { fromMarketing: "Yes" },
      show: "Yes, AWS paid for half of the webinar",
      note: "Covering part of the cost counts too.",
    },
    bad: {
      answer: "",
      with: { fromMarketing: "Yes" },
      show: "Blank, although a webinar generated the deal",
      note: "For marketing-sourced deals, AWS needs a Yes or a No.",
    },
    why: "AWS tracks the results of its Market Development Funds.",
  },
} satisfies Record<FieldOf<"delivery">, Guidance>;

/** The last day of the month `months` after `today` (ISO), written as people write it: "June 30, 2027". */
function monthEnd(today: string, months: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  // Day 0 of a month is the last day of the one before it.
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  return new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(lastDay);
}
