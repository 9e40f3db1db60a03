/**
 * The checks of one page in the browser. react-hook-form keeps the values, which of them are dirty,
 * and the errors; its resolver asks the page's own rules. Fetched when somebody enters the form, so
 * that no page waits for it; without it the server's checks are the only ones.
 */
import { createFormControl, type FieldErrors } from "react-hook-form";
import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, isBlank } from "@/lib/referral/fields/answers";
import { type FieldId, fieldsOfStep, type QuestionPage } from "@/lib/referral/fields/field-order";
import { echoOfPage, loadRules, offersOfPage, settleAnswers } from "@/lib/referral/rules/check";

/** What the checks of a page look at besides what stands in the form. */
export type CheckedPage = { step: QuestionPage; answers: Answers; context: ReferralContext };

/** Errors shown at their questions: which kind, so that it is known when one is fixed, and the words. */
export type ShownErrors = Partial<Record<FieldId, { type: string; message: string }>>;

/** What is said of a field that was left: what is wrong with it, or what we made of it. */
export type Finding = {
  error: string | null;
  echo: string | null;
  /** Texts to choose from in place of the one that was typed. */
  offers: readonly string[];
};

export type CheckEngine = {
  /** Takes over the field's new value; removes its error if that is fixed, never shows another. */
  change: (id: FieldId, answers: Answers) => void;
  /** Shows or removes the field's error; null where its answer is as it was saved. */
  leave: (id: FieldId, answers: Answers) => Promise<Finding | null>;
};

type Rules = Awaited<ReturnType<(typeof loadRules)[QuestionPage]>>;

export function rulesOf(step: QuestionPage): Promise<Rules> {
  return loadRules[step]();
}

/** Starts with what stands in the form, and with the errors that are shown already. */
export function startChecks(
  page: CheckedPage,
  rules: Rules,
  start: { typed: Answers; errors: ShownErrors },
  show: (errors: ShownErrors) => void,
): CheckEngine {
  const issueOf = (id: FieldId, answers: Answers) =>
    rules.checks[id]?.(answers, page.context) ?? null;
  const form = createFormControl<Answers>({
    defaultValues: page.answers,
    errors: start.errors,
    shouldFocusError: false,
    resolver: (answers) => {
      const found: FieldErrors<Answers> = {};
      for (const id of fieldsOfStep(page.step)) {
        const issue = isBlank(answers, id) ? null : issueOf(id, answers);
        if (issue?.severity === "error") found[id] = { type: issue.key, message: issue.text };
      }
      return { values: {}, errors: found };
    },
  });
  const take = (answers: Answers) => {
    for (const id of fieldsOfStep(page.step)) {
      form.setValue(id, answers[id], { shouldDirty: true });
    }
  };
  form.subscribe({
    formState: { errors: true, dirtyFields: true },
    callback: ({ errors: now = {} }) => show(shown(now)),
  });
  // The server keeps them so too.
  const settled = (typed: Answers) => settleAnswers(rules, typed, page.context);
  take(settled(start.typed));

  return {
    change(id, typed) {
      const answers = settled(typed);
      take(answers);
      const { error } = form.getFieldState(id);
      if (error && issueOf(id, answers)?.key !== error.type) form.clearErrors(id);
    },
    async leave(id, typed) {
      const answers = settled(typed);
      take(answers);
      if (!form.getFieldState(id).isDirty) return null;
      // A blank answer is no mistake until the page is saved.
      const isRight = isBlank(answers, id) || (await form.trigger(id));
      const error = isRight ? null : (form.getFieldState(id).error?.message ?? null);
      return {
        error,
        echo: error === null ? echoOfPage(rules, id, answers, page.context) : null,
        offers: offersOfPage(rules, id, answers, page.context),
      };
    },
  };
}

function shown(errors: FieldErrors<Answers>): ShownErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([id, error]) => [
      id,
      { type: String(error?.type), message: error?.message ?? "" },
    ]),
  );
}
