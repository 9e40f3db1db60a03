"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { Answers } from "@/lib/referral/fields/answers";
import { isNationalSecurity } from "@/lib/referral/fields/asked";
import type { FieldStep } from "@/lib/referral/fields/field-order";
import { answersFromForm } from "@/lib/referral/fields/form";
import { type Autosave, differing, isEmpty, startAutosave } from "./autosave";
import { AUTOSAVE_URL } from "./autosave-post";
import { claimWriter, comeBack } from "./coming-back";
import { removeCopies } from "./device-copy";
import type { AutosaveAnswer, SaveState } from "./save-states";

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
  clash: { who: string; at: string | null } | null;
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
  const autosave = useRef<Autosave>(undefined);
  const newest = useRef(page);
  newest.current = page;
  const [state, setState] = useState<SaveState>(clashState(page) ?? { kind: "saved", at: null });
  const [elsewhere, setElsewhere] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each form; newer answers come through `newest`
  useEffect(() => {
    const element = form.current;
    const pristine = element?.cloneNode(true);
    if (!element || !(pristine instanceof HTMLFormElement)) return;
    // As the server drew it, whatever was typed before the scripts came.
    pristine.reset();
    const read = () => answersFromForm(step, new FormData(element));
    const closed = new AbortController();
    const { signal } = closed;
    const channel = "BroadcastChannel" in window ? new BroadcastChannel("referral-desk") : null;
    /** The newest version this page knows, and the newest that others have told of. */
    let [known, told] = [version, 0];
    let isSecretElsewhere = false;

    const own = startAutosave({
      referralId,
      step,
      version,
      saved: answersFromForm(step, new FormData(pristine)),
      clash: clashState(newest.current),
      read,
      mayStayOnDevice: () =>
        !isSecretElsewhere && !isNationalSecurity({ ...newest.current.answers, ...read() }),
      show: setState,
      landed(landedVersion, merged) {
        known = Math.max(known, landedVersion ?? 0);
        if (merged) tell(landedVersion);
        const isSecret = "natSec" in read() ? isNationalSecurity(read()) : null;
        const news: Elsewhere = { referralId, step, version: landedVersion, isSecret };
        channel?.postMessage(news);
      },
      caughtUp(shownVersion) {
        known = Math.max(known, shownVersion);
        setElsewhere(told > shownVersion);
      },
    });
    autosave.current = own;

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
    const leaveOrReturn = () => {
      if (document.visibilityState === "hidden") own.leave();
      else if (own.hasUnsaved()) void own.save();
    };
    const ifUnsaved = () => {
      if (own.hasUnsaved()) void own.save();
    };
    channel?.addEventListener("message", ({ data }) => hear(data), { signal });
    element.addEventListener("input", own.typed, { signal });
    element.addEventListener("focusout", ifUnsaved, { signal });
    document.addEventListener("visibilitychange", leaveOrReturn, { signal });
    window.addEventListener("pagehide", own.leave, { signal });
    window.addEventListener("online", ifUnsaved, { signal });
    window.addEventListener("offline", own.offline, { signal });
    window.addEventListener(
      "pageshow",
      ({ persisted }) => {
        if (!persisted) return;
        ifUnsaved();
        void versionNow(referralId).then((now) => {
          if (now !== null && now > known) tell(now);
        });
      },
      { signal },
    );

    claimWriter(own.writerId(), signal);
    comeBack(referralId, step, signal, (copy) => {
      const untouched = differing(read(), answersFromForm(step, new FormData(pristine)));
      const lost = Object.fromEntries(
        Object.entries(differing(copy.answers, read())).filter(([id]) => !(id in untouched)),
      );
      if (isEmpty(lost)) return false;
      own.goOnFrom(copy);
      putBack({ ...read(), ...lost });
      return true;
    });
    // Somebody may have typed before the scripts came.
    if (own.hasUnsaved()) own.typed();

    return () => {
      own.stop();
      closed.abort();
      channel?.close();
    };
  }, [referralId, step]);

  return { autosave, state, elsewhere };
}

/** How the page shows that an answer given earlier waits for a choice. */
export function clashState({ clash }: Pick<SavedPage, "clash">): SaveState | null {
  return clash && { kind: "conflict", ...clash };
}

async function versionNow(referralId: string): Promise<number | null> {
  try {
    const response = await fetch(`${AUTOSAVE_URL}?referral=${referralId}`);
    const answer: AutosaveAnswer = await response.json();
    return answer.kind === "saved" ? answer.version : null;
  } catch {
    return null;
  }
}
