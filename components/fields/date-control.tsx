"use client";

import { type KeyboardEvent, useRef } from "react";
import { button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { withScripts } from "@/components/ui/page";
import type { ControlProps } from "./control";
import { latePart } from "./late-part";
import { TextControl } from "./text-control";

const pickerPart = latePart(() => import("./date-picker"));

/**
 * A date as text, because people paste and say it in many ways, and the browser's own calendar beside
 * it: that speaks their language, and needs no library. Keys open it as they do a date of the browser's
 * own, so that its button is one stop less for Tab.
 */
export function DateControl(props: ControlProps) {
  const { id } = props;
  const picker = useRef<HTMLInputElement>(null);
  const open = async () => (await pickerPart.load())?.openPicker(id, picker.current);
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || event.key !== "ArrowDown") return;
    event.preventDefault();
    void open();
  };
  return (
    <div className="flex items-end gap-2">
      <div className="max-w-80 grow">
        <TextControl {...props} onKeyDown={press} />
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
          tabIndex={-1}
          title="Choose a date (Alt + Down arrow)"
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={open}
        >
          <Icon name="calendar" />
          <span className="sr-only">Choose a date</span>
        </button>
      </div>
    </div>
  );
}
