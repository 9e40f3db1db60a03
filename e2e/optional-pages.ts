import type { WizardPage } from "./wizard";

const year = new Date().getUTCFullYear() + 1;

/** Every optional row of AWS's guide, answered; `earlier` is an opportunity that AWS has. */
export const optionalPages = (earlier: string): WizardPage[] => [
  {
    heading: "Customer and account",
    answers: {
      "Customer AWS account (optional)": "0123-4567-8901",
      "Customer DUNS number (optional)": "31-505-1234",
      "Contact first name (optional)": "Jürgen",
      "Contact last name (optional)": "O'Weiß",
      "Contact work email (optional)": "J.OWeiss@Nordlicht.example",
      "Contact job title (optional)": "Leiter Netze & IT",
      "Contact phone (optional)": "+49 (0)30-901 820",
      "Street (optional)": "Am Nordlicht 7",
      "City (optional)": "München",
    },
  },
  {
    heading: "Opportunity and commercial",
    answers: {
      "Opportunity type (optional)": "Expansion",
      "Original AWS opportunity ID": earlier,
      "Customer software value, TCV (optional)": "1’250’000.50",
      "Currency (optional)": "EUR – Euro",
      "Contract start date (optional)": `1 Feb ${year}`,
      "Contract end date (optional)": `31.01.${year + 3}`,
      "Procurement type (optional)": "Subscription",
    },
  },
  {
    heading: "AWS and co-sell",
    answers: {
      "AWS products (optional)": ["AWS IoT Core", "amazon quicksight"],
      "Next step (optional)": "Maria sends the sizing to the AWS architect by 12 March",
      "Referral stage (optional)": "Technical Validation",
    },
  },
  {
    heading: "Marketing and programs",
    answers: {
      "APN programs (optional)": ["Migration Acceleration Program", "Well-Architected"],
      "Campaign name (optional)": "EMEA-ENERGY-2027",
      "Marketing channel (optional)": ["Email", "Live Event"],
      "Marketing use case (optional)": ["Analytics", "IoT"],
    },
  },
  {
    heading: "Competition and compliance",
    answers: {
      "Competitive tracking (optional)": "Other",
      "Other competitive tracking": "Hetzner, STACKIT",
      "Has classified national security information? (optional)": "No",
    },
  },
];
