"use client";

import { useEffect } from "react";
import { isReachedFromHere } from "@/components/ui/arrival";

/**
 * The first page of a visit leaves the focus where the browser puts it; a page reached from another
 * one of ours takes it to its heading, so that the next Tab leads to the first question.
 * Stands before whatever may claim the focus for itself, such as errors or a row to come back to.
 */
export function ArrivalFocus() {
  useEffect(() => {
    if (isReachedFromHere()) document.querySelector<HTMLElement>("h1")?.focus();
  }, []);
  return null;
}
