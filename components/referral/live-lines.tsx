"use client";

import type { FieldId } from "@/lib/referral/field-order";
import { useStep } from "./step-context";

/** What was understood from the text above: from the server first, then as the field is left. */
export function EchoLine({ id, text }: { id: FieldId; text: string | null }) {
  const { echoes } = useStep();
  const echo = id in echoes ? echoes[id] : text;
  return (
    echo && (
      <p className="echo" id={`${id}-echo`}>
        {echo}
      </p>
    )
  );
}

/** Whether the page is saved, in words beside the buttons. */
export function SaveState() {
  const { dirty, saving, failed } = useStep();
  if (saving) return <Save state="dirty" words="Saving…" />;
  if (failed) return <Save state="failed" words="Not saved" />;
  return dirty ? (
    <Save state="dirty" words="Unsaved changes" />
  ) : (
    <Save state="saved" words="All changes saved" />
  );
}

function Save({ state, words }: { state: "saved" | "dirty" | "failed"; words: string }) {
  return (
    <p className="save" data-state={state}>
      {words}
    </p>
  );
}
