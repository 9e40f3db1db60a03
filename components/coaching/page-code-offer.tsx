"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { button } from "@/components/ui/button";
import { ifConnected } from "@/components/ui/connection";
import { echo, shortcuts } from "@/components/ui/field";
import { controlOf, fillControl } from "./fill";

/** Offers to take web page code out of a text. It looks again when the question is left. */
export function PageCodeOffer({ id, start }: { id: string; start: boolean }) {
  const [found, setFound] = useState(start);

  useEffect(() => {
    const control = controlOf(id);
    if (!control) return;
    let gone = false;
    const look = async () => {
      const has = await holdsCode(control.value);
      if (!gone && has !== null) setFound(has);
    };
    control.addEventListener("blur", look);
    return () => {
      gone = true;
      control.removeEventListener("blur", look);
    };
  }, [id]);

  const takeOut = async (event: MouseEvent) => {
    event.preventDefault();
    const control = controlOf(id);
    const markup = await ifConnected(import("@/lib/referral/parse/markup"));
    if (!control || !markup) return;
    const plain = markup.withoutMarkup(control.value);
    // A control of one line would leave line breaks out, and join the words around them.
    const isLine = control instanceof HTMLInputElement;
    fillControl(id, isLine ? plain.replace(/\n+/g, " ") : plain);
    setFound(false);
  };

  return (
    <div role="status">
      {found && (
        <div className={shortcuts}>
          <p className={echo}>This text contains web page code. AWS would show it as it is.</p>
          <button
            type="submit"
            className={button("quiet", "small", "text-start")}
            name="go"
            value="use-plain-text"
            onClick={takeOut}
          >
            Remove the code
          </button>
        </div>
      )}
    </div>
  );
}

/** Null where the check could not be fetched: then what is shown stays. */
async function holdsCode(text: string): Promise<boolean | null> {
  // Nearly every text has neither sign, and then nothing is fetched.
  if (!/[<&]/.test(text)) return false;
  const markup = await ifConnected(import("@/lib/referral/parse/markup"));
  return markup && markup.firstMarkup(text) !== null;
}
