/** The pages of the wizard: six steps, the fifth of which is a list of five optional sections. */

import { type Sidebar, sidebars } from "../guidance/sidebars";
import { type FieldStep, isFieldStep } from "./field-order";

export { type FieldStep, fieldSteps, fieldsOfStep, isFieldStep } from "./field-order";

export type StepSlug = FieldStep | "more" | "review";

export type Step = {
  slug: "customer" | "deal" | "delivery" | "ask" | "more" | "review";
  number: 1 | 2 | 3 | 4 | 5 | 6;
  heading: string;
  lead: string;
  sidebar: Sidebar | null;
};

export type Section = {
  slug: "account" | "commercial" | "cosell" | "marketing" | "compliance";
  heading: string;
  /** What the section is about, for the list of sections. */
  summary: string;
  lead: string;
  sidebar: Sidebar;
};

export const steps: readonly Step[] = [
  {
    slug: "customer",
    number: 1,
    heading: "The customer",
    lead: "Who buys, and where they sit. Five answers, one minute.",
    sidebar: sidebars.customer,
  },
  {
    slug: "deal",
    number: 2,
    heading: "The deal",
    lead: "What you sell, what the customer needs, and where AWS comes in.",
    sidebar: sidebars.deal,
  },
  {
    slug: "delivery",
    number: 3,
    heading: "Delivery, money and dates",
    lead: "How the customer gets it, what it earns AWS each month, and when it closes.",
    sidebar: sidebars.delivery,
  },
  {
    slug: "ask",
    number: 4,
    heading: "Owner and your ask",
    lead: "Who runs the deal, and what you would like AWS to do.",
    sidebar: sidebars.ask,
  },
  {
    slug: "more",
    number: 5,
    heading: "More detail",
    lead: "Each answer helps AWS understand and support the deal. AWS insists on a solution and sales activities; the rest is optional.",
    sidebar: null,
  },
  {
    slug: "review",
    number: 6,
    heading: "Check and send",
    lead: "See what AWS will see. Nothing leaves this page until you press Send to AWS.",
    sidebar: null,
  },
];

export const sections: readonly Section[] = [
  {
    slug: "account",
    heading: "Customer and account",
    summary: "AWS account, DUNS number, contact, street and city. Lets AWS reach the right people.",
    lead: "Where AWS finds the customer in its own records, and whom it may speak to.",
    sidebar: sidebars.account,
  },
  {
    slug: "commercial",
    heading: "Opportunity and commercial",
    summary: "Type, contract value, currency, dates, procurement. Shows what kind of deal it is.",
    lead: "Your own contract with the customer, apart from what they pay AWS.",
    sidebar: sidebars.commercial,
  },
  {
    slug: "cosell",
    heading: "AWS and co-sell",
    summary:
      "Products, solution, next step, sales activities, stage. The part reviewers read most.",
    lead: "What you sell together with AWS, and how far the deal has come.",
    sidebar: sidebars.cosell,
  },
  {
    slug: "marketing",
    heading: "Marketing and programs",
    summary: "Programs, MDF, campaign, channel. Mostly for deals that marketing brought.",
    lead: "Programs this deal belongs to, and the campaign that started it.",
    sidebar: sidebars.marketing,
  },
  {
    slug: "compliance",
    heading: "Competition and compliance",
    summary: "Other providers in the running, national security.",
    lead: "Who else the customer is talking to, and whether the work is classified.",
    sidebar: sidebars.compliance,
  },
];

export function isSection(slug: string): slug is Section["slug"] {
  return sections.some((section) => section.slug === slug);
}

/** Where "Save and continue" leads; a section leads back to the list of sections. */
export function nextStep(slug: StepSlug): StepSlug {
  const position = steps.findIndex((step) => step.slug === slug);
  return position === -1 ? "more" : (steps[position + 1]?.slug ?? "review");
}

/** Where "Back" leads; null before the first step. */
export function previousStep(slug: StepSlug): StepSlug | null {
  if (isFieldStep(slug) && isSection(slug)) return "more";
  const position = steps.findIndex((step) => step.slug === slug);
  return steps[position - 1]?.slug ?? null;
}
