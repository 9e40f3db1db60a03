"use client";

import { createContext, type ReactNode, use } from "react";
import type { DateStyle } from "@/lib/referral/date-style";

/** Where no page says how its reader writes dates, they are written as in the United States. */
const StyleContext = createContext<DateStyle>({ order: null, clock: 12 });

/** Tells all parts of a page how its reader writes dates and times. */
export function DateStyleOf({ style, children }: { style: DateStyle; children: ReactNode }) {
  return <StyleContext value={style}>{children}</StyleContext>;
}

export function useDateStyle(): DateStyle {
  return use(StyleContext);
}
