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
    lead: "Tell us who the customer is and where they're based. Five questions, about a minute.",
    sidebar: sidebars.customer,
  },
  {
    slug: "deal",
    number: 2,
    heading: "The deal",
    lead: "What you're selling, the problem it solves, and how AWS is involved.",
    sidebar: sidebars.deal,
  },
  {
    slug: "delivery",
    number: 3,
    heading: "Delivery, money and dates",
    lead: "How you'll deliver it, the AWS revenue you expect each month, and when the deal should close.",
    sidebar: sidebars.delivery,
  },
  {
    slug: "ask",
    number: 4,
    heading: "Owner and AWS support",
    lead: "Who owns the opportunity, and what help you want from AWS.",
    sidebar: sidebars.ask,
  },
  {
    slug: "more",
    number: 5,
    heading: "More detail",
    lead: "The more AWS knows, the more it can help. Everything here is optional.",
    sidebar: null,
  },
  {
    slug: "review",
    number: 6,
    heading: "Check and send",
    lead: "Review everything before AWS sees it. Nothing is sent until you select Send to AWS.",
    sidebar: null,
  },
];

export const sections: readonly Section[] = [
  {
    slug: "account",
    heading: "Customer and account",
    summary:
      "AWS account ID, DUNS number, contact, and address. Helps AWS match the customer and reach the right person.",
    lead: "Details that help AWS match the customer to its records and know who to contact.",
    sidebar: sidebars.account,
  },
  {
    slug: "commercial",
    heading: "Opportunity and commercial",
    summary: "Opportunity type, contract value, currency, dates, and procurement.",
    lead: "Your contract with the customer. It's separate from what they spend on AWS.",
    sidebar: sidebars.commercial,
  },
  {
    slug: "cosell",
    heading: "AWS and co-sell",
    summary: "AWS products, next step, and stage.",
    lead: "What you're selling with AWS, and how far along the deal is.",
    sidebar: sidebars.cosell,
  },
  {
    slug: "marketing",
    heading: "Marketing and programs",
    summary: "Programs, campaign, and channel. Mostly for marketing-sourced deals.",
    lead: "The programs this deal belongs to, and the campaign that generated it.",
    sidebar: sidebars.marketing,
  },
  {
    slug: "compliance",
    heading: "Competition and compliance",
    summary: "Competitors and national security.",
    lead: "Who you're competing with, and whether the deal is classified.",
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
