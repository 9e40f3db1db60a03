import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { todayInUtc } from "@/lib/partner/referral-context";
import { type DateStyle, dateStyle } from "@/lib/referral/date-style";
import type { Answers } from "@/lib/referral/fields/answers";
import { hangsOnNow, settledAnswers } from "@/lib/referral/fields/settled";
import { preferences } from "./preferences";

/** How the person of this request writes dates. */
export const currentDateStyle = cache(async (): Promise<DateStyle> => {
  const [{ dates }, asked] = await Promise.all([preferences(), headers()]);
  return dateStyle(dates, asked.get("accept-language"));
});

/** What the person of this request has just typed, as it is kept. */
export async function settledNow(typed: Answers): Promise<Answers> {
  if (!hangsOnNow(typed)) return settledAnswers(typed, null);
  const { order } = await currentDateStyle();
  return settledAnswers(typed, { today: todayInUtc(), dateOrder: order });
}
