"use client";

import { useEffect } from "react";

let down = false;
const press = () => {
  down = true;
};
const release = () => {
  down = false;
};

/** Keeps track of whether a mouse button or a finger is down anywhere on the page. */
export function usePointer(): void {
  useEffect(() => {
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("pointerup", release, true);
    document.addEventListener("pointercancel", release, true);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("pointerup", release, true);
      document.removeEventListener("pointercancel", release, true);
    };
  }, []);
}

/**
 * Runs the task once nothing is pressed and the click that a press ends in has been delivered.
 * What comes or goes between press and release would move the button away from the click.
 */
export function afterPointer(task: () => void): void {
  if (!down) {
    task();
    return;
  }
  const wait = () => setTimeout(task);
  document.addEventListener("pointerup", wait, { once: true });
}
