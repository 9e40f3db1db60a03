"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { mayOperate } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require-actor";
import { pauseSending, resumeSending } from "@/lib/submission/operator";
import { tryNowAsOperator } from "@/lib/submission/retry";

const submissionSchema = z.object({ submissionId: z.string().min(1).max(40) });

export async function pauseAll(): Promise<void> {
  await pauseSending(await requireOperator());
  revalidatePath("/operator");
  redirect("/operator");
}

export async function resumeAll(): Promise<void> {
  await resumeSending(await requireOperator());
  revalidatePath("/operator");
  redirect("/operator");
}

export async function retryOne(form: FormData): Promise<void> {
  const operator = await requireOperator();
  const submission = submissionSchema.safeParse(Object.fromEntries(form));
  if (!submission.success) notFound();
  const tried = await tryNowAsOperator(operator, submission.data);
  revalidatePath("/operator");
  redirect(tried.ok ? "/operator" : `/operator?not=${tried.failure.kind}`);
}

async function requireOperator(): Promise<Actor> {
  const actor = await requireActor();
  if (!mayOperate(actor)) notFound();
  return actor;
}
