"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { formsSent, isBeingAnswered } from "@/components/ui/arrival";
import { Icon } from "@/components/ui/icon";

const problemLink = "inline-block py-1.25 font-semibold text-error hover:text-ink";

export type Problem = { text: string; href: string | null };

/**
 * What has to be put right, on top of the page, in page order. It takes the focus when it appears,
 * and again when a form was sent and another list came back, be it of the same problems.
 */
export function Problems({
  title = "There is a problem",
  problems,
  children,
}: {
  title?: string;
  /** One list for each answer of the server. */
  problems: readonly Problem[];
  children?: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  const answered = useRef<number | null>(null);
  const headingId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is a new answer
  useEffect(() => {
    const isFirst = answered.current === null;
    const isNews = isFirst ? !isBeingAnswered() : formsSent() !== answered.current;
    answered.current = formsSent();
    if (isNews) box.current?.focus();
  }, [problems]);
  return (
    <section
      className="mb-6 rounded-md border-2 border-error bg-error-soft p-4 print:hidden"
      data-problems
      aria-labelledby={headingId}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts, too, the page starts at its problems
      autoFocus
      ref={box}
    >
      <div role="alert">
        <h2 id={headingId} className="flex items-center gap-2 text-lg">
          <Icon name="stop" className="text-error" />
          <span>{title}</span>
        </h2>
        <ul className="mt-2 mb-3 grid gap-0.5">
          {problems.map(({ text, href }) => (
            <li key={`${text}${href}`}>
              {href === null ? (
                <b>{text}</b>
              ) : (
                <a href={href} className={problemLink}>
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
      {children}
    </section>
  );
}
