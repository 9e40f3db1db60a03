/**
 * What a posted page must look like before anything is done with it. Whether its answers are right
 * is not asked here: a draft is saved right or wrong, and the rules speak when somebody continues.
 */
import "server-only";
import { z } from "zod";
import { done, failed, type Result } from "@/lib/result";
import { namedValue } from "./choices/named-value";
import { type Answers, cleanAnswer } from "./fields/answers";
import { type FieldId, isListField, type QuestionPage, questionPages } from "./fields/field-order";
import { fieldsPostedBy, hasMoved, postedAnswers } from "./fields/moved";

/** Far above every field's limit together, far below what could hurt. In bytes of UTF-8. */
export const MOST_BYTES = 256 * 1024;

const MOST_ENTRIES = 300;

const MOST_SAVES = 1e15;

/** What a step page posts besides its answers. */
const PAGE_PARTS = ["referralId", "version", "step", "go", "returnTo", "row", "gaps"];
const OTHER_PARTS = ["removeMarketing", "writer", "save", "helperTotal", "helperMonths", "use"];

const answersSchemas = new Map<QuestionPage, z.ZodType<Answers>>();

/** One page's answers: texts, and lists where several can be chosen. Other keys are dropped. */
export function answersSchema(step: QuestionPage): z.ZodType<Answers> {
  const made = answersSchemas.get(step) ?? makeAnswersSchema(step);
  // A schema compiles itself on first use, which takes longer than reading a page with it.
  answersSchemas.set(step, made);
  return made;
}

function makeAnswersSchema(step: QuestionPage): z.ZodType<Answers> {
  return z.object(shapeOf(step));
}

function shapeOf(step: QuestionPage): Record<string, z.ZodType<string | string[] | undefined>> {
  const shape: Record<string, z.ZodType<string | string[] | undefined>> = {};
  for (const id of fieldsPostedBy(step)) {
    const text = z.string().transform((typed) => namedValue(id, cleanAnswer(id, typed)));
    const answer = isListField(id) ? z.array(text).max(MOST_ENTRIES) : text;
    // Pages of one release have it, those of the other do not.
    shape[id] = hasMoved(id) ? answer.optional() : answer;
  }
  return shape;
}

const changedSchemas = new Map<QuestionPage, z.ZodType<Answers>>();

/** Some of a page's answers. Another key is refused, because its answer would be lost. */
function changedAnswersSchema(step: QuestionPage): z.ZodType<Answers> {
  const made = changedSchemas.get(step) ?? z.strictObject(shapeOf(step)).partial();
  changedSchemas.set(step, made);
  return made;
}

/** What `newId` makes, for every kind of row: anything else is not found, and never reaches SQL. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** The one idea of a referral's id, for pages, actions and routes. */
export const referralIdSchema = idSchema;

/** What a form holds that only names a referral. */
export const referralSchema = z.object({ referralId: referralIdSchema });

/** More than a page of the list shows. */
const MOST_REFERRALS = 100;

/** The same for a form that names several. */
export const referralsSchema = z.object({
  referralIds: z.array(referralIdSchema).min(1).max(MOST_REFERRALS),
});

export function namedReferrals(form: FormData): unknown {
  return { referralIds: form.getAll("referralId") };
}

/** A version's number as a form or an address holds it. */
export const versionSchema = z
  .string()
  .regex(/^[0-9]{1,9}$/)
  .transform(Number);

/** The open page that saves: a name it gave itself, and the number of its save. */
const writerId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

export const saveStepSchema = z
  .object({
    referralId: referralIdSchema,
    /** Numbers come as text in a form. */
    version: versionSchema,
    step: z.enum(questionPages),
    /**
     * Enter in a field presses the first button, or none where scripts are in the way. "review" passes
     * by the optional step. The last five stay on the page: three fill something in, for whoever runs no
     * scripts, and two change what the page shows.
     */
    go: z
      .enum([
        "continue",
        "review",
        "close",
        "anyway",
        "use-name",
        "use-amount",
        "use-plain-text",
        "hide-guidance",
        "show-guidance",
      ])
      .default("continue"),
    returnTo: z
      .literal(["review", ""])
      .default("")
      .transform((place) => (place === "" ? null : place)),
    removeMarketing: z
      .literal(["Yes", ""])
      .default("")
      .transform((tick) => tick === "Yes"),
    /** Without scripts a page has no name. */
    writer: z
      .union([
        z.literal("").transform(() => null),
        z.object({ id: writerId, save: z.coerce.number().int().min(0).max(MOST_SAVES) }),
      ])
      .default(null),
    /** "closeDate=June 7, 2027": a text that was offered for a question, and its press. */
    use: z
      .string()
      .regex(/^[A-Za-z]{1,30}=/)
      .nullable()
      .default(null),
    answers: z.unknown(),
  })
  .transform(({ answers, use, ...request }, context) => {
    const read = answersSchema(request.step).safeParse(answers);
    const chosen = use === null ? null : chosenText(request.step, use);
    if (use !== null && chosen === null) {
      context.addIssue({ code: "custom", message: "no such question", path: ["use"] });
    }
    if (read.success) {
      const { id: used = null, text = "" } = chosen ?? {};
      return { ...request, used, answers: used ? { ...read.data, [used]: text } : read.data };
    }
    for (const { message, path } of read.error.issues) {
      context.addIssue({ code: "custom", message, path: ["answers", ...path] });
    }
    return z.NEVER;
  });

/** A question of one text on the page, and the text that its button puts there. */
function chosenText(step: QuestionPage, use: string): { id: FieldId; text: string } | null {
  const [name = ""] = use.split("=", 1);
  const id = fieldsPostedBy(step).find((known) => known === name);
  if (id === undefined || isListField(id)) return null;
  return { id, text: cleanAnswer(id, use.slice(name.length + 1)) };
}

export type SaveStepRequest = z.output<typeof saveStepSchema>;

export type MalformedRequest =
  | { kind: "too-big" }
  /** The parts of the request that are not as our pages send them. */
  | { kind: "malformed"; parts: string[] };

/**
 * Reads a posted step page. Anything may arrive here; only what our own pages send gets through.
 * A name that no page has is refused rather than dropped: its text would be lost without a word.
 */
export function parseSaveStep(form: FormData): Result<SaveStepRequest, MalformedRequest> {
  let bytes = 0;
  for (const [name, entry] of form) {
    bytes += byteLength(name) + (typeof entry === "string" ? byteLength(entry) : entry.size);
    if (bytes > MOST_BYTES) return failed({ kind: "too-big" });
  }
  const step = questionPages.find((known) => known === form.get("step"));
  const unknown = step ? unknownNames(step, form) : [];
  if (unknown.length > 0) return failed({ kind: "malformed", parts: unknown });
  const writer = form.get("writer");
  return readRequest(saveStepSchema, {
    referralId: form.get("referralId"),
    version: form.get("version"),
    step,
    go: form.get("go") ?? undefined,
    returnTo: form.get("returnTo") ?? undefined,
    removeMarketing: form.get("removeMarketing") ?? undefined,
    use: form.get("use") ?? undefined,
    writer: writer ? { id: writer, save: form.get("save") } : undefined,
    answers: step ? postedAnswers(step, form) : {},
  });
}

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

function unknownNames(step: QuestionPage, form: FormData): string[] {
  const known = new Set<string>([...PAGE_PARTS, ...OTHER_PARTS, ...fieldsPostedBy(step)]);
  const names = [...new Set(form.keys())];
  // Next names its actions in fields of its own, also on pages of an earlier release.
  return names.filter((name) => !known.has(name) && !name.startsWith("$ACTION_"));
}

const autosaveSchema = z
  .strictObject({
    referralId: referralIdSchema,
    version: z.number().int().min(1).max(999_999_999),
    step: z.enum(questionPages),
    writer: z.strictObject({ id: writerId, save: z.number().int().min(0).max(MOST_SAVES) }),
    answers: z.unknown(),
  })
  .transform(({ answers, ...request }, context) => {
    const read = changedAnswersSchema(request.step).safeParse(answers);
    if (read.success) return { ...request, answers: read.data };
    for (const { message, path } of read.error.issues) {
      context.addIssue({ code: "custom", message, path: ["answers", ...path] });
    }
    return z.NEVER;
  });

export type AutosaveRequest = z.output<typeof autosaveSchema>;

/** Reads what an open page saves by itself: only the answers that were changed. */
export function parseAutosave(body: string): Result<AutosaveRequest, MalformedRequest> {
  if (byteLength(body) > MOST_BYTES) return failed({ kind: "too-big" });
  let sent: unknown;
  try {
    sent = JSON.parse(body);
  } catch {
    return failed({ kind: "malformed", parts: ["body"] });
  }
  return readRequest(autosaveSchema, sent);
}

function readRequest<T>(schema: z.ZodType<T>, sent: unknown): Result<T, MalformedRequest> {
  const read = schema.safeParse(sent);
  if (read.success) return done(read.data);
  const parts = read.error.issues.map(({ path }) => path.join("."));
  return failed({ kind: "malformed", parts: [...new Set(parts)] });
}
