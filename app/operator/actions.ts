"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/words/action";
import type { Actor } from "@/lib/auth/actor";
import { mayOperate } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require-actor";
import { idSchema } from "@/lib/referral/schemas";
import { pauseSending, resumeSending, tryCredentials } from "@/lib/submission/operator";
import { tryNowAsOperator } from "@/lib/submission/retry";
import { operatorAddress, shownGroups } from "./shown-groups";

const changed = () => "/operator";

export const pauseAll = action({
  request: z.object({}),
  who: requireOperator,
  verb: pauseSending,
  changed,
  next: changed,
});

export const resumeAll = action({
  request: z.object({}),
  who: requireOperator,
  verb: resumeSending,
  changed,
  next: changed,
});

export const tryCredentialsNow = action({
  request: z.object({}),
  who: requireOperator,
  verb: tryCredentials,
  changed,
  next: changed,
});

export const retryOne = action({
  request: z.object({ submissionId: idSchema, show: z.enum(shownGroups).catch("all") }),
  who: requireOperator,
  verb: tryNowAsOperator,
  changed,
  next: (tried, { show }) => operatorAddress(show, tried.ok ? null : tried.failure.kind),
});

async function requireOperator(): Promise<Actor> {
  const actor = await requireActor();
  if (!mayOperate(actor)) notFound();
  return actor;
}
