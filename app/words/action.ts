import "server-only";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { readPerson, savedPerson } from "@/app/words/person-details";
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
  /** Where a form names something more than once. */
  read?(form: FormData): unknown;
  /** Instead of anybody: whoever gives no actor here gets a page that is not there. */
  who?(): Promise<Actor>;
  verb(actor: Actor, request: NoInfer<Request>, form: FormData): Promise<Answer>;
  /** The address whose pages, and all below it, show what changed. */
  changed(request: NoInfer<Request>): string;
  /** Where to go on; null where what was asked for is not there. */
  next(answer: NoInfer<Answer>, request: NoInfer<Request>): string | null;
};

export function action<Request, Answer>(parts: Action<Request, Answer>) {
  const { request, otherwise, read: fieldsOf = Object.fromEntries, who = requireActor } = parts;
  const { verb, changed, next } = parts;
  return async (form: FormData): Promise<void> => {
    const actor = await who();
    const read = request.safeParse(fieldsOf(form));
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

type DetailsAction<Details, State> = {
  /** Instead of anybody, as for `action`. */
  who?(): Promise<Actor>;
  /** What is wrong comes back with what was typed. */
  read(before: unknown, form: FormData): Result<Details, State>;
  verb(actor: Actor, details: NoInfer<Details>, form: FormData): Promise<unknown>;
  changed: string;
  /** The form with these details. */
  kept(before: unknown, details: NoInfer<Details>): State;
  /** The form after they were saved, where `verb` does not lead to another page; as `kept` without it. */
  after?(before: unknown, details: NoInfer<Details>): State;
};

/** The same for a form of a few details, which stays where it is and says what became of them. */
export function detailsAction<Details, State extends { saved: boolean; failed?: boolean }>(
  parts: DetailsAction<Details, State>,
) {
  const { who = requireActor, read, verb, changed, kept, after = kept } = parts;
  return async (before: unknown, form: FormData): Promise<State> => {
    const actor = await who();
    const details = read(before, form);
    if (!details.ok) return details.failure;
    try {
      await verb(actor, details.value, form);
    } catch (error) {
      if (!isDatabaseError(error)) throw error;
      log.error("details.failed", error);
      return { ...kept(before, details.value), saved: false, failed: true };
    }
    revalidatePath(changed, "layout");
    return after(before, details.value);
  };
}

type PersonAction = {
  verb(actor: Actor, person: PersonDetails, form: FormData): Promise<unknown>;
  changed: string;
  /** What the form shows afterwards, where `verb` does not lead to another page. */
  shown(person: PersonDetails): PersonDetails | null;
};

/** The form that asks for a person. */
export function personAction({ verb, changed, shown }: PersonAction) {
  return detailsAction({
    read: readPerson,
    verb,
    changed,
    kept: savedPerson,
    after: (before, person) => savedPerson(before, shown(person)),
  });
}
