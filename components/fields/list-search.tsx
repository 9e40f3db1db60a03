"use client";

import { useMemo, useState } from "react";
import { FieldError } from "@/components/ui/field";
import { type InputWidth, inputClasses } from "@/components/ui/input";
import { afterPointer } from "@/components/ui/pointer";
import { countryEntry } from "@/lib/referral/choices/countries";
import { currencyEntry } from "@/lib/referral/choices/currency-names";
import { type Entry, entryMeant, search } from "@/lib/referral/choices/entries";
import { stateEntries } from "@/lib/referral/choices/us-states";
import type { FieldId } from "@/lib/referral/fields/field-order";
import type { Option } from "./control";
import { SearchBox, type SearchEntry } from "./search-box";

/** What the entries of a list are called, and what each is found by. */
const lists: Partial<
  Record<FieldId, { one: string; many: string; entry: (value: string, label: string) => Entry }>
> = {
  country: { one: "country", many: "countries", entry: countryEntry },
  state: {
    one: "state",
    many: "states",
    entry: (value, label) => stateEntries.find((each) => each.value === value) ?? { value, label },
  },
  currency: { one: "currency", many: "currencies", entry: currencyEntry },
};

const widths: Record<InputWidth, string> = {
  short: "mt-2 max-w-48",
  medium: "mt-2 max-w-80",
  full: "mt-2",
};

/** The search in place of a long list, which goes on keeping the value. */
export function ListSearch(props: {
  id: FieldId;
  options: readonly Option[];
  value: string;
  choose: (value: string) => void;
  blank: string;
  width: InputWidth;
  start: { hasFocus: boolean; isOpen: boolean };
  invalid: boolean | undefined;
  describedBy: string;
}) {
  const { id, options, value, choose, blank, width, start, invalid, describedBy } = props;
  const list = lists[id];
  const entries = useMemo(() => entriesOf(id, options), [id, options]);
  const labelOf = (of: string) => entries.find((entry) => entry.value === of)?.label ?? "";
  const [text, setText] = useState(labelOf(value));
  const [shown, setShown] = useState(value);
  /** What was typed and left, and is none of the entries; and the one of these that was told so. */
  const [left, setLeft] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const unknown = left === told ? left : null;
  // Chosen from elsewhere, or here; what stands for nothing stays, to be put right.
  if (shown !== value) {
    setShown(value);
    if (value !== "" || left === null) setText(labelOf(value));
    if (value !== "") setLeft(null);
  }

  function take(entry: Entry) {
    setText(entry.label);
    setLeft(null);
    if (entry.value !== value) choose(entry.value);
  }

  function leave(typed: string) {
    if (typed === labelOf(value)) return;
    const meant = entryMeant(entries, typed);
    if (meant) return take(meant);
    const unclear = typed.trim() === "" ? null : typed;
    setLeft(unclear);
    // A message moves the page, so it waits for the press that led away.
    afterPointer(() => setTold(unclear));
    if (value !== "") choose("");
  }

  return (
    <div className={widths[width]}>
      <div role="status">
        {unknown !== null && (
          <FieldError id={`${id}-unknown`}>
            {search(entries, unknown).length > 0
              ? `Choose which ${list?.one} you mean by “${unknown}”`
              : `No ${list?.one} matches “${unknown}”. Choose one from the list`}
          </FieldError>
        )}
      </div>
      <SearchBox
        {...{ id, entries, text, start }}
        name={id}
        what={list?.many ?? ""}
        rest={labelOf(value)}
        onText={setText}
        onChoose={take}
        onLeave={leave}
        input={{
          className: inputClasses("list", "full", unknown === null ? "" : "mt-1"),
          placeholder: blank,
          "aria-invalid": unknown === null ? invalid : true,
          "aria-describedby": unknown === null ? describedBy : `${describedBy} ${id}-unknown`,
        }}
      />
    </div>
  );
}

/** Each entry once, with its own name: the other names are what the search goes by. */
function entriesOf(id: FieldId, options: readonly Option[]): SearchEntry[] {
  const byValue = new Map<string, SearchEntry>();
  for (const { value, label, group, stands } of options) {
    if (stands !== undefined || byValue.has(value)) continue;
    byValue.set(value, {
      ...(lists[id]?.entry(value, label) ?? { value, label }),
      ...hintOf(group),
    });
  }
  return [...byValue.values()];
}

function hintOf(group: string | undefined): { hint: string } | null {
  return group === undefined ? null : { hint: group };
}
