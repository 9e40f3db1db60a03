"use client";

import { useEffect, useState } from "react";
import { echo as echoLine } from "@/components/ui/field";
import { isBlank, textOf } from "@/lib/referral/fields/answers";
import { isAsked } from "@/lib/referral/fields/asked";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { useStep } from "./step-context";

/** What was understood from the text above: from the server first, then as the field is left. */
export function EchoLine({ id, text }: { id: FieldId; text: string | null }) {
  const { echoes } = useStep();
  const echo = id in echoes ? echoes[id] : text;
  return (
    echo && (
      <p className={echoLine} id={`${id}-echo`}>
        {echo}
      </p>
    )
  );
}

/** Says that an answer is ours, for as long as it stands there as we put it in. */
export function FilledForYou({ id, filled }: { id: FieldId; filled: string }) {
  const { start } = useStep();
  const [isOurs, setOurs] = useState(textOf(start, id) === filled);
  useEffect(() => {
    const look = ({ target }: Event) => {
      const isControl = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (isControl && target.name === id) setOurs(target.value.trim() === filled);
    };
    document.addEventListener("input", look);
    return () => document.removeEventListener("input", look);
  }, [id, filled]);
  return isOurs && <p className={echoLine}>Filled in for you</p>;
}

/** Names the answers that this question's answer has hidden: they are kept, and AWS does not get them. */
export function KeptUnsent({ of }: { of: readonly { id: FieldId; label: string }[] }) {
  const { now } = useStep();
  const unsent = of.filter(({ id }) => !isAsked(id, now) && !isBlank(now, id));
  return (
    <div role="status">
      {unsent.length > 0 && (
        <p className={echoLine}>
          {`Kept, but not sent to AWS: ${unsent.map(({ label }) => label).join(", ")}`}
        </p>
      )}
    </div>
  );
}
