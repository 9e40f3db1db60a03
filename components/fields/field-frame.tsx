"use client";

import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { isAsked, showsNeeded } from "@/lib/referral/fields/asked";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { describedBy, useStep } from "./step-context";

/**
 * Puts a question together: label, hint, error, control, and what follows it. A question that does
 * not apply stays part of the page, so that its answer is kept and it can be reached without
 * scripts; where scripts run, the style sheet hides it.
 */
export function FieldFrame(props: {
  id: FieldId;
  /** A group of boxes or circles has a legend in place of a label. */
  group?: "radiogroup" | "group";
  label: ReactNode;
  hint: ReactNode;
  control: ReactNode;
  after?: ReactNode;
  /** Guidance; beside the question where the screen is wide enough. */
  guide?: ReactNode;
  side?: boolean;
}) {
  const { id, group, label, hint, control, after, guide, side } = props;
  const { errorOf, now } = useStep();
  const error = errorOf(id);
  const needed = showsNeeded(id, now);
  const middle = (
    <>
      {needed && (
        <span id={`${id}-needed`}>
          <Chip>Needed to send</Chip>
        </span>
      )}
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error && <FieldError id={id} text={error} />}
      {control}
    </>
  );
  const question = group ? (
    <fieldset
      role={group === "radiogroup" ? group : undefined}
      aria-describedby={describedBy(id, { needed, error })}
      aria-invalid={group === "radiogroup" && error ? true : undefined}
    >
      <legend className={needed ? "label with-badge" : "label"}>{label}</legend>
      {middle}
      {after}
    </fieldset>
  ) : (
    <>
      <label htmlFor={id} className={needed ? "with-badge" : undefined}>
        {label}
      </label>
      {middle}
      {after}
    </>
  );
  return (
    <div
      className={`field${error ? " bad" : ""}${side ? " with-side" : ""}`}
      data-asked={isAsked(id, now) ? undefined : "no"}
    >
      {side ? <div className="main">{question}</div> : question}
      {guide}
    </div>
  );
}

function FieldError({ id, text }: { id: FieldId; text: string }) {
  return (
    <p className="error" id={`${id}-error`}>
      <Icon name="stop" />
      <span>
        <span className="vh">Error: </span>
        <span>{text}</span>
      </span>
    </p>
  );
}
