"use client";

import type { InputHTMLAttributes } from "react";
import type { ControlProps } from "./control";
import { useControl } from "./step-context";

/** Plain text inputs throughout, without masks or spinners: people paste what they have. */
const attributes: Partial<Record<string, InputHTMLAttributes<HTMLInputElement>>> = {
  website: { inputMode: "url", spellCheck: false, autoCapitalize: "none" },
  email: { type: "email", spellCheck: false, autoCapitalize: "none" },
  phone: { type: "tel" },
  digits: { inputMode: "numeric" },
  money: { inputMode: "numeric" },
};

export function TextControl({ id, kind, width, affix }: ControlProps) {
  const input = (
    <input
      type="text"
      {...attributes[kind]}
      {...useControl(id)}
      className={width ? `input ${width}` : "input"}
    />
  );
  if (!affix) return input;
  return (
    <div className="affix">
      <span aria-hidden="true">{affix}</span>
      {input}
    </div>
  );
}
