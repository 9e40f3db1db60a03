"use client";

import { hint } from "@/components/ui/field";
import { inputClasses } from "@/components/ui/input";
import { BoxesControl } from "./choice-control";
import type { ControlProps } from "./control";
import { useGroup } from "./step-context";

const LABEL = "Another solution or AWS Marketplace product";

/** AWS's list of the partner's solutions as boxes, and a line for ids and ARNs that the list lacks. */
export function SolutionControl(props: ControlProps) {
  const { id, options } = props;
  const { chosen, invalid } = useGroup(id);
  const unlisted = chosen.filter((value) => options.every((option) => option.value !== value));
  return (
    <>
      <BoxesControl {...props} />
      <div className="mt-4">
        <label htmlFor={`${id}-typed`}>{LABEL}</label>
        <p className={hint} id={`${id}-typed-hint`}>
          Enter the solution ID, or the ARN from AWS Marketplace. Put commas between several
        </p>
        {(unlisted.length > 0 ? unlisted : [""]).map((value, index) => (
          <input
            name={id}
            key={value}
            className={inputClasses("line", "full", index === 0 ? "mt-2" : "")}
            id={index === 0 ? `${id}-typed` : undefined}
            aria-label={index === 0 ? undefined : `${LABEL}, ${index + 1}`}
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
