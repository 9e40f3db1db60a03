/**
 * Texts of made-up referrals, by whether a reviewer could work with them. Good ones come in many
 * hands: short, long, telegraphic, by people who learnt English late. Split in two by lot before
 * any score existed; what measures the scores is never used to tune them.
 */
export type SampleTexts = Record<"description" | "useCase", { good: string[]; bad: string[] }>;
