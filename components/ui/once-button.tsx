"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, type ButtonSize, button } from "./button";
import { useKeyShortcuts } from "./key-shortcuts";

/**
 * A submit button that lets one press through at a time. It stays focusable while the server
 * works, so that a keyboard user is not thrown off the page; a second press is ignored.
 */
export function OnceButton(props: {
  kind?: ButtonKind;
  size?: ButtonSize;
  /** Classes for its place on the page. */
  className?: string;
  children: ReactNode;
  name?: string;
  value?: string;
  /** The button that Ctrl+Enter leads to. */
  shortcut?: "send";
}) {
  const { kind, size, className, children, name, value, shortcut } = props;
  const { pending } = useFormStatus();
  const swallow = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      className={button(kind, size, className)}
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      aria-keyshortcuts={useKeyShortcuts(shortcut ? "Enter" : null)}
      data-shortcut={shortcut}
      onClick={swallow}
    >
      {children}
    </button>
  );
}
