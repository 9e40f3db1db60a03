"use client";

import type { MouseEvent } from "react";
import { fillControl } from "@/components/coaching/fill";
import { button } from "@/components/ui/button";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { useStep } from "./step-context";

/**
 * Texts to choose from in place of what was typed: both readings of a date, the address within a
 * text. Without scripts the button posts the page with that text in its question.
 */
export function OfferButtons({ id, start }: { id: FieldId; start: readonly string[] }) {
  const { offers, recheck } = useStep();
  const offered = offers[id] ?? start;
  if (offered.length === 0) return null;
  const use = (event: MouseEvent, text: string) => {
    event.preventDefault();
    fillControl(id, text);
    recheck(id);
  };
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {offered.map((text) => (
        <button
          key={text}
          type="submit"
          className={button("secondary", "small", "text-start")}
          name="use"
          value={`${id}=${text}`}
          onClick={(event) => use(event, text)}
        >
          {`Use ${text}`}
        </button>
      ))}
    </div>
  );
}
