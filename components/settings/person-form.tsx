"use client";

import { useActionState, useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import { type ErrorBar, errorBar, FieldError, fields, hint } from "@/components/ui/field";
import { inputClasses } from "@/components/ui/input";
import { OnceButton } from "@/components/ui/once-button";
import { buttons } from "@/components/ui/page";
import { Problems } from "@/components/ui/problems";

const parts = ["firstName", "lastName", "email"] as const;
type Part = (typeof parts)[number];

/** What the form shows after a try: the typed texts stay, and each problem stands at its field. */
export type PersonFormState = {
  values: Record<Part, string>;
  errors: Partial<Record<Part, string>>;
  /** Counts the tries, so that the same problems are announced again. */
  tries: number;
  saved: boolean;
  /** The database did not take it; nothing is wrong with what was typed. */
  failed?: boolean;
};

const asked: Record<Part, { label: string; autoComplete: string; type: string }> = {
  firstName: { label: "First name", autoComplete: "given-name", type: "text" },
  lastName: { label: "Last name", autoComplete: "family-name", type: "text" },
  email: { label: "Work email", autoComplete: "email", type: "email" },
};

/** Asks for one Partner Central user: the reader ("own") or a colleague. */
export function PersonForm(props: {
  idPrefix: string;
  own: boolean;
  /** Whose edge the bar of an error stands at. */
  bar: ErrorBar;
  emailHint: string;
  button: string;
  attemptId?: string;
  initial: Record<Part, string>;
  save: (before: PersonFormState, form: FormData) => Promise<PersonFormState>;
}) {
  const [state, save] = useActionState(props.save, {
    values: props.initial,
    errors: {},
    tries: 0,
    saved: false,
  });
  const { idPrefix } = props;
  const problems = useMemo(
    () =>
      parts.flatMap((part) => {
        const text = state.errors[part];
        return text === undefined ? [] : [{ text, href: `#${idPrefix}${part}` }];
      }),
    [state, idPrefix],
  );
  return (
    <form action={save} noValidate>
      {problems.length > 0 && <Problems problems={problems} />}
      {props.attemptId && <input type="hidden" name="attemptId" value={props.attemptId} />}
      <div className={fields}>
        {parts.map((part) => (
          <TextField
            key={`${part} ${state.tries}`}
            id={`${idPrefix}${part}`}
            name={part}
            {...asked[part]}
            bar={props.bar}
            autoComplete={props.own ? asked[part].autoComplete : "off"}
            hint={part === "email" ? props.emailHint : null}
            value={state.values[part]}
            error={state.errors[part] ?? null}
          />
        ))}
      </div>
      <div className={classNames(buttons, "mt-6")}>
        <OnceButton kind={props.own ? "primary" : "secondary"}>{props.button}</OnceButton>
        <p className="text-md" role="status">
          {state.saved && <span>Saved</span>}
          {state.failed && <span>Not saved. Wait a few seconds, then save again.</span>}
        </p>
      </div>
    </form>
  );
}

function TextField(props: {
  id: string;
  name: string;
  bar: ErrorBar;
  label: string;
  type: string;
  autoComplete: string;
  hint: string | null;
  value: string;
  error: string | null;
}) {
  const described = [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`];
  return (
    <div className={props.error === null ? undefined : errorBar(props.bar)}>
      <label htmlFor={props.id}>{props.label}</label>
      {props.hint !== null && (
        <p className={hint} id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error !== null && <FieldError id={`${props.id}-error`}>{props.error}</FieldError>}
      <input
        className={inputClasses()}
        id={props.id}
        name={props.name}
        type={props.type}
        autoComplete={props.autoComplete}
        defaultValue={props.value}
        aria-invalid={props.error !== null || undefined}
        aria-describedby={described.filter(Boolean).join(" ") || undefined}
      />
    </div>
  );
}
