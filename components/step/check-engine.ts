/**
 * The checks of one page in the browser: react-hook-form keeps what was typed and what is wrong
 * with it, and asks the page's own rules. Fetched when somebody enters the form, so that no page
 * waits for it; without it the server's checks are the only ones.
 */
import { createFormControl, type FieldErrors } from "react-hook-form";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldId, type FieldStep, fieldsOfStep } from "@/lib/referral/fields/field-order";
import { echoOfPage, loadRules } from "@/lib/referral/rules/check";

/** What the checks of a page look at besides what stands in the form. */
export type CheckedPage = { step: FieldStep; answers: Answers; context: ReferralContext };

/** Errors shown at their questions: which kind, so that it is known when one is fixed, and the words. */
export type ShownErrors = Partial<Record<FieldId, { type: string; message: string }>>;

export type CheckEngine = {
  /** Shows or removes the field's error; gives its words, or null when nothing is wrong. */
  check: (id: FieldId, answers: Answers) => Promise<string | null>;
  /** Removes the field's error if that is fixed; never shows another. */
  recheck: (id: FieldId, answers: Answers) => void;
  /** What we made of the answer, in one line; null when there is nothing to say. */
  echo: (id: FieldId, answers: Answers) => string | null;
};

export async function startChecks(
  page: CheckedPage,
  errors: ShownErrors,
  show: (errors: ShownErrors) => void,
): Promise<CheckEngine> {
  const rules = await loadRules[page.step]();
  const issueOf = (id: FieldId, answers: Answers) =>
    rules.checks[id]?.(answers, page.context) ?? null;
  const form = createFormControl<Answers>({
    defaultValues: page.answers,
    errors,
    shouldFocusError: false,
    resolver: (answers) => {
      const found: FieldErrors<Answers> = {};
      for (const id of fieldsOfStep(page.step)) {
        const issue = issueOf(id, answers);
        if (issue?.severity === "error") found[id] = { type: issue.key, message: issue.text };
      }
      return { values: {}, errors: found };
    },
  });
  const errorOf = (id: FieldId) => form.getFieldState(id).error;

  form.subscribe({
    formState: { errors: true },
    callback: ({ errors: now = {} }) => show(shown(now)),
  });

  return {
    async check(id, answers) {
      for (const other of fieldsOfStep(page.step)) form.setValue(other, answers[other]);
      return (await form.trigger(id)) ? null : (errorOf(id)?.message ?? null);
    },
    recheck(id, answers) {
      if (issueOf(id, answers)?.key !== errorOf(id)?.type) form.clearErrors(id);
    },
    echo: (id, answers) => echoOfPage(rules, id, answers),
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
