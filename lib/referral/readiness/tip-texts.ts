/** What reviewers look for in the two long texts, in the order in which it is shown below them. */
export const tipTexts = {
  description: [
    "Says what you sell",
    "Says your role",
    "Names an AWS part",
    "Has a number or date",
  ],
  useCase: ["Says what goes wrong", "Says what must be reached", "Written in the customer’s words"],
} as const;

export type TipField = keyof typeof tipTexts;
