import type { FieldStep } from "../fields/field-order";

/** What stands beside the questions of one page: what AWS does with them, and one piece of advice. */
export type Sidebar = { points: readonly [string, string, string]; closing: string };

export const sidebarTitle = "What AWS does with this page";

export const sidebars: Record<FieldStep, Sidebar> = {
  customer: {
    points: [
      "Looks for the customer among those it knows, by name and site.",
      "Finds the team for the referral, by country and industry.",
      "Holds the postal code against the form used in that country.",
    ],
    closing: "Write for a reader who has never heard of this customer.",
  },
  deal: {
    points: [
      "Learns from two short texts what you sell and what the customer needs.",
      "Keeps both as one text in its record.",
      "Sorts the referral by its workload category.",
    ],
    closing: "Plain words travel further than the terms of your own office.",
  },
  delivery: {
    points: [
      "Weighs the monthly amount when it decides what comes first.",
      "Plans who can help before the deal closes.",
      "Counts the deals that marketing brought.",
    ],
    closing: "A modest figure you can explain beats a grand one you cannot.",
  },
  ask: {
    points: [
      "Assigns the opportunity to the owner, if that login is active.",
      "Reads from your ask whether to join the deal or only to note it.",
      "Chooses whom to send by the help you tick.",
    ],
    closing: "A clear ask is the best reason for AWS to say yes.",
  },
  account: {
    points: [
      "Links the deal to an AWS account the customer has.",
      "Finds the right company of a group by its DUNS number.",
      "Shows the contact to its sellers only after it has approved the referral.",
    ],
    closing: "Leave out what you do not know; a wrong guess does more harm than a gap.",
  },
  commercial: {
    points: [
      "Tells first deals, growth and renewals apart.",
      "Keeps your contract value and the AWS amount separate.",
      "Sees from the dates how long the contract runs.",
    ],
    closing: "Figures from a signed page are better than figures from memory.",
  },
  cosell: {
    points: [
      "Starts a review only with a solution and a sales activity.",
      "Looks for specialists by the products you name.",
      "Reads the next step to see where it can join in.",
    ],
    closing: "If you fill in just one more page, make it this one.",
  },
  marketing: {
    points: [
      "Asks about its funds only if marketing brought the deal.",
      "Credits a campaign by the code you give.",
      "Drops the name of a program that is not on its list.",
    ],
    closing: "When no campaign led to this deal, most of the page can stay blank.",
  },
  compliance: {
    points: [
      "Gets ready for the rival you name.",
      "Hides the customer's details on referrals marked as secret.",
      "Keeps that mark for good, so it cannot be taken back.",
    ],
    closing: "For nearly every deal, No is the right answer to the security question.",
  },
};
