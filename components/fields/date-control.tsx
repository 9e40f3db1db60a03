"use client";

import { useRef } from "react";
import { button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { withScripts } from "@/components/ui/page";
import type { ControlProps } from "./control";
import { latePart } from "./late-part";
import { TextControl } from "./text-control";

const pickerPart = latePart(() => import("./date-picker"));

/**
 * A date as text, because people paste and say it in many ways, and the browser's own calendar beside
 * it: that speaks their language, and needs no library.
 */
export function DateControl(props: ControlProps) {
  const { id } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="flex items-end gap-2">
      <div className="max-w-80 grow">
        <TextControl {...props} />
      </div>
      <div className={`relative ${withScripts}`}>
        {/* The calendar opens where this stands. */}
        <input
          ref={picker}
          type="date"
          className="pointer-events-none absolute inset-0 opacity-0"
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ currentTarget }) => pickerPart.now()?.takeDate(id, currentTarget)}
        />
        <button
          type="button"
          className={button("secondary", "normal", "w-11 px-0")}
          onClick={async () => (await pickerPart.load())?.openPicker(id, picker.current)}
        >
          <Icon name="calendar" />
          <span className="sr-only">Choose a date</span>
        </button>
      </div>
    </div>
  );
}
