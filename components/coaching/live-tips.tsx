"use client";

import { useEffect, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { ifConnected } from "@/components/ui/connection";
import { Icon } from "@/components/ui/icon";
import { countCodePoints } from "@/lib/referral/parse/text";
import { type TipField, tipTexts } from "@/lib/referral/readiness/tip-texts";
import type { Tip } from "@/lib/referral/readiness/tips";

/** Before that a text is a beginning, and saying what it lacks would only disturb. */
const LEAST_CHARACTERS = 20;
const REST_MS = 1000;

/** How a sentence calls the two texts. */
const fieldNames = { description: "description", useCase: "use case" } as const;

/**
 * What reviewers look for: there from the start, and ticked off as the text gets there. It looks
 * when typing rests, moves nothing, and is read out once, when the field is left.
 */
export function LiveTips({ id }: { id: TipField }) {
  const [tips, setTips] = useState<readonly Tip[] | null>(null);
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    const control = document.getElementById(id);
    if (!(control instanceof HTMLTextAreaElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const look = async () => {
      const found = await tipsFor(id, control.value);
      if (!gone) setTips(found);
      return found;
    };
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    const leave = async () => {
      const found = await look();
      if (!gone) setSpoken(found ? summaryOf(id, found) : "");
    };
    rest();
    control.addEventListener("input", rest);
    control.addEventListener("blur", leave);
    return () => {
      gone = true;
      clearTimeout(timer);
      control.removeEventListener("input", rest);
      control.removeEventListener("blur", leave);
    };
  }, [id]);

  const shown: readonly Tip[] = tips ?? tipTexts[id].map((text) => ({ text, on: false }));
  return (
    <>
      <ul
        className="flex flex-wrap gap-x-4 gap-y-0.5 text-muted text-sm"
        aria-label={`What reviewers look for in the ${fieldNames[id]}`}
      >
        {shown.map(({ text, on }) => (
          <li
            key={text}
            className={classNames(
              "inline-flex items-center gap-1.25",
              on && "font-medium text-success",
            )}
            data-on={on || undefined}
          >
            {on ? <Icon name="check" className="size-4" /> : <Ring />}
            <span>{text}</span>
            {tips !== null && !on && <span className="sr-only"> (not yet)</span>}
          </li>
        ))}
      </ul>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </>
  );
}

/** As wide as the tick that takes its place. */
function Ring() {
  return (
    <span
      className="mx-0.75 size-2.5 rounded-full border-[1.5px] border-control"
      aria-hidden="true"
    />
  );
}

/** Null while there is too little, for a text in another language, and without the word lists. */
async function tipsFor(id: TipField, text: string): Promise<Tip[] | null> {
  if (countCodePoints(text.trim()) < LEAST_CHARACTERS) return null;
  const tips = await ifConnected(import("@/lib/referral/readiness/tips"));
  return tips?.tipsOf(id, text) ?? null;
}

function summaryOf(id: TipField, tips: readonly Tip[]): string {
  const missing = tips.filter(({ on }) => !on).map(({ text }) => text.toLowerCase());
  const reached = `${tips.length - missing.length} of ${tips.length} things reviewers look for in the ${fieldNames[id]}`;
  return missing.length === 0 ? `${reached}.` : `${reached}. Not yet: ${missing.join(", ")}.`;
}
