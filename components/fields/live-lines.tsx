"use client";

import { echo as echoLine } from "@/components/ui/field";
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
