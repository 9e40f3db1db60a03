"use client";

import { type InputEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { LiveTips } from "@/components/coaching/live-tips";
import { classNames } from "@/components/ui/class-names";
import { inputClasses } from "@/components/ui/input";
import { countCodePoints } from "@/lib/referral/parse/text";
import type { ControlProps } from "./control";
import { putBackEarlyText } from "./early-text";
import { useControl } from "./step-context";

/** A counter speaks up once three quarters of the room are used, and never cuts what was typed. */
const COUNT_FROM = 0.75;
const SPEAK_AFTER_MS = 1000;

/** For browsers that do not let a text area grow with its text; the same as its least height. */
const LEAST_LINES = 6;

export function LongTextControl({ id, max = 0, kind }: ControlProps) {
  const control = useControl(id, { counted: true });
  const [used, setUsed] = useState(() => countCodePoints(control.defaultValue));
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current === null) return;
    putBackEarlyText(area.current);
    setUsed(countCodePoints(area.current.value));
  }, []);
  const shared = {
    ...control,
    onInput: (event: InputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setUsed(countCodePoints(event.currentTarget.value)),
  };
  return (
    <>
      {kind === "longText" ? (
        <textarea
          {...shared}
          className={inputClasses(
            "area",
            "full",
            "field-sizing-content mt-2 max-h-[min(30rem,60svh)] print:max-h-none",
          )}
          ref={area}
          rows={LEAST_LINES}
        />
      ) : (
        <input {...shared} className={inputClasses()} />
      )}
      <div className="mt-1 grid gap-1">
        <Counter id={id} left={max - used} max={max} />
        {(id === "description" || id === "useCase") && <LiveTips id={id} />}
      </div>
    </>
  );
}

function Counter({ id, left, max }: { id: string; left: number; max: number }) {
  const words =
    left < 0
      ? `${(-left).toLocaleString("en")} too many`
      : left <= max * (1 - COUNT_FROM)
        ? `${count(left)} left`
        : `Up to ${count(max)}`;
  const [spoken, setSpoken] = useState("");
  // Reads the count out when typing rests, not with each key; the first render says nothing.
  const [first] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words === first ? "" : words), SPEAK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words, first]);
  return (
    <>
      <p
        className={classNames(
          "text-sm tabular-nums",
          left < 0 ? "font-semibold text-error" : "text-muted",
        )}
        id={`${id}-counter`}
      >
        {words}
      </p>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </>
  );
}

function count(characters: number): string {
  return `${characters.toLocaleString("en")} ${characters === 1 ? "character" : "characters"}`;
}
