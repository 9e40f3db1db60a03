"use client";

import { useActionState, useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import { type ErrorBar, errorBar, FieldError, fields, hint } from "@/components/ui/field";
import { inputClasses } from "@/components/ui/input";
import { OnceButton } from "@/components/ui/once-button";
import { buttons } from "@/components/ui/page";
import { Problems } from "@/components/ui/problems";

/** What the form shows after a try: the typed texts stay, and each problem stands at its field. */
export type DetailsFormState<Part extends string> = {
  values: Record<Part, string>;
  errors: Partial<Record<Part, string>>;
  /** Counts the tries, so that the same problems are announced again. */
  tries: number;
  saved: boolean;
  /** The database did not take it; nothing is wrong with what was typed. */
  failed?: boolean;
};

export type AskedDetail<Part extends string> = {
  name: Part;
  label: string;
  type: "text" | "email";
  autoComplete: string;
  hint: string | null;
  /** It shares its row with the next one or the one before, where there is room. */
  half?: "left" | "right";
};

/** A few texts that are saved together, in a form that works without scripts. */
export function DetailsForm<Part extends string>(props: {
  idPrefix: string;
  asked: readonly AskedDetail<Part>[];
  /** Whose edge the bar of an error stands at. */
  bar: ErrorBar;
  kind: "primary" | "secondary";
  button: string;
  attemptId?: string | undefined;
  initial: Record<Part, string>;
  save: (before: DetailsFormState<Part>, form: FormData) => Promise<DetailsFormState<Part>>;
}) {
  const [state, save] = useActionState(props.save, {
    values: props.initial,
    errors: {},
    tries: 0,
    saved: false,
  });
  const { idPrefix, asked } = props;
  const problems = useMemo(
    () =>
      asked.flatMap(({ name }) => {
        const text = state.errors[name];
        return text === undefined ? [] : [{ text, href: `#${idPrefix}${name}` }];
      }),
    [state, idPrefix, asked],
  );
  return (
    <form action={save} noValidate>
      {problems.length > 0 && <Problems problems={problems} />}
      {props.attemptId && <input type="hidden" name="attemptId" value={props.attemptId} />}
      <div className={classNames(fields, "items-end sm:grid-cols-2")}>
        {asked.map((detail) => (
          <TextField
            key={`${detail.name} ${state.tries}`}
            {...detail}
            id={`${idPrefix}${detail.name}`}
            bar={props.bar}
            value={state.values[detail.name]}
            error={state.errors[detail.name] ?? null}
          />
        ))}
      </div>
      <div className={classNames(buttons, "mt-6")}>
        <OnceButton kind={props.kind}>{props.button}</OnceButton>
        <p className="text-md" role="status">
          {state.saved && <span>Saved</span>}
          {state.failed && <span>Not saved. Wait a few seconds, then save again.</span>}
        </p>
      </div>
    </form>
  );
}

function TextField(
  props: AskedDetail<string> & {
    id: string;
    bar: ErrorBar;
    value: string;
    error: string | null;
  },
) {
  const { id, half, error } = props;
  const described = [props.hint && `${id}-hint`, error && `${id}-error`];
  return (
    <div
      className={classNames(
        half === undefined && "sm:col-span-2",
        error !== null && errorBar(props.bar),
        // Beside another field there is no edge for it.
        half === "right" && "sm:before:hidden",
      )}
    >
      <label htmlFor={id}>{props.label}</label>
      {props.hint !== null && (
        <p className={hint} id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {error !== null && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <input
        className={inputClasses()}
        id={id}
        name={props.name}
        type={props.type}
        autoComplete={props.autoComplete}
        defaultValue={props.value}
        aria-invalid={error !== null || undefined}
        aria-describedby={described.filter(Boolean).join(" ") || undefined}
      />
    </div>
  );
}
