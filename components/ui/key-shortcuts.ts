"use client";

import { createContext, useContext } from "react";

/** Whether this person uses keyboard shortcuts. */
export const KeyShortcuts = createContext(false);

/** For aria-keyshortcuts: what reaches a control, on Windows and on a Mac; nothing while they are off. */
export function useKeyShortcuts(key: "Enter" | null): string | undefined {
  const isOn = useContext(KeyShortcuts);
  return isOn && key !== null ? `Control+${key} Meta+${key}` : undefined;
}
