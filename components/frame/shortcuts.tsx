"use client";

import { type ReactNode, useEffect } from "react";
import { ifConnected } from "@/components/ui/connection";
import { KeyShortcuts } from "@/components/ui/key-shortcuts";

/** Listens for shortcuts unless the person has turned them off. No page waits for it. */
export function Shortcuts({ on, children }: { on: boolean; children: ReactNode }) {
  useEffect(() => {
    if (!on) return;
    const closed = new AbortController();
    void listen(closed.signal);
    return () => closed.abort();
  }, [on]);
  return <KeyShortcuts value={on}>{children}</KeyShortcuts>;
}

async function listen(closed: AbortSignal) {
  const keys = await ifConnected(import("./listen-to-keys"));
  if (!closed.aborted) keys?.listenToKeys(closed);
}
