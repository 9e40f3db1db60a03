"use client";

import { useEffect } from "react";

// The first page of a visit leaves the focus where the browser puts it; a page reached by sending a
// form takes it to its heading, because nothing else tells a screen reader that the page is new.
let arrivesByForm = false;
if (typeof document !== "undefined") {
  document.addEventListener("submit", () => {
    arrivesByForm = true;
  });
}

/** Stands before whatever may claim the focus for itself, such as errors or a row to come back to. */
export function ArrivalFocus() {
  useEffect(() => {
    if (arrivesByForm) document.querySelector<HTMLElement>("h1")?.focus();
  }, []);
  return null;
}
