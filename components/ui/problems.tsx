"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { isBeingAnswered } from "@/components/ui/arrival";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";

/** `detail` is what whoever is asked for help will want to know; it can be copied. */
export type Problem = { text: string; href: string | null; detail?: string };

/**
 * What has to be put right, on top of the page, in page order. It takes the focus when it appears;
 * give it a new key where the same problems may be reported a second time.
 */
export function Problems({
  problems,
  children,
}: {
  problems: readonly Problem[];
  children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isBeingAnswered()) box.current?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would belong to a form
    <div
      className="problems"
      role="group"
      aria-labelledby="problems-h"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts, too, the page starts at its problems
      autoFocus
      ref={box}
    >
      <div role="alert">
        <h2 id="problems-h">
          <Icon name="stop" />
          <span>There is a problem</span>
        </h2>
        <ul>
          {problems.map(({ text, href, detail }) => (
            <li key={`${text}${href}${detail}`}>
              {href === null ? <b>{text}</b> : <a href={href}>{text}</a>}
              {detail !== undefined && <span className="sub">{detail}</span>}
              {detail !== undefined && href === null && (
                <CopyButton text={`${text} ${detail}`} what="AWS’s answer" />
              )}
            </li>
          ))}
        </ul>
      </div>
      {children}
    </div>
  );
}
