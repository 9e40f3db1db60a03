import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { type Preferences, themes } from "@/components/settings/preferences";
import { dateSettings } from "@/lib/referral/date-style";
import type { GuidanceSetting } from "@/lib/referral/guidance/setting";

/** What a person likes is kept by the browser, so for one person on one device. */
const THEME = "referral-desk-theme";
const SHORTCUTS = "referral-desk-shortcuts";
const DATE_ORDER = "referral-desk-date-order";
const GUIDANCE = "referral-desk-guidance";
const YEAR_S = 365 * 24 * 60 * 60;

const kept = { httpOnly: true, sameSite: "lax", maxAge: YEAR_S } as const;

const themeSchema = z.enum(themes).catch("system");
const datesSchema = z.enum(dateSettings).catch("auto");

/** How this person wants pages to be; a cookie that nobody of ours wrote counts for nothing. */
export async function preferences(): Promise<Preferences> {
  const jar = await cookies();
  return {
    theme: themeSchema.parse(jar.get(THEME)?.value),
    shortcuts: jar.get(SHORTCUTS)?.value !== "off",
    dates: datesSchema.parse(jar.get(DATE_ORDER)?.value),
  };
}

/** Only in an action: a page that is being drawn can set no cookie. */
export async function keepPreferences({ theme, shortcuts, dates }: Preferences): Promise<void> {
  const jar = await cookies();
  jar.set(THEME, theme, kept);
  jar.set(SHORTCUTS, shortcuts ? "on" : "off", kept);
  jar.set(DATE_ORDER, dates, kept);
}

/** What the buttons of a step page ask for. */
const guidanceButtons = new Map<FormDataEntryValue | null, GuidanceSetting>([
  ["hide-guidance", "hidden"],
  ["show-guidance", "shown"],
]);

export async function guidanceSetting(): Promise<GuidanceSetting> {
  return (await cookies()).get(GUIDANCE)?.value === "hidden" ? "hidden" : "shown";
}

/** Does what the page's button asks for, if it is one about guidance. */
export async function keepGuidanceSetting(form: FormData): Promise<void> {
  const setting = guidanceButtons.get(form.get("go"));
  if (setting !== undefined) (await cookies()).set(GUIDANCE, setting, kept);
}
