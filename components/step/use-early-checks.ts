"use client";

import { type ChangeEvent, type FocusEvent, type RefObject, useRef, useState } from "react";
import { isNoConnection } from "@/components/ui/connection";
import { afterPointer, usePointer } from "@/components/ui/pointer";
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldId, fieldsOfStep } from "@/lib/referral/fields/field-order";
import { answersFromForm } from "@/lib/referral/fields/form";
import type { CheckEngine, CheckedPage, ShownErrors } from "./check-engine";

/**
 * The moments of checking: a field is checked when it is left, if it was changed and is not empty;
 * once it shows an error, each key may take that error away, but none adds one. The server checks
 * everything again on saving, and its errors stand here until they are fixed.
 */
export function useEarlyChecks(
  form: RefObject<HTMLFormElement | null>,
  page: CheckedPage,
  fromServer: ShownErrors,
) {
  const engine = useRef<Promise<CheckEngine | null>>(undefined);
  const [errors, setErrors] = useState(fromServer);
  const [answered, setAnswered] = useState(fromServer);
  const [now, setNow] = useState(page.answers);
  const [echoes, setEchoes] = useState<Partial<Record<FieldId, string | null>>>({});
  const [offers, setOffers] = useState<Partial<Record<FieldId, readonly string[]>>>({});
  const [announcement, setAnnouncement] = useState("");
  const [isOutdated, setOutdated] = useState(false);
  const [focused, setFocused] = useState<FieldId>();
  usePointer();
  // A page that was saved and is shown again keeps its controls, and what was typed meanwhile.
  if (answered !== fromServer) {
    setAnswered(fromServer);
    setEchoes({});
    setOffers({});
    // Drawn anew without a check, it knows nothing of what was found here.
    if (JSON.stringify(answered) !== JSON.stringify(fromServer)) setErrors(fromServer);
  }

  const read = (): Answers =>
    form.current
      ? { ...page.answers, ...answersFromForm(page.step, new FormData(form.current)) }
      : page.answers;
  const load = () => {
    engine.current ??= fetchEngine(page, { typed: read(), errors }, setErrors, () =>
      setOutdated(true),
    );
    return engine.current;
  };
  const idOf = ({ name }: { name?: string }) => fieldsOfStep(page.step).find((id) => id === name);

  function onFocus({ target }: FocusEvent<HTMLFormElement>) {
    keepFocused(target);
    void load();
  }

  /** Any part of a question counts: its box, a search in place of its list, a button below it. */
  function keepFocused(part: Element | null) {
    const question = part?.closest<HTMLElement>("[data-question]");
    const id = idOf({ name: question?.dataset.question });
    if (id) setFocused(id);
  }

  async function onChange({ target }: ChangeEvent<HTMLFormElement>) {
    if (!isText(target)) setNow(read());
    const id = idOf(target);
    if (id) (await load())?.change(id, read());
  }

  function onBlur({ target, relatedTarget }: FocusEvent<HTMLFormElement>) {
    const id = idOf(target);
    const isInside = relatedTarget?.getAttribute("name") === id;
    if (id && !isInside) afterPointer(() => void check(id, target));
  }

  async function check(id: FieldId, control: Element) {
    const found = await (await load())?.leave(id, read());
    if (!found) return;
    if (found.error) setAnnouncement(found.error);
    if (!isText(control)) return;
    setEchoes((others) => ({ ...others, [id]: found.echo }));
    setOffers((others) => ({ ...others, [id]: found.offers }));
  }

  function recheck(id: FieldId) {
    const control = document.getElementById(id);
    if (control) void check(id, control);
  }

  return {
    events: { onChange, onBlur, onFocus },
    errorOf: (id: FieldId) => errors[id]?.message,
    /** Looks at the form afresh: somebody may have typed before scripts arrived, or while saving. */
    catchUp: () => {
      engine.current = undefined;
      setNow(read());
      keepFocused(document.activeElement);
    },
    isOutdated,
    now,
    echoes,
    offers,
    recheck,
    announcement,
    focused,
  };
}

/**
 * A page whose checks cannot be fetched goes without them: the server has the same ones. Where that
 * happens on a line that works, a new release has taken the files of this one away.
 */
async function fetchEngine(
  page: CheckedPage,
  start: { typed: Answers; errors: ShownErrors },
  show: (errors: ShownErrors) => void,
  missing: () => void,
): Promise<CheckEngine | null> {
  const fetched = await fetchChecks(page.step).catch((cause) => {
    if (!isNoConnection(cause)) throw cause;
    if (navigator.onLine) missing();
    return null;
  });
  return fetched?.startChecks(page, fetched.rules, start, show) ?? null;
}

async function fetchChecks(step: CheckedPage["step"]) {
  const { rulesOf, startChecks } = await import("./check-engine");
  return { startChecks, rules: await rulesOf(step) };
}

function isText(control: Element): boolean {
  return control instanceof HTMLInputElement
    ? control.type !== "radio" && control.type !== "checkbox"
    : control instanceof HTMLTextAreaElement;
}
