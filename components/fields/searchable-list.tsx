"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";
import { chooseInList } from "@/components/coaching/fill";
import { button } from "@/components/ui/button";
import { echo, shortcuts } from "@/components/ui/field";
import { inputClasses } from "@/components/ui/input";
import type { ControlProps, Option } from "./control";
import { latePart } from "./late-part";
import { useControl } from "./step-context";

const searchPart = latePart(() => import("./list-search").then(({ ListSearch }) => ListSearch));

/** How the search begins: with the focus, where the list had it; open, where the list was pressed. */
type Start = { hasFocus: boolean; isOpen: boolean };

/**
 * A long list. As it is drawn first it is the browser's own, which needs no script and keeps the
 * value all along. At its first use a search by any usual name takes its place.
 */
export function SearchableList(props: ControlProps) {
  const { id, options, blank = "", width = "medium" } = props;
  const control = useControl(id);
  const list = useRef<HTMLSelectElement>(null);
  const isTyping = useRef(false);
  const [value, setValue] = useState(control.defaultValue);
  const [start, setStart] = useState<Start | null>(
    searchPart.now() && { hasFocus: false, isOpen: false },
  );
  const [isWithout, setWithout] = useState(false);
  const Search = start && searchPart.now();
  const instead = options.find((option) => option.value === value)?.instead;

  async function load(isOpen: boolean) {
    const found = await searchPart.load();
    if (!found) {
      setWithout(true);
      if (isOpen) list.current?.focus();
      return;
    }
    // Whoever is choosing by first letters goes on with that, and finds the search next time.
    if (isTyping.current || !list.current) return;
    // Chosen before the scripts came, too.
    setValue(list.current.value);
    const hasFocus = isOpen || document.activeElement === list.current;
    setStart((before) => before ?? { hasFocus, isOpen });
  }

  const choose = (chosen: string) => {
    if (list.current) chooseInList(list.current, chosen);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was done before the scripts came
  useEffect(() => {
    const stands = list.current && standsFor(list.current);
    if (stands) choose(stands);
    if (document.activeElement === list.current) void load(false);
  }, []);

  function press(event: MouseEvent) {
    if (isWithout || event.button !== 0) return;
    event.preventDefault();
    isTyping.current = false;
    void load(true);
  }

  return (
    <>
      <select
        {...control}
        ref={list}
        id={Search ? `${id}-list` : id}
        hidden={Search !== null}
        className={inputClasses("list", width)}
        onFocus={() => void load(false)}
        onBlur={() => {
          isTyping.current = false;
          void load(false);
        }}
        onMouseDown={press}
        onKeyDown={({ key }) => {
          if (key !== "Tab" && key !== "Shift") isTyping.current = true;
        }}
        onChange={({ currentTarget }) => {
          currentTarget.value = standsFor(currentTarget) ?? currentTarget.value;
          setValue(currentTarget.value);
        }}
      >
        <option value="">{blank}</option>
        <Entries options={options} />
      </select>
      {Search && start && (
        <Search
          {...{ id, options, value, choose, blank, width, start }}
          invalid={control["aria-invalid"]}
          describedBy={control["aria-describedby"]}
        />
      )}
      {options.some((option) => option.instead) && (
        <div role="status">
          {instead && (
            <div className={shortcuts}>
              <p className={echo}>{instead.question}</p>
              <button
                type="submit"
                className={button("quiet", "small", "text-start")}
                name="use"
                value={`${id}=${instead.value}`}
                onClick={(event) => {
                  event.preventDefault();
                  choose(instead.value);
                }}
              >
                {instead.use}
              </button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** Another name of an entry is in the list to be found, and is no value. */
function standsFor(list: HTMLSelectElement): string | undefined {
  return list.selectedOptions[0]?.dataset.stands;
}

/** Those with a heading stand together below it. */
function Entries({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const entries = options
      .filter((option) => option.group === group)
      .map(({ value, label, stands }) => (
        <option key={value} value={value} data-stands={stands}>
          {label}
        </option>
      ));
    if (group === undefined) return entries;
    return (
      <optgroup key={group} label={group}>
        {entries}
      </optgroup>
    );
  });
}
