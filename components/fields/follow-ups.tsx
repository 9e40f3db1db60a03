import type { ReactNode } from "react";

/** A question that does not apply is in the page, and shown where no script can show it later. */
export const whileAsked = "scripted:data-[asked=no]:hidden";

/** Questions that belong to the answer above them; without one that applies there is no line either. */
export function FollowUps({ children }: { children: ReactNode }) {
  return (
    <div className="mt-3 ml-3 grid scripted:not-has-[>:not([data-asked=no])]:hidden grid-cols-[minmax(0,1fr)] gap-8 border-line-strong border-l-3 pl-4">
      {children}
    </div>
  );
}
