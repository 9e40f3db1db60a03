"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { saveAllLeft } from "./coming-back";
import { savedHere } from "./saved-here";

/**
 * For pages of a draft that ask nothing themselves: saves what earlier pages left on the device, and
 * shows the page anew when it is older than what this tab has saved.
 */
export function ComingBackHere({ referralId, version }: { referralId: string; version: number }) {
  const router = useRouter();
  const shown = useRef(version);
  shown.current = version;
  useEffect(() => {
    const closed = new AbortController();
    const showAnew = (saved: number) => {
      // Without a whole load: a reason may be half written here.
      if (saved > shown.current && !closed.signal.aborted) router.refresh();
    };
    saveAllLeft(referralId, closed.signal, showAnew);
    showAnew(savedHere(referralId)?.version ?? 0);
    return () => closed.abort();
  }, [referralId, router]);
  return null;
}
