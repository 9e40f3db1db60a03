/** What reviewers look for in the two long texts, in the order in which it is shown below them. */
export const tipTexts = {
  description: [
    "Says what you're selling",
    "States your role",
    "Names an AWS service",
    "Includes a number or date",
  ],
  useCase: ["States the problem", "States the goal", "Uses the customer's words"],
} as const;

export type TipField = keyof typeof tipTexts;
