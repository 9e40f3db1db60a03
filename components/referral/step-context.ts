"use client";

import { createContext, use } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { type Answers, listOf, textOf } from "@/lib/referral/answers";
import type { FieldId } from "@/lib/referral/field-order";

/** What the controls of one page share. The page's texts stay on the server; only this is alive. */
type Step = {
  /** What a control starts with: as saved, or as typed when a save was refused. */
  start: Answers;
  /** Choices as they stand now; texts as they were when the last choice changed. */
  now: Answers;
  dirty: boolean;
  saving: boolean;
  /** The last save did not happen. */
  failed: boolean;
  echoes: Partial<Record<FieldId, string | null>>;
  bind: (id: FieldId) => UseFormRegisterReturn;
  errorOf: (id: FieldId) => string | undefined;
};

export const StepContext = createContext<Step | null>(null);

export function useStep(): Step {
  const step = use(StepContext);
  if (!step) throw new Error("a control stands outside its step form");
  return step;
}

/** Everything a single control needs: its name and events, its start text, and what describes it. */
export function useControl(id: FieldId, { counted = false } = {}) {
  const { bind, errorOf, start } = useStep();
  const error = errorOf(id);
  return {
    ...bind(id),
    id,
    defaultValue: typeof start[id] === "string" ? start[id] : textOf(start, id),
    autoComplete: "off",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(id, error, counted),
  };
}

/**
 * A group of boxes, circles or lines that share one name. The form library is not shown the single
 * controls: it would read the first and write its value into the others.
 */
export function useGroup(id: FieldId) {
  const { bind, errorOf, start } = useStep();
  const { name, onChange, onBlur } = bind(id);
  return {
    bound: { name, onChange, onBlur },
    invalid: errorOf(id) ? true : undefined,
    chosen: listOf(start, id),
  };
}

/** Hint, error, counter: the order in which they are read out. */
export function describedBy(id: FieldId, error: string | undefined, counted = false): string {
  return [`${id}-hint`, error && `${id}-error`, counted && `${id}-counter`]
    .filter(Boolean)
    .join(" ");
}
