import "server-only";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { readPerson, savedPerson } from "@/app/words/person-details";
import type { PersonFormState } from "@/components/settings/person-form";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { log } from "@/lib/log";
import type { PersonDetails } from "@/lib/partner/people";
import { isDatabaseError, type Result } from "@/lib/result";

/**
 * What every server action does: asks who it is, reads the form, calls one verb, and leads on.
 * Each is a public address, so nothing of that may be left to the page above it.
 */
type Action<Request, Answer> = {
  /** What the form has to hold. Another form is not found, or leads to `otherwise`. */
  request: z.ZodType<Request>;
  otherwise?: string;
  /** Instead of anybody: whoever gives no actor here gets a page that is not there. */
  who?(): Promise<Actor>;
  verb(actor: Actor, request: NoInfer<Request>, form: FormData): Promise<Answer>;
  /** The address whose pages, and all below it, show what changed. */
  changed(request: NoInfer<Request>): string;
  /** Where to go on; null where what was asked for is not there. */
  next(answer: NoInfer<Answer>, request: NoInfer<Request>): string | null;
};

export function action<Request, Answer>(parts: Action<Request, Answer>) {
  const { request, otherwise, who = requireActor, verb, changed, next } = parts;
  return async (form: FormData): Promise<void> => {
    const actor = await who();
    const read = request.safeParse(Object.fromEntries(form));
    if (!read.success) return otherwise === undefined ? notFound() : redirect(otherwise);
    const answer = await verb(actor, read.data, form);
    const address = next(answer, read.data);
    if (address === null) notFound();
    revalidatePath(changed(read.data), "layout");
    redirect(address);
  };
}

/** Whether a verb found nothing of the asker's own. */
export function isMissing(answer: Result<unknown, { kind: string }>): boolean {
  return !answer.ok && answer.failure.kind === "not-found";
}

export function referralAddress({ referralId }: { referralId: string }): string {
  return `/referrals/${referralId}`;
}

type PersonAction = {
  verb(actor: Actor, person: PersonDetails, form: FormData): Promise<unknown>;
  changed: string;
  /** What the form shows afterwards, where `verb` does not lead to another page. */
  shown(person: PersonDetails): PersonDetails | null;
};

/** The same for the form that asks for a person: what is wrong comes back with what was typed. */
export function personAction({ verb, changed, shown }: PersonAction) {
  return async (before: unknown, form: FormData): Promise<PersonFormState> => {
    const actor = await requireActor();
    const person = readPerson(before, form);
    if (!person.ok) return person.failure;
    try {
      await verb(actor, person.value, form);
    } catch (error) {
      if (!isDatabaseError(error)) throw error;
      log.error("person.failed", error);
      return { ...savedPerson(before, person.value), saved: false, failed: true };
    }
    revalidatePath(changed, "layout");
    return savedPerson(before, shown(person.value));
  };
}
