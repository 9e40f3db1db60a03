"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Answers } from "@/lib/referral/fields/answers";
import { isNationalSecurity } from "@/lib/referral/fields/asked";
import type { FieldStep } from "@/lib/referral/fields/field-order";
import { answersFromForm } from "@/lib/referral/fields/form";
import { isEmpty, lostOf } from "./answers-diff";
import { type Autosave, startAutosave } from "./autosave";
import { claimWriter, comeBack } from "./coming-back";
import { type DeviceCopy, removeCopies } from "./device-copy";
import { newestKnown, rememberVersion } from "./known-version";
import type { Conflict } from "./next-state";
import type { SaveState } from "./save-states";

/** What a page tells the others after a save; null where it does not know which version that made. */
type Elsewhere = {
  referralId: string;
  step: FieldStep;
  version: number | null;
  /** Whether this is national security business, from the page that asks for it. */
  isSecret: boolean | null;
};

export type SavedPage = {
  referralId: string;
  step: FieldStep;
  version: number;
  /** The whole referral's answers as saved. */
  answers: Answers;
  /** An answer of this user waits for a choice. */
  conflict: { who: string; at: string | null } | null;
};

/**
 * Keeps a form saved while it is open. `putBack` draws the form anew with answers that were typed
 * before and are not saved yet.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  page: SavedPage,
  putBack: (answers: Answers) => void,
) {
  const { referralId, step, version } = page;
  const router = useRouter();
  const autosave = useRef<Autosave>(undefined);
  const newest = useRef(page);
  newest.current = page;
  const [state, setState] = useState<SaveState>({ kind: "loading" });
  const [elsewhere, setElsewhere] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each form; newer answers come through `newest`
  useEffect(() => {
    const element = form.current;
    const pristine = element?.cloneNode(true);
    if (!element || !(pristine instanceof HTMLFormElement)) return;
    // As the server drew it, whatever was typed before the scripts came.
    pristine.reset();
    const read = () => answersFromForm(step, new FormData(element));
    const drawn = answersFromForm(step, new FormData(pristine));
    const closed = new AbortController();
    const { signal } = closed;
    const channel = "BroadcastChannel" in window ? new BroadcastChannel("referral-desk") : null;
    /** The newest version this page knows, and the newest that others have told of. */
    let [known, told] = [version, 0];
    let isSecretElsewhere = false;
    const isBehind = newestKnown(referralId) > version;
    rememberVersion(referralId, version);

    const own = startAutosave({
      referralId,
      step,
      version,
      saved: drawn,
      conflict: conflictState(newest.current),
      isBehind,
      read,
      mayStayOnDevice: () =>
        !isSecretElsewhere && !isNationalSecurity({ ...newest.current.answers, ...read() }),
      show: setState,
      landed(landedVersion, merged) {
        known = Math.max(known, landedVersion ?? 0);
        rememberVersion(referralId, known);
        if (merged) tell(landedVersion);
        const isSecret = "natSec" in read() ? isNationalSecurity(read()) : null;
        const news: Elsewhere = { referralId, step, version: landedVersion, isSecret };
        channel?.postMessage(news);
      },
      caughtUp(shownVersion) {
        known = Math.max(known, shownVersion);
        rememberVersion(referralId, known);
        setElsewhere(told > shownVersion);
      },
    });
    autosave.current = own;
    if (isBehind) router.refresh();

    function tell(newVersion: number | null) {
      told = Math.max(told, newVersion ?? 0);
      setElsewhere(true);
    }
    const hear = (news: Elsewhere) => {
      if (news.referralId !== referralId) return;
      isSecretElsewhere = news.isSecret ?? isSecretElsewhere;
      // Typed here since that page took away what was on the device.
      if (isSecretElsewhere) removeCopies(referralId);
      const isNew = news.version === null || news.version > known;
      if (news.step === step && isNew) tell(news.version);
    };
    const due = () => own.dispatch({ kind: "due" });
    const leave = () => own.dispatch({ kind: "left" });
    const listen = { signal };
    channel?.addEventListener("message", ({ data }) => hear(data), listen);
    element.addEventListener("input", () => own.dispatch({ kind: "typed" }), listen);
    element.addEventListener("focusout", due, listen);
    document.addEventListener(
      "visibilitychange",
      () => (document.visibilityState === "hidden" ? leave() : due()),
      listen,
    );
    window.addEventListener("pagehide", leave, listen);
    window.addEventListener("pageshow", ({ persisted }) => persisted && due(), listen);
    window.addEventListener("online", due, listen);
    window.addEventListener("offline", () => own.dispatch({ kind: "offline" }), listen);

    claimWriter(own.writerId(), signal);
    const goOn = (copy: DeviceCopy) => {
      const lost = lostOf(copy.answers, { drawn, now: read() });
      own.resume(copy);
      // Also where the page shows the same: the server may have drawn it before an older text arrived.
      if (isEmpty(lost)) own.dispatch({ kind: "typed" });
      else putBack({ ...read(), ...lost });
    };
    comeBack(referralId, step, signal, goOn, (savedVersion) => {
      if (savedVersion > known && !signal.aborted) router.refresh();
    });
    // Somebody may have typed before the scripts came.
    own.dispatch(isEmpty(own.unsaved()) ? { kind: "due" } : { kind: "typed" });

    return () => {
      own.stop();
      closed.abort();
      channel?.close();
    };
  }, [referralId, step]);

  return { autosave, state, elsewhere };
}

/** How the page shows that an answer given earlier waits for a choice. */
export function conflictState({ conflict }: Pick<SavedPage, "conflict">): Conflict | null {
  return conflict && { kind: "conflict", ...conflict };
}
