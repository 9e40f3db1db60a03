import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { todayInUtc } from "@/lib/partner/referral-context";
import { type DateStyle, dateSettings, dateStyle } from "@/lib/referral/date-style";
import type { Answers } from "@/lib/referral/fields/answers";
import { hangsOnNow, settledAnswers } from "@/lib/referral/fields/settled";

/** Kept by the browser like all that a person likes. */
export const DATE_ORDER = "referral-desk-date-order";

/** How the person of this request writes dates. */
export const currentDateStyle = cache(async (): Promise<DateStyle> => {
  const [kept, asked] = await Promise.all([cookies(), headers()]);
  const setting = dateSettings.find((each) => each === kept.get(DATE_ORDER)?.value);
  return dateStyle(setting ?? "auto", asked.get("accept-language"));
});

/** What the person of this request has just typed, as it is kept. */
export async function settledNow(typed: Answers): Promise<Answers> {
  if (!hangsOnNow(typed)) return settledAnswers(typed, null);
  const { order } = await currentDateStyle();
  return settledAnswers(typed, { today: todayInUtc(), dateOrder: order });
}
