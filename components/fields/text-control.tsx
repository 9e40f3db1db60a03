"use client";

import type { InputHTMLAttributes, KeyboardEventHandler } from "react";
import { inputClasses } from "@/components/ui/input";
import type { ControlProps } from "./control";
import { useControl } from "./step-context";

/** Plain text inputs throughout, without masks or spinners: people paste what they have. */
const attributes: Partial<Record<string, InputHTMLAttributes<HTMLInputElement>>> = {
  website: { inputMode: "url", spellCheck: false, autoCapitalize: "none" },
  email: { type: "email", spellCheck: false, autoCapitalize: "none" },
  phone: { type: "tel" },
  digits: { inputMode: "numeric" },
  money: { inputMode: "decimal" },
};

export function TextControl(
  props: ControlProps & { onKeyDown?: KeyboardEventHandler<HTMLInputElement> },
) {
  const { id, kind, width, affix, onKeyDown } = props;
  const input = (
    <input
      type="text"
      onKeyDown={onKeyDown}
      {...attributes[kind]}
      {...useControl(id)}
      className={
        affix ? inputClasses("line", width, "rounded-l-none") : inputClasses("line", width)
      }
    />
  );
  if (!affix) return input;
  return (
    <div className="mt-2 flex max-w-80">
      <span
        className="grid place-items-center rounded-l-md border border-control border-r-0 bg-sunken px-3 text-muted"
        aria-hidden="true"
      >
        {affix}
      </span>
      {input}
    </div>
  );
}
