"use client";

import { type ChangeEvent, type FocusEvent, type RefObject, useRef, useState } from "react";
import { type FieldErrors, type Resolver, useForm } from "react-hook-form";
import { type Answers, isBlank } from "@/lib/referral/answers";
import type { ReferralContext } from "@/lib/referral/context";
import type { FieldId, FieldStep } from "@/lib/referral/field-order";
import { answersFromForm } from "@/lib/referral/form";
import { loadRules, type StepChecks } from "@/lib/referral/rules/check";
import { afterPointer, usePointer } from "./pointer";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the checks of a page look at besides what stands in the form. */
export type CheckedPage = { step: FieldStep; answers: Answers; context: ReferralContext };

/**
 * The moments of checking: a field is checked when it is left, if it was changed and is not empty;
 * once it shows an error, each key may take that error away, but none adds one. The server checks
 * everything again on saving, and its errors stand here until they are fixed.
 */
export function useEarlyChecks(
  form: RefObject<HTMLFormElement | null>,
  page: CheckedPage,
  fromServer: FieldErrors<Answers> | undefined,
) {
  const changed = useRef(new Set<FieldId>());
  const [dirty, setDirty] = useState(false);
  const [now, setNow] = useState(page.answers);
  const [echoes, setEchoes] = useState<Partial<Record<FieldId, string | null>>>({});
  const [announcement, setAnnouncement] = useState("");
  usePointer();

  const read = (): Answers =>
    form.current
      ? { ...page.answers, ...answersFromForm(page.step, new FormData(form.current)) }
      : page.answers;
  const issueOf = async (id: FieldId) =>
    (await checksOf(page.step))[id]?.(read(), page.context) ?? null;

  const resolver: Resolver<Answers> = async (_values, _context, { names = [] }) => {
    const errors: FieldErrors<Answers> = {};
    for (const name of names) {
      const id = name.split(".")[0] as FieldId; // names of this form are field ids; RHF's type also allows paths into lists
      const issue = await issueOf(id);
      if (issue?.severity === "error") errors[id] = { type: issue.key, message: issue.text };
    }
    return { values: {}, errors };
  };
  const { register, trigger, clearErrors, getFieldState, formState } = useForm<Answers>({
    resolver,
    errors: fromServer,
    shouldFocusError: false,
  });
  const { errors } = formState;

  async function changedBy(id: FieldId, control: Control) {
    changed.current.add(id);
    setDirty(true);
    if (!isText(control)) setNow(read());
    const shown = errors[id]?.type;
    if (shown && (await issueOf(id))?.key !== shown) clearErrors(id);
  }

  function left(id: FieldId, event: FocusEvent<Control>) {
    const inside = event.relatedTarget?.getAttribute("name") === id;
    if (changed.current.has(id) && !inside) afterPointer(() => void check(id, event.target));
  }

  async function check(id: FieldId, control: Control) {
    const answers = read();
    const fine = isBlank(answers, id) || (await trigger(id));
    if (!fine) setAnnouncement(getFieldState(id).error?.message ?? "");
    if (!isText(control)) return;
    const { echoOf } = await import("@/lib/referral/echo");
    setEchoes((others) => ({ ...others, [id]: fine ? echoOf(id, answers, page.context) : null }));
  }

  return {
    bind: (id: FieldId) =>
      register(id, {
        onChange: (event: ChangeEvent<Control>) => changedBy(id, event.target),
        onBlur: (event: FocusEvent<Control>) => left(id, event),
      }),
    errorOf: (id: FieldId) => errors[id]?.message,
    /** Before scripts arrived somebody may have chosen something already. */
    catchUp: () => setNow(read()),
    /** Fetched as soon as somebody enters the form, so that the first check need not wait. */
    prepare: () => void checksOf(page.step),
    dirty,
    now,
    echoes,
    announcement,
  };
}

/** A page whose checks cannot be fetched goes without them: the server has the same ones. */
async function checksOf(step: FieldStep): Promise<StepChecks> {
  try {
    return (await loadRules[step]()).checks;
  } catch {
    return {};
  }
}

function isText(control: Control): boolean {
  return control instanceof HTMLInputElement
    ? control.type !== "radio" && control.type !== "checkbox"
    : control instanceof HTMLTextAreaElement;
}
