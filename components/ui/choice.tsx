import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** Choices below each other. */
export const choices = "mt-2 grid gap-2";

const card =
  "relative grid grid-cols-[1.5rem_minmax(0,1fr)] content-start gap-x-3 rounded-md border border-line-strong bg-surface px-3 py-2.5 hover:border-control has-checked:border-primary has-checked:bg-chosen motion-safe:transition-colors";

/** Above the label's own target, so that a press on the box is a press on the box. */
const mark =
  "relative z-1 grid size-6 appearance-none place-items-center border-[1.5px] border-control bg-surface before:size-3 checked:border-primary checked:bg-primary checked:before:bg-on-primary forced-colors:appearance-auto forced-colors:before:content-none";

const marks = {
  radio: "rounded-full checked:before:size-2.5 checked:before:rounded-full",
  checkbox:
    "rounded-sm checked:before:[clip-path:polygon(13%_46%,0_61%,38%_96%,100%_22%,85%_8%,37%_65%)]",
};

/** A box that stands alone, as in a row. */
export const tickBox = `${mark} ${marks.checkbox}`;

/** A circle or a box in a card of its own, all of which is its target. What is not named here is the input's. */
export function Choice(
  props: {
    type: keyof typeof marks;
    id: string;
    label: ReactNode;
    hint?: ReactNode;
    hintId?: string;
  } & ComponentProps<"input">,
) {
  const { label, hint, hintId, ...input } = props;
  return (
    <div className={card}>
      <input {...input} className={classNames(mark, marks[input.type])} />
      <label
        className="font-medium after:absolute after:inset-0 after:cursor-pointer"
        htmlFor={input.id}
      >
        {label}
      </label>
      {hint && (
        <p className="col-start-2 text-md text-muted" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
