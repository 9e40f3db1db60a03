"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { saveAllLeft } from "./coming-back";

/**
 * For pages of a draft that ask nothing themselves: saves what earlier pages left on the device, and
 * shows the page anew when that made it older than what is saved.
 */
export function ComingBackHere({ referralId, version }: { referralId: string; version: number }) {
  const router = useRouter();
  const shown = useRef(version);
  shown.current = version;
  useEffect(() => {
    const closed = new AbortController();
    saveAllLeft(referralId, closed.signal, (saved) => {
      // Without a whole load: a reason may be half written here.
      if (saved > shown.current && !closed.signal.aborted) router.refresh();
    });
    return () => closed.abort();
  }, [referralId, router]);
  return null;
}
