"use client";

import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import { errorBar, FieldError, hint as hintLine, legend } from "@/components/ui/field";
import { isAsked, showsNeeded } from "@/lib/referral/fields/asked";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { whileAsked } from "./follow-ups";
import { describedBy, useStep } from "./step-context";

/** In a page's list, where some questions may have guidance beside them, or below another question. */
export type FieldPlace = "alone" | "beside-guidance" | "follow-up";

/** On the widest screens guidance has a column of its own, as the sidebar of other pages has. */
const withGuidance = "xl:grid xl:grid-cols-[minmax(0,1fr)_19rem] xl:gap-x-10";
const roomForGuidance = "xl:max-w-[calc(100%-21.5rem)]";

/** A badge stands beside the words; a legend has to float for that. */
const besideBadge = "float-start me-2";

/**
 * Puts a question together: label, hint, error, control, and what follows it. A question that does
 * not apply stays part of the page, so that its answer is kept and it can be reached without
 * scripts; where scripts run, the style sheet hides it.
 */
export function FieldFrame(props: {
  id: FieldId;
  place: FieldPlace;
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
  const { id, place, group, label, hint, control, after, guide, side } = props;
  const { errorOf, now } = useStep();
  const error = errorOf(id);
  const asked = isAsked(id, now);
  const needed = showsNeeded(id, now);
  const middle = (
    <>
      {needed && (
        <span id={`${id}-needed`}>
          <Chip>Needed to send</Chip>
        </span>
      )}
      <p className={classNames(hintLine, needed && "clear-both")} id={`${id}-hint`}>
        {hint}
      </p>
      {error && (
        <FieldError id={`${id}-error`}>
          <span className="sr-only">Error: </span>
          <span>{error}</span>
        </FieldError>
      )}
      {control}
    </>
  );
  const question = group ? (
    <fieldset
      role={group === "radiogroup" ? group : undefined}
      aria-describedby={describedBy(id, { needed, error })}
      aria-invalid={group === "radiogroup" && error ? true : undefined}
    >
      <legend className={classNames(legend, needed && besideBadge)}>{label}</legend>
      {middle}
      {after}
    </fieldset>
  ) : (
    <>
      <label htmlFor={id} className={classNames(needed && besideBadge)}>
        {label}
      </label>
      {middle}
      {after}
    </>
  );
  return (
    <div
      className={classNames(
        whileAsked,
        error && errorBar(place === "follow-up" ? "follow-up" : "sheet"),
        place === "beside-guidance" && (side && asked ? withGuidance : roomForGuidance),
      )}
      data-asked={asked ? undefined : "no"}
    >
      {side ? <div className="xl:flex xl:flex-col">{question}</div> : question}
      {guide}
    </div>
  );
}
