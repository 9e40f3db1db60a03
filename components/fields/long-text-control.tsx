"use client";

import { type InputEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { LiveTips } from "@/components/coaching/live-tips";
import { countCodePoints } from "@/lib/referral/parse/text";
import type { ControlProps } from "./control";
import { putBackEarlyText } from "./early-text";
import { useControl } from "./step-context";

/** A counter speaks up once three quarters of the room are used, and never cuts what was typed. */
const COUNT_FROM = 0.75;
const SPEAK_AFTER_MS = 1000;

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
    className: "input",
    onInput: (event: InputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setUsed(countCodePoints(event.currentTarget.value)),
  };
  return (
    <>
      {kind === "longText" ? <textarea {...shared} ref={area} rows={8} /> : <input {...shared} />}
      <div className="under">
        {(id === "description" || id === "useCase") && <LiveTips id={id} />}
        <Counter id={id} left={max - used} max={max} />
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
      <p className="counter" id={`${id}-counter`} data-over={left < 0 || undefined}>
        {words}
      </p>
      <span className="vh" role="status">
        {spoken}
      </span>
    </>
  );
}

function count(characters: number): string {
  return `${characters.toLocaleString("en")} ${characters === 1 ? "character" : "characters"}`;
}
