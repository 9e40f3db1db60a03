import type { FieldOf } from "../fields/field-order";
import type { Guidance } from "./example";

export const deliveryGuidance = {
  deliveryModel: {
    doWell:
      "Tick what your contract promises: software as a service, a managed service, advice, resale, or several.",
    good: {
      answer: ["SaaS or PaaS", "Professional Services"],
      show: "SaaS or PaaS, and Professional Services",
      note: "Hotels rent the booking system and pay once for the setup.",
    },
    bad: {
      answer: ["Hybrid"],
      note: "AWS has no such box. For software on the customer's own machines, tick BYOL or AMI.",
    },
    why: "Shows which AWS people can back you: those for software, for services or for resale.",
  },
  monthlyRevenue: {
    doWell:
      "Add up the AWS services in your design with the AWS pricing calculator, then round the total.",
    good: {
      answer: "$8,400",
      note: "Six servers, a database and storage, priced for a normal month after launch.",
    },
    bad: {
      answer: "0",
      note: "Says the customer will buy nothing from AWS. A first estimate is better.",
    },
    why: "AWS ranks referrals by this figure. One that is far too high or too low costs you trust.",
  },
  estimateUrl: {
    doWell:
      "Save your estimate in the AWS pricing calculator, press Share, and paste the public link.",
    good: {
      answer: "https://calculator.aws/#/estimate?id=3f0c2a91b7d84e65a0c19f7e2d5b8c44",
      with: { monthlyRevenue: "$2,300" },
      show: "calculator.aws/#/estimate?id=3f0c2a91…",
      note: "A saved estimate for a bakery in Oaxaca that anyone with the link can open.",
    },
    bad: {
      answer: "https://calculator.aws/#/addService",
      note: "Opens an empty calculator. Only a saved and shared estimate has an id.",
    },
    why: "With the link AWS sees which services the amount is made of, and asks less.",
  },
  closeDate: {
    doWell: "Ask the customer when they want to sign, then add the time their buyers usually take.",
    good: {
      answer: (today) => monthEnd(today, 5),
      note: "The board votes that week, so the date has a reason.",
    },
    bad: {
      answer: "Next spring",
      note: "Not a day, and in Chile it starts in September.",
    },
    why: "AWS plans its people around this date, and refuses one that has already passed.",
  },
  fromMarketing: {
    doWell: "Think back to the first contact. Did a campaign, a fair or a webinar lead to it?",
    good: {
      answer: "Yes",
      show: "Yes, they came to our stand at a port fair in Durban",
      note: "The first talk can be traced to one event.",
    },
    bad: {
      answer: "No",
      with: { mdfUsed: "Yes", campaignName: "DURBAN-PORTS-02" },
      show: "No, while the marketing page names a campaign",
      note: "Two answers that rule each other out, so AWS refuses the pair.",
    },
    why: "The answer feeds AWS's own count of what marketing brings in.",
  },
  mdfUsed: {
    doWell: "Check with whoever filed the costs; even a small share from AWS means Yes.",
    good: {
      answer: "Yes",
      with: { fromMarketing: "Yes" },
      show: "Yes, AWS paid half of the webinar",
      note: "Part of the cost counts as much as the whole.",
    },
    bad: {
      answer: "",
      with: { fromMarketing: "Yes" },
      show: "Skipped, although a webinar led to the deal",
      note: "For marketing deals, AWS insists on a Yes or a No.",
    },
    why: "AWS keeps track of what its market development funds achieve.",
  },
} satisfies Record<FieldOf<"delivery">, Guidance>;

/** The last day of the month `months` after `today` (ISO), written as people write it: "30 June 2027". */
function monthEnd(today: string, months: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  // Day 0 of a month is the last day of the one before it.
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(lastDay);
}
