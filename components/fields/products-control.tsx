"use client";

import { useEffect, useRef, useState } from "react";
import { choices } from "@/components/ui/choice";
import { echo } from "@/components/ui/field";
import { inputClasses } from "@/components/ui/input";
import type { ControlProps } from "./control";
import { latePart } from "./late-part";
import { ProductOffers } from "./product-offers";
import { useGroup } from "./step-context";

const SPARE_ROWS = 3;

const searchPart = latePart(() =>
  import("./products-search").then(({ ProductsSearch }) => ProductsSearch),
);

/** How the search begins: with what stood in the lines, and what was being typed. */
type Start = { entries: readonly string[]; text: string; hasFocus: boolean };

/**
 * One line per product, with the browser's own suggestions: works without scripts, and takes what
 * somebody knows by heart or pastes. At its first use a search takes its place.
 */
export function ProductsControl({ id, options, max = 20 }: ControlProps) {
  const { chosen, invalid } = useGroup(id);
  const lines = useRef<HTMLDivElement>(null);
  /** One press may follow the other while the search is on its way. */
  const pressed = useRef<string[]>([]);
  const [start, setStart] = useState<Start | null>(
    searchPart.now() && { entries: chosen, text: "", hasFocus: false },
  );
  const Search = start && searchPart.now();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a focus from before the scripts came
  useEffect(() => {
    if (lines.current?.contains(document.activeElement)) void load();
  }, []);
  if (Search) return <Search {...{ id, options, max, invalid, start }} />;

  async function load(added?: string) {
    if (added !== undefined) pressed.current.push(added);
    const found = await searchPart.load();
    const inputs = [...(lines.current?.querySelectorAll("input") ?? [])];
    if (found) setStart(startOf(inputs, pressed.current));
    else if (added !== undefined) writeInto(inputs, added);
  }

  return (
    <>
      <div className={choices} ref={lines}>
        {Array.from(
          { length: Math.max(Math.min(chosen.length + SPARE_ROWS, max), chosen.length) },
          (_, index) => (
            <input
              name={id}
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place alone
              key={index}
              className={inputClasses(
                "line",
                "full",
                // With scripts one line is enough to begin with.
                index > chosen.length ? "scripted:hidden" : "",
              )}
              id={index === 0 ? id : `${id}-${index}`}
              aria-label={`AWS product ${index + 1}`}
              aria-invalid={invalid}
              onFocus={() => void load()}
              type="text"
              list={`${id}-list`}
              autoComplete="off"
              defaultValue={chosen[index]}
            />
          ),
        )}
      </div>
      <p className={echo}>{`Up to ${max}. Short names like S3 or EKS work too`}</p>
      <ProductOffers options={options} add={(name) => void load(name)} />
      <datalist id={`${id}-list`}>
        {options
          .filter(({ group }) => group === undefined)
          .map(({ value }) => (
            <option key={value} value={value} />
          ))}
      </datalist>
    </>
  );
}

/** What is being typed goes on being typed. */
function startOf(inputs: readonly HTMLInputElement[], added: readonly string[]): Start {
  const typing = inputs.find((input) => input === document.activeElement);
  const others = inputs.filter((input) => input !== typing).map(({ value }) => value.trim());
  const entries = [...others.filter((text) => text !== ""), ...added];
  return { entries, text: typing?.value ?? "", hasFocus: typing !== undefined };
}

/** Without the search, a product goes into the first line that is free. */
function writeInto(inputs: readonly HTMLInputElement[], name: string): void {
  const free = inputs.find(({ value }) => value.trim() === "");
  free?.setRangeText(name);
  free?.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
