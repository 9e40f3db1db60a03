/**
 * What a posted page must look like before anything is done with it. Whether its answers are right
 * is not asked here: a draft is saved right or wrong, and the rules speak when somebody continues.
 */
import "server-only";
import { z } from "zod";
import { done, failed, type Result } from "@/lib/result";
import { type Answers, cleanText } from "./answers";
import { isListField } from "./field-order";
import { answersFromForm } from "./form";
import { type FieldStep, fieldSteps, fieldsOfStep } from "./steps";

/** Far above every field's limit together, far below what could hurt. In characters. */
export const MOST_CHARACTERS = 256 * 1024;

const MOST_ENTRIES = 300;

const text = z.string().transform(cleanText);

const answersSchemas = new Map<FieldStep, z.ZodType<Answers>>();

/** One page's answers: texts, and lists where several can be chosen. Other keys are dropped. */
export function answersSchema(step: FieldStep): z.ZodType<Answers> {
  const made = answersSchemas.get(step) ?? makeAnswersSchema(step);
  // A schema compiles itself on first use, which takes longer than reading a page with it.
  answersSchemas.set(step, made);
  return made;
}

function makeAnswersSchema(step: FieldStep): z.ZodType<Answers> {
  const shape: Record<string, z.ZodType<string | string[]>> = {};
  for (const id of fieldsOfStep(step)) {
    shape[id] = isListField(id) ? z.array(text).max(MOST_ENTRIES) : text;
  }
  return z.object(shape);
}

export const saveStepSchema = z
  .object({
    referralId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    /** Numbers come as text in a form. */
    version: z
      .string()
      .regex(/^[0-9]{1,9}$/)
      .transform(Number),
    step: z.enum(fieldSteps),
    /** Enter in a field presses the first button, or none where scripts are in the way. */
    go: z.enum(["continue", "close", "anyway"]).default("continue"),
    returnTo: z
      .literal(["review", ""])
      .default("")
      .transform((place) => (place === "" ? null : place)),
    removeMarketing: z
      .literal(["Yes", ""])
      .default("")
      .transform((tick) => tick === "Yes"),
    answers: z.unknown(),
  })
  .transform(({ answers, ...request }, context) => {
    const read = answersSchema(request.step).safeParse(answers);
    if (read.success) return { ...request, answers: read.data };
    for (const { message, path } of read.error.issues) {
      context.addIssue({ code: "custom", message, path: ["answers", ...path] });
    }
    return z.NEVER;
  });

export type SaveStepRequest = z.output<typeof saveStepSchema>;

export type MalformedRequest =
  | { kind: "too-big" }
  /** The parts of the request that are not as our pages send them. */
  | { kind: "malformed"; parts: string[] };

/** Reads a posted step page. Anything may arrive here; only what our own pages send gets through. */
export function parseSaveStep(form: FormData): Result<SaveStepRequest, MalformedRequest> {
  let characters = 0;
  for (const [name, entry] of form) {
    characters += name.length + (typeof entry === "string" ? entry.length : entry.size);
    if (characters > MOST_CHARACTERS) return failed({ kind: "too-big" });
  }
  const step = fieldSteps.find((known) => known === form.get("step"));
  const read = saveStepSchema.safeParse({
    referralId: form.get("referralId"),
    version: form.get("version"),
    step,
    go: form.get("go") ?? undefined,
    returnTo: form.get("returnTo") ?? undefined,
    removeMarketing: form.get("removeMarketing") ?? undefined,
    answers: step ? answersFromForm(step, form) : {},
  });
  if (read.success) return done(read.data);
  const parts = read.error.issues.map(({ path }) => path.join("."));
  return failed({ kind: "malformed", parts: [...new Set(parts)] });
}
