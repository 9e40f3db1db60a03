"use client";

import { hint } from "@/components/ui/field";
import { inputClasses } from "@/components/ui/input";
import { BoxesControl } from "./choice-control";
import type { ControlProps } from "./control";
import { useGroup } from "./step-context";

/** AWS's list of the partner's solutions as boxes, and a line for an id that the list lacks. */
export function SolutionControl(props: ControlProps) {
  const { id, options } = props;
  const { chosen, invalid } = useGroup(id);
  const unlisted = chosen.filter((value) => options.every((option) => option.value !== value));
  return (
    <>
      <BoxesControl {...props} />
      <div className="mt-4">
        <label htmlFor={`${id}-typed`}>Another solution ID</label>
        <p className={hint} id={`${id}-typed-hint`}>
          S- and seven digits, as shown in Partner Central
        </p>
        {(unlisted.length > 0 ? unlisted : [""]).map((value, index) => (
          <input
            name={id}
            key={value}
            className={inputClasses("line", "short", index === 0 ? "mt-2" : "")}
            id={index === 0 ? `${id}-typed` : undefined}
            aria-label={index === 0 ? undefined : `Another solution ID, ${index + 1}`}
            aria-invalid={invalid}
            aria-describedby={`${id}-typed-hint`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            defaultValue={value}
          />
        ))}
      </div>
    </>
  );
}
