/** Counting more referrals would take longer than anybody waits for it: one more than this stands for "more". */
export const MOST_COUNTED = 1_000;
