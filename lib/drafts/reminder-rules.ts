/** When there is something to remember of a deal that AWS has. */
import "server-only";
import { daysAfter } from "@/lib/referral/dates";
import type { ReferralState } from "./referral";

export const reminders = [
  "action-required",
  "review-late",
  "close-near",
  "close-past",
  "quiet",
] as const;
export type Reminder = (typeof reminders)[number];

/** AWS answers within five business days, as its guide says. */
export const REVIEW_DAYS = 5;
export const CLOSE_DAYS = 14;
export const QUIET_DAYS = 30;

export const IN_REVIEW: readonly ReferralState[] = ["sent", "in-review"];

export const DAY_MS = 86_400_000;

/** The moment from which on as many business days have passed; holidays are nobody's. */
export function businessDaysBefore(now: Date, days: number): Date {
  let time = now.getTime();
  const isWeekend = () => [0, 6].includes(new Date(time).getUTCDay());
  // On a weekend nothing has passed since Friday's end.
  if (isWeekend()) {
    time -= time % DAY_MS;
    while (isWeekend()) time -= DAY_MS;
    time += DAY_MS;
  }
  for (let left = days; left > 0; left -= 1) {
    time -= DAY_MS;
    while (isWeekend()) time -= DAY_MS;
  }
  return new Date(time);
}

/** The same of a referral that is known, and as a condition of SQL. */
type Facts = {
  state: ReferralState;
  openSince: Date | null;
  closeDate: string | null;
  activeAt: Date;
};

export function remindersOf(
  { state, openSince, closeDate, activeAt }: Facts,
  now: Date,
): Reminder[] {
  if (openSince === null) return [];
  const today = now.toISOString().slice(0, 10);
  const quiet = now.getTime() - QUIET_DAYS * DAY_MS;
  const holds: Record<Reminder, boolean> = {
    "action-required": state === "action-required",
    "review-late": IN_REVIEW.includes(state) && openSince <= businessDaysBefore(now, REVIEW_DAYS),
    "close-near":
      closeDate !== null && closeDate >= today && closeDate <= daysAfter(today, CLOSE_DAYS),
    "close-past": closeDate !== null && closeDate < today,
    quiet: activeAt.getTime() <= quiet,
  };
  return reminders.filter((reminder) => holds[reminder]);
}
