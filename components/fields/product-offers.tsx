"use client";

import { classNames } from "@/components/ui/class-names";
import { withScripts } from "@/components/ui/page";
import { pillButton, pills } from "@/components/ui/pill";
import type { Option } from "./control";

/** Products of this deal and of most deals, each one press away, under their headings. */
export function ProductOffers(props: { options: readonly Option[]; add: (name: string) => void }) {
  const { options, add } = props;
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))];
  return groups.map((group) => (
    <div key={group} className={classNames("mt-3", withScripts)}>
      <p className="font-medium text-md">{group}</p>
      <div className={`${pills} mt-1.5`}>
        {options
          .filter((option) => option.group === group)
          .map(({ value }) => (
            <button key={value} type="button" className={pillButton} onClick={() => add(value)}>
              <span aria-hidden="true">+</span>
              <span>
                <span className="sr-only">Add </span>
                <span>{value}</span>
              </span>
            </button>
          ))}
      </div>
    </div>
  ));
}
