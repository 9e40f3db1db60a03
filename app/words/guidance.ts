import "server-only";
import { cookies } from "next/headers";
import type { GuidanceSetting } from "@/lib/referral/guidance/setting";

const COOKIE = "guidance";
const YEAR_S = 365 * 24 * 60 * 60;

/** What the buttons of a step page ask for. */
const settings = new Map<FormDataEntryValue | null, GuidanceSetting>([
  ["hide-guidance", "hidden"],
  ["show-guidance", "shown"],
]);

/** Kept by the browser, so for one person on one device. */
export async function guidanceSetting(): Promise<GuidanceSetting> {
  return (await cookies()).get(COOKIE)?.value === "hidden" ? "hidden" : "shown";
}

/** Does what the page's button asks for, if it is one about guidance. */
export async function keepGuidanceSetting(form: FormData): Promise<void> {
  const setting = settings.get(form.get("go"));
  if (setting === undefined) return;
  const kept = { httpOnly: true, sameSite: "lax", maxAge: YEAR_S } as const;
  (await cookies()).set(COOKIE, setting, kept);
}
