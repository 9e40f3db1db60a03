import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** Lists of facts, for a `dl`: below each other, or in two columns where each is short. */
export const facts = "grid gap-3";
export const factsInTwo = "grid grid-cols-2 gap-x-4 gap-y-3";

/** One fact below its name. */
export function Fact(props: {
  name: string;
  /** For the facts a page is there for, such as a reference. */
  strong?: true;
  translate?: ComponentProps<"dd">["translate"];
  children: ReactNode;
}) {
  const { name, strong, translate, children } = props;
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd
        className={classNames(strong && "font-semibold [&_time]:normal-nums")}
        translate={translate}
      >
        {children}
      </dd>
    </div>
  );
}

/** A fact below its name on a phone, and beside it on anything wider. */
export function FactLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-4 border-line border-t py-2.5 sm:grid-cols-[minmax(9rem,13rem)_minmax(0,1fr)] print:break-inside-avoid print:grid-cols-[5cm_1fr] print:py-[0.15cm]">
      <dt className="text-md text-muted">{name}</dt>
      <dd className="max-w-prose">{children}</dd>
    </div>
  );
}
