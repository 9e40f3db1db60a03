"use client";

import { useEffect } from "react";
import { isReachedByForm } from "@/components/ui/arrival";

/**
 * The first page of a visit leaves the focus where the browser puts it; a page reached by sending a
 * form takes it to its heading, because nothing else tells a screen reader that the page is new.
 * Stands before whatever may claim the focus for itself, such as errors or a row to come back to.
 */
export function ArrivalFocus() {
  useEffect(() => {
    if (isReachedByForm()) document.querySelector<HTMLElement>("h1")?.focus();
  }, []);
  return null;
}
