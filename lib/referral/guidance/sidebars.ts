import type { FieldStep } from "../fields/field-order";

/** What stands beside the questions of one page: what AWS does with them, and one piece of advice. */
export type Sidebar = { points: readonly [string, string, string]; closing: string };

export const sidebarTitle = "What AWS does with this page";

export const sidebars: Record<FieldStep, Sidebar> = {
  customer: {
    points: [
      "Matches the customer to its records by name and website.",
      "Routes the referral by country and industry.",
      "Checks that the postal code fits the country.",
    ],
    closing: "Write for someone who's never heard of this customer.",
  },
  deal: {
    points: [
      "Relies on these two answers to understand the deal.",
      "Stores both in one field, the customer business problem.",
      "Sorts the referral by workload category.",
    ],
    closing: "Write it the way you'd explain it to someone outside your company.",
  },
  delivery: {
    points: [
      "Uses monthly revenue to prioritize.",
      "Plans resources around your close date.",
      "Reports on marketing-sourced deals.",
    ],
    closing: "A realistic number you can back up beats a big one you can't.",
  },
  ask: {
    points: [
      "Assigns the opportunity to the owner, who needs an active Partner Central login.",
      "Decides whether to engage based on what you ask for.",
      "Brings in specialists for the help you select.",
    ],
    closing: "The clearer your ask, the easier it is for AWS to say yes.",
  },
  account: {
    points: [
      "Links the deal to the customer's AWS account.",
      "Uses the DUNS number to find the right company in a group.",
      "Shows the contact to AWS sellers only after it approves the referral.",
    ],
    closing: "Not sure? Leave it blank. A wrong guess does more harm.",
  },
  commercial: {
    points: [
      "Tells new business, expansions, and renewals apart.",
      "Keeps your contract value separate from AWS revenue.",
      "Uses the dates to see how long the contract runs.",
    ],
    closing: "Use the numbers in the contract, not from memory.",
  },
  cosell: {
    points: [
      "Finds specialists for the AWS products you name.",
      "Uses the next step to see where it can help.",
      "Tracks how far along the deal is by its stage.",
    ],
    closing: "If you fill in only one more section, make it this one.",
  },
  marketing: {
    points: [
      "Links the deal to the programs you select.",
      "Credits the campaign whose code you enter.",
      "Ignores programs that aren't on its list.",
    ],
    closing: "If no campaign led to this deal, you can leave most of this page blank.",
  },
  compliance: {
    points: [
      "Prepares for the competitor you name.",
      "Hides customer details on classified referrals.",
      "Never changes that setting once the opportunity exists.",
    ],
    closing: "For nearly every deal, the answer to the national security question is No.",
  },
};
