"use client";

import { useCombobox } from "downshift";
import { type InputHTMLAttributes, useLayoutEffect, useMemo, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Entry, search } from "@/lib/referral/choices/entries";

/** `hint` is said after the label. */
export type SearchEntry = Entry & { hint?: string };

/** More are never read, and each takes time to draw. */
const MOST_SHOWN = 250;

const option =
  "flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2 px-3 py-1.5 aria-selected:bg-primary-soft forced-colors:aria-selected:bg-[Highlight] forced-colors:aria-selected:text-[HighlightText]";

/**
 * A line to type into, with what fits below it. It says what was typed, chosen and left; whoever uses
 * it decides what that means.
 */
export function SearchBox(props: {
  id: string;
  /** The question it belongs to. */
  name: string;
  entries: readonly SearchEntry[];
  /** What the entries are: "countries". */
  what: string;
  text: string;
  /** What stands there again when somebody gives up with Escape. */
  rest: string;
  start: { hasFocus: boolean; isOpen: boolean };
  onText: (text: string) => void;
  onChoose: (entry: SearchEntry) => void;
  onLeave: (text: string) => void;
  input: InputHTMLAttributes<HTMLInputElement>;
}) {
  const { id, name, entries, what, text, rest, start, onText, onChoose, onLeave, input } = props;
  const line = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  /** Until something is typed, all entries are shown, whatever stands in the line. */
  const [isSearching, setSearching] = useState(start.hasFocus && text !== rest);
  const found = useMemo(
    () => search(entries, isSearching ? text : "").slice(0, MOST_SHOWN),
    [entries, isSearching, text],
  );
  const items = useMemo(() => found.map(({ entry }) => entry), [found]);
  const current = items.findIndex(({ label }) => label === text);

  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } =
    useCombobox<SearchEntry>({
      id: `${id}-search`,
      inputId: id,
      items,
      itemToString: (entry) => entry?.label ?? "",
      inputValue: text,
      selectedItem: null,
      initialIsOpen: start.isOpen,
      defaultHighlightedIndex: current === -1 ? undefined : current,
      stateReducer(_, { type, changes }) {
        switch (type) {
          case useCombobox.stateChangeTypes.InputChange:
            return { ...changes, highlightedIndex: changes.inputValue?.trim() ? 0 : -1 };
          // Leaving is no choice: what was typed may be more than what is highlighted.
          case useCombobox.stateChangeTypes.InputBlur:
          case useCombobox.stateChangeTypes.InputKeyDownEscape:
            return { ...changes, selectedItem: null };
          default:
            return changes;
        }
      },
      onSelectedItemChange({ selectedItem }) {
        if (!selectedItem) return;
        setSearching(false);
        onChoose(selectedItem);
      },
      onIsOpenChange({ type }) {
        if (type !== useCombobox.stateChangeTypes.InputKeyDownEscape) return;
        setSearching(false);
        onText(rest);
      },
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where it takes another control's place
  useLayoutEffect(() => {
    // Whoever has gone on meanwhile is not fetched back.
    const focused = document.activeElement;
    const isHere = focused === document.body || focused?.getAttribute("name") === name;
    if (!start.hasFocus || !(start.isOpen || isHere)) return;
    line.current?.focus({ preventScroll: true });
    if (text === rest) line.current?.select();
  }, []);

  // Where the page ends below the line, what was opened would stand out of sight.
  useLayoutEffect(() => {
    if (isOpen) popup.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);

  const isEmpty = items.length === 0;
  return (
    <div className="relative">
      <input
        {...getInputProps({
          ...input,
          ref: line,
          // The question's own label names it.
          "aria-labelledby": undefined,
          "aria-activedescendant":
            isOpen && !isEmpty && highlightedIndex >= 0
              ? `${id}-search-item-${highlightedIndex}`
              : undefined,
          onChange: ({ currentTarget }) => {
            setSearching(true);
            onText(currentTarget.value);
          },
          onFocus: ({ currentTarget }) => currentTarget.select(),
          onBlur: () => {
            setSearching(false);
            onLeave(text);
          },
        })}
        type="text"
        // Named after its question, for what follows the focus; of no form, since it is no answer.
        name={name}
        form=""
        autoComplete="off"
        spellCheck={false}
      />
      <div
        className="absolute inset-x-0 z-10 mt-1 rounded-md border border-control bg-surface shadow-md dark:shadow-none print:hidden"
        ref={popup}
        hidden={!isOpen}
      >
        <ul
          {...getMenuProps({ "aria-label": what })}
          className={classNames("max-h-72 overflow-y-auto py-1", isEmpty && "hidden")}
        >
          {isOpen &&
            found.map(({ entry, by }, index) => (
              <li key={entry.value} className={option} {...getItemProps({ item: entry, index })}>
                <span>{entry.label}</span>
                {(entry.hint ?? by) && (
                  <span className="text-md text-muted">{entry.hint ?? by}</span>
                )}
              </li>
            ))}
        </ul>
        {isEmpty && <p className="px-3 py-2.5 text-muted">{`No ${what} match`}</p>}
      </div>
      <span className="sr-only" role="status">
        {isOpen && isSearching ? matches(items.length) : ""}
      </span>
    </div>
  );
}

function matches(count: number): string {
  return count === 1 ? "1 match" : `${count} matches`;
}
