"use client";

import { createContext, use } from "react";
import { type Answers, typedList, typedText } from "@/lib/referral/fields/answers";
import { showsNeeded } from "@/lib/referral/fields/asked";
import type { FieldId } from "@/lib/referral/fields/field-order";

/** What the controls of one page share. The page's texts stay on the server; only this is alive. */
type Step = {
  /** What a control starts with: as saved, or as typed before and not saved yet. */
  start: Answers;
  /** Choices as they stand now; texts as they were when the last choice changed. */
  now: Answers;
  echoes: Partial<Record<FieldId, string | null>>;
  /** Texts to choose from, where the field was left since the page came. */
  offers: Partial<Record<FieldId, readonly string[]>>;
  errorOf: (id: FieldId) => string | undefined;
  /** The question that has the focus, or had it last. */
  focused: FieldId | undefined;
  /** Checks a field whose text was put there, as if it had been left. */
  recheck: (id: FieldId) => void;
};

export const StepContext = createContext<Step | null>(null);

export function useStep(): Step {
  const step = use(StepContext);
  if (!step) throw new Error("a control stands outside its step form");
  return step;
}

/** Everything a single control needs: its name, its start text, and what describes it. */
export function useControl(id: FieldId, { counted = false } = {}) {
  const { errorOf, start, now } = useStep();
  const error = errorOf(id);
  return {
    name: id,
    id,
    defaultValue: typeof start[id] === "string" ? start[id] : typedText(start, id),
    autoComplete: "off",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(id, { needed: showsNeeded(id, now), error, counted }),
  };
}

/** A group of boxes, circles or lines that share one name; what describes it is said of the group. */
export function useGroup(id: FieldId) {
  const { errorOf, start } = useStep();
  return { invalid: errorOf(id) ? true : undefined, chosen: typedList(start, id) };
}

type Described = { needed: boolean; error: string | undefined; counted?: boolean };

/** That it is needed to send, hint, error, counter: the order in which they are read out. */
export function describedBy(id: FieldId, { needed, error, counted }: Described): string {
  return [
    needed && `${id}-needed`,
    `${id}-hint`,
    error && `${id}-error`,
    counted && `${id}-counter`,
  ]
    .filter(Boolean)
    .join(" ");
}
