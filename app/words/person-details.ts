import "server-only";
import { z } from "zod";
import type { PersonFormState } from "@/components/settings/person-form";
import type { PersonDetails } from "@/lib/partner/people";
import { cleanLine } from "@/lib/referral/fields/answers";
import { maxLength } from "@/lib/referral/fields/limits";
import { readEmail } from "@/lib/referral/parse/email";
import { countCodePoints } from "@/lib/referral/parse/text";
import { emailProblem } from "@/lib/referral/rules/email-issue";
import { done, failed, type Result } from "@/lib/result";

const typed = z
  .string()
  .catch("")
  .transform((text) => cleanLine(text).trim());

function nameSchema(label: "first name" | "last name", max: number) {
  return typed.pipe(
    z
      .string()
      .min(1, `Enter a ${label}`)
      .refine((text) => countCodePoints(text) <= max, `Shorten the ${label} to ${max} characters`),
  );
}

const emailSchema = typed.pipe(
  z
    .string()
    .min(1, "Enter a work email")
    .superRefine((text, check) => {
      const read = readEmail(text);
      if (text === "" || read.ok) return;
      const email = read.reason === "form" ? "a work email" : "the work email";
      check.addIssue({ code: "custom", message: emailProblem(read, email) });
    })
    .transform((text) => {
      const read = readEmail(text);
      return read.ok ? read.value : text;
    }),
);

const personSchema = z.object({
  firstName: nameSchema("first name", maxLength.ownerFirst),
  lastName: nameSchema("last name", maxLength.ownerLast),
  email: emailSchema,
});

const triesSchema = z.object({ tries: z.int().min(0).max(1e6) }).catch({ tries: 0 });

/** How often a form was sent before, of the state that came with it. */
export function triesBefore(before: unknown): number {
  return triesSchema.parse(before).tries;
}

const BLANK = { firstName: "", lastName: "", email: "" };

/** Reads a person from a form; what is wrong comes back with everything that was typed. */
export function readPerson(
  before: unknown,
  form: FormData,
): Result<PersonDetails, PersonFormState> {
  const parsed = personSchema.safeParse(Object.fromEntries(form));
  if (parsed.success) return done(parsed.data);
  const { fieldErrors } = z.flattenError(parsed.error);
  const values = z
    .object({ firstName: typed, lastName: typed, email: typed })
    .parse(Object.fromEntries(form));
  return failed({
    values,
    errors: {
      firstName: fieldErrors.firstName?.[0],
      lastName: fieldErrors.lastName?.[0],
      email: fieldErrors.email?.[0],
    },
    tries: triesBefore(before) + 1,
    saved: false,
  });
}

/** The form after a success: it keeps the reader's own details, and empties for the next colleague. */
export function savedPerson(before: unknown, shown: PersonDetails | null): PersonFormState {
  return {
    values: shown ?? BLANK,
    errors: {},
    tries: triesBefore(before) + 1,
    saved: true,
  };
}
