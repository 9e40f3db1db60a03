"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";

/**
 * A submit button that lets one press through at a time. It stays focusable while the server
 * works, so that a keyboard user is not thrown off the page; a second press is ignored.
 */
export function OnceButton(props: {
  className: string;
  children: ReactNode;
  name?: string;
  value?: string;
}) {
  const { pending } = useFormStatus();
  const swallow = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button {...props} type="submit" aria-disabled={pending || undefined} onClick={swallow}>
      {props.children}
    </button>
  );
}
