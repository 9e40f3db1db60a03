"use client";

import { useState } from "react";
import { choices } from "@/components/ui/choice";
import { echo } from "@/components/ui/field";
import { inputClasses } from "@/components/ui/input";
import type { ControlProps } from "./control";
import { useGroup } from "./step-context";

const SPARE_ROWS = 3;

/**
 * One line per product, with the browser's own suggestions: works without scripts, and takes what
 * somebody knows by heart or pastes. With scripts a new line appears as the last one is used.
 */
export function ProductsControl({ id, options, max = 20 }: ControlProps) {
  const { chosen, invalid } = useGroup(id);
  const [used, setUsed] = useState(chosen.length);
  const [rows, setRows] = useState(Math.min(chosen.length + SPARE_ROWS, max));

  function count(list: HTMLElement) {
    const filled = [...list.querySelectorAll("input")].map((input) => input.value.trim() !== "");
    setUsed(filled.filter(Boolean).length);
    if (filled.at(-1)) setRows(Math.min(filled.length + 1, max));
  }

  return (
    <>
      <div className={choices} onInput={(event) => count(event.currentTarget)}>
        {Array.from({ length: Math.max(rows, chosen.length) }, (_, index) => (
          <input
            name={id}
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place alone
            key={index}
            className={inputClasses("line", "full", "")}
            id={index === 0 ? id : `${id}-${index}`}
            aria-label={`AWS product ${index + 1}`}
            aria-invalid={invalid}
            type="text"
            list={`${id}-list`}
            autoComplete="off"
            defaultValue={chosen[index]}
          />
        ))}
      </div>
      <p className={echo}>{`${used} of ${max}`}</p>
      <datalist id={`${id}-list`}>
        {options.map((option) => (
          <option key={option.value} value={option.value} />
        ))}
      </datalist>
    </>
  );
}
