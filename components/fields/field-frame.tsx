"use client";

import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import { errorBar, FieldError, hint as hintLine, legend } from "@/components/ui/field";
import { isAsked, showsNeeded } from "@/lib/referral/fields/asked";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { whileAsked } from "./follow-ups";
import { describedBy, useStep } from "./step-context";

/**
 * In a row, the parts of each question stand on one line with those of its neighbours, however
 * many lines a hint takes: words, control, what follows it.
 */
export const row =
  "group/row grid grid-cols-[minmax(0,1fr)] gap-8 @min-[30rem]:auto-cols-[minmax(0,1fr)] @min-[30rem]:grid-flow-col @min-[30rem]:grid-rows-[repeat(3,auto)] @min-[30rem]:gap-x-4 @min-[30rem]:gap-y-0";
const inRow =
  "@min-[30rem]:row-span-3 @min-[30rem]:grid @min-[30rem]:grid-cols-[minmax(0,1fr)] @min-[30rem]:grid-rows-subgrid";

/**
 * What was typed into a search and is no entry is told above its box, within the control: the
 * neighbours' boxes go down with it.
 */
const controlInRow = "@min-[30rem]:group-has-[[id$=-unknown]]/row:self-end";

/** The bar of an error stands between a question and its neighbour. */
const barInRow = "@min-[30rem]:not-first:before:-left-2.5";

/** A badge stands beside the words; a legend has to float for that. */
const besideBadge = "float-start me-2";

/**
 * Puts a question together: label, hint, error, control, and what follows it. A question that does
 * not apply stays part of the page, so that its answer is kept and it can be reached without
 * scripts; where scripts run, the style sheet hides it.
 */
export function FieldFrame(props: {
  id: FieldId;
  isFollowUp: boolean;
  /** With others beside it. */
  isInRow: boolean;
  /** A group of boxes or circles has a legend in place of a label. */
  group?: "radiogroup" | "group";
  label: ReactNode;
  hint: ReactNode;
  control: ReactNode;
  after: ReactNode;
  /** What stands below it all, such as its guidance. */
  children?: ReactNode;
}) {
  const { id, isFollowUp, isInRow, group, label, hint, control, after, children } = props;
  const { errorOf, now } = useStep();
  const error = errorOf(id);
  const asked = isAsked(id, now);
  const needed = showsNeeded(id, now);
  const words = (
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
    </>
  );
  const question = group ? (
    <fieldset
      role={group === "radiogroup" ? group : undefined}
      aria-describedby={describedBy(id, { needed, error })}
      aria-invalid={group === "radiogroup" && error ? true : undefined}
    >
      <legend className={classNames(legend, needed && besideBadge)}>{label}</legend>
      {words}
      {control}
      {after}
    </fieldset>
  ) : (
    <>
      <div>
        <label htmlFor={id} className={classNames(needed && besideBadge)}>
          {label}
        </label>
        {words}
      </div>
      <div className={isInRow ? controlInRow : undefined}>{control}</div>
      <div>{after}</div>
    </>
  );
  return (
    <div
      className={classNames(
        whileAsked,
        isInRow && inRow,
        error && errorBar(isFollowUp ? "follow-up" : "sheet"),
        error && isInRow && barInRow,
      )}
      data-question={id}
      data-asked={asked ? undefined : "no"}
    >
      {question}
      {children}
    </div>
  );
}
