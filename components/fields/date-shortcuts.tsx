"use client";

import { button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { shortcuts } from "@/components/ui/field";
import { withScripts } from "@/components/ui/page";
import type { Option } from "./control";

/** Days that deals often close on, one press away; the text stays open for any other. */
export function DateShortcuts({ id, days }: { id: string; days: readonly Option[] }) {
  function fill(day: string) {
    const input = document.getElementById(id);
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    input.setRangeText(day, 0, input.value.length, "end");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  return (
    <div className={classNames(shortcuts, withScripts)}>
      {days.map(({ label, value }) => (
        <button
          type="button"
          className={button("quiet", "small", "text-start")}
          key={label}
          onClick={() => fill(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
