import type { DateSetting } from "@/lib/referral/date-style";

/** In the order in which they are offered. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** How a person wants pages to be. Nothing of it changes a referral. */
export type Preferences = { theme: Theme; shortcuts: boolean; dates: DateSetting };
