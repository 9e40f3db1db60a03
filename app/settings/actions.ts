"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { action, detailsAction, personAction } from "@/app/words/action";
import { readCompany, savedCompany } from "@/app/words/company-details";
import { keepPreferences } from "@/app/words/preferences";
import { themes } from "@/components/settings/preferences";
import type { PreferencesState } from "@/components/settings/preferences-form";
import type { Actor } from "@/lib/auth/actor";
import { mayManageTeam } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require-actor";
import { checkConnectionNow } from "@/lib/partner/connection";
import { saveOwnCompany } from "@/lib/partner/own-company";
import { addPerson, forgetRefusal, removePerson, saveYourself } from "@/lib/partner/people";
import { dateSettings } from "@/lib/referral/date-style";
import { idSchema } from "@/lib/referral/schemas";

const changed = () => "/settings";

export const saveYou = personAction({
  verb: saveYourself,
  changed: "/",
  shown: (person) => person,
});

/** A box that is not selected is not posted. */
const preferencesSchema = z.object({
  theme: z.enum(themes),
  shortcuts: z
    .literal("on")
    .optional()
    .transform((box) => box === "on"),
  dates: z.enum(dateSettings),
});
const savesSchema = z.object({ saves: z.int().min(0).max(1e6) }).catch({ saves: 0 });

export async function savePreferences(before: unknown, form: FormData): Promise<PreferencesState> {
  await requireActor();
  const read = preferencesSchema.safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  await keepPreferences(read.data);
  return { saves: savesSchema.parse(before).saves + 1 };
}

export const addColleague = personAction({
  verb: addPerson,
  changed: "/settings",
  shown: () => null,
});

export const removeColleague = action({
  request: z.object({ personId: idSchema }),
  otherwise: "/settings#people",
  verb: removePerson,
  changed,
  next: () => "/settings#people",
});

/** Somebody had a colleague registered whom AWS had refused as an owner. */
export const askAboutColleague = action({
  request: z.object({ personId: idSchema }),
  otherwise: "/settings#people",
  verb: forgetRefusal,
  changed: () => "/",
  next: () => "/settings#people",
});

/** What the checks of every referral know of the own company. */
export const saveCompany = detailsAction({
  who: requireManager,
  read: readCompany,
  verb: (actor, details) => saveOwnCompany(actor, details),
  changed: "/",
  kept: savedCompany,
});

async function requireManager(): Promise<Actor> {
  const actor = await requireActor();
  if (!mayManageTeam(actor)) notFound();
  return actor;
}

/** A person asked, so this one call waits for AWS: ten seconds at most. */
export const checkConnection = action({
  request: z.object({}),
  verb: () => checkConnectionNow(),
  changed,
  next: () => "/settings#connection",
});
