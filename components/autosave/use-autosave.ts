"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { answersFromForm } from "@/lib/referral/fields/form";
import type { Autosave } from "./autosave";
import { type LivePage, type SavedPage, startLivePage } from "./live-page";
import type { SaveState } from "./save-states";

/** Keeps a form saved while it is open. */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  page: SavedPage,
  putBack: LivePage["putBack"],
) {
  const { referralId, step } = page;
  const { refresh } = useRouter();
  const autosave = useRef<Autosave>(undefined);
  const newest = useRef(page);
  newest.current = page;
  const [state, show] = useState<SaveState>({ kind: "loading" });
  const [elsewhere, showElsewhere] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each form; newer answers come through `newest`
  useEffect(() => {
    const element = form.current;
    const pristine = element?.cloneNode(true);
    if (!element || !(pristine instanceof HTMLFormElement)) return;
    pristine.reset();
    const drawn = answersFromForm(step, new FormData(pristine));
    const read = () => answersFromForm(step, new FormData(element));
    const closed = new AbortController();
    const said = { show, showElsewhere };
    const live = { form: element, page: () => newest.current, drawn, read, putBack, refresh };
    autosave.current = startLivePage({ ...live, ...said }, closed.signal);
    return () => closed.abort();
  }, [referralId, step]);

  return { autosave, state, elsewhere };
}
