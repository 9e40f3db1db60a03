"use client";

import { type ChangeEvent, type FocusEvent, type RefObject, useRef, useState } from "react";
import { afterPointer, usePointer } from "@/components/ui/pointer";
import { type Answers, isBlank, listOf } from "@/lib/referral/fields/answers";
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
  const changed = useRef(new Set<FieldId>());
  const engine = useRef<Promise<CheckEngine | null>>(undefined);
  const [errors, setErrors] = useState(fromServer);
  const [answered, setAnswered] = useState(fromServer);
  const [now, setNow] = useState(page.answers);
  const [echoes, setEchoes] = useState<Partial<Record<FieldId, string | null>>>({});
  const [announcement, setAnnouncement] = useState("");
  const [isOutdated, setOutdated] = useState(false);
  usePointer();
  // A page that was saved and is shown again keeps its controls, and what was typed meanwhile.
  if (answered !== fromServer) {
    setAnswered(fromServer);
    setErrors(fromServer);
    setEchoes({});
  }

  const read = (): Answers =>
    form.current
      ? { ...page.answers, ...answersFromForm(page.step, new FormData(form.current)) }
      : page.answers;
  const load = () => {
    engine.current ??= fetchEngine(page, fromServer, setErrors, () => setOutdated(true));
    return engine.current;
  };
  const idOf = ({ name }: { name?: string }) => fieldsOfStep(page.step).find((id) => id === name);

  async function onChange({ target }: ChangeEvent<HTMLFormElement>) {
    if (!isText(target)) setNow(read());
    const id = idOf(target);
    if (!id) return;
    changed.current.add(id);
    if (errors[id]) (await load())?.recheck(id, read());
  }

  function onBlur({ target, relatedTarget }: FocusEvent<HTMLFormElement>) {
    const id = idOf(target);
    const isInside = relatedTarget?.getAttribute("name") === id;
    if (id && changed.current.has(id) && !isInside) afterPointer(() => void check(id, target));
  }

  async function check(id: FieldId, control: Element) {
    const answers = read();
    const own = await load();
    const words = isBlank(answers, id) ? null : ((await own?.check(id, answers)) ?? null);
    if (words) setAnnouncement(words);
    if (!isText(control)) return;
    const echo = words ? null : (own?.echo(id, answers) ?? null);
    setEchoes((others) => ({ ...others, [id]: echo }));
  }

  return {
    events: { onChange, onBlur, onFocus: () => void load() },
    errorOf: (id: FieldId) => errors[id]?.message,
    /** Looks at the form afresh: somebody may have typed before scripts arrived, or while saving. */
    catchUp: () => {
      engine.current = undefined;
      const typed = read();
      const differs = (id: FieldId) =>
        String(listOf(typed, id)) !== String(listOf(page.answers, id));
      changed.current = new Set(fieldsOfStep(page.step).filter(differs));
      setNow(typed);
    },
    isOutdated,
    now,
    echoes,
    announcement,
  };
}

/**
 * A page whose checks cannot be fetched goes without them: the server has the same ones. Where that
 * happens on a line that works, a new release has taken the files of this one away.
 */
async function fetchEngine(
  page: CheckedPage,
  errors: ShownErrors,
  show: (errors: ShownErrors) => void,
  missing: () => void,
): Promise<CheckEngine | null> {
  try {
    const { startChecks } = await import("./check-engine");
    return await startChecks(page, errors, show);
  } catch {
    if (navigator.onLine) missing();
    return null;
  }
}

function isText(control: Element): boolean {
  return control instanceof HTMLInputElement
    ? control.type !== "radio" && control.type !== "checkbox"
    : control instanceof HTMLTextAreaElement;
}
