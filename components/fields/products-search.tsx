"use client";

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { choices } from "@/components/ui/choice";
import { echo, FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { inputClasses } from "@/components/ui/input";
import { pill, pillButton, pills } from "@/components/ui/pill";
import { afterPointer } from "@/components/ui/pointer";
import { type Entry, entryMeant, entryNamed, search } from "@/lib/referral/choices/entries";
import { productEntry } from "@/lib/referral/choices/product-names";
import type { FieldId } from "@/lib/referral/fields/field-order";
import type { Option } from "./control";
import { ProductOffers } from "./product-offers";
import { SearchBox } from "./search-box";

/** A short name may stand for more; then the search is the better place. */
const MOST_CANDIDATES = 4;

/** Products chosen one by one, each a pill that can be removed. What is no product is asked about. */
export function ProductsSearch(props: {
  id: FieldId;
  options: readonly Option[];
  max: number;
  invalid: boolean | undefined;
  start: { entries: readonly string[]; text: string; hasFocus: boolean };
}) {
  const { id, options, max, invalid, start } = props;
  const products = useMemo(
    () =>
      options.filter(({ group }) => group === undefined).map(({ value }) => productEntry(value)),
    [options],
  );
  const nameOf = (entry: string) => entryNamed(products, entry)?.label ?? null;
  /** The answer: names of products, and what was typed and is none yet. */
  const [chosen, setChosen] = useState<readonly string[]>(start.entries);
  /** What of it is on the screen: a change that moves the page waits for the end of a press. */
  const [shown, setShown] = useState(chosen);
  const [text, setText] = useState(start.text);
  const [said, say] = useState("");

  const names = shown.flatMap((entry) => nameOf(entry) ?? []);
  const unclear = shown.filter((entry) => nameOf(entry) === null);
  const count = `${names.length} of ${max}`;

  function change(next: readonly string[]) {
    setChosen(next);
    setShown(next);
  }

  /** The answer with these besides, each product once. */
  function withEntries(added: readonly string[], before: readonly string[] = chosen) {
    const next = [...before];
    for (const entry of added) {
      const name = nameOf(entry) ?? entry;
      if (next.every((other) => (nameOf(other) ?? other) !== name)) next.push(name);
    }
    return next;
  }

  function add(name: string, instead?: string) {
    setText("");
    const before = chosen.filter((entry) => entry !== instead);
    const known = before.flatMap((entry) => nameOf(entry) ?? []);
    if (known.length >= max && !known.includes(name)) {
      say(`You've added ${max}, the most AWS takes. Remove one first`);
      return;
    }
    say(known.includes(name) ? `${name} is already added` : `Added ${name}`);
    change(withEntries([name], before));
  }

  function remove(entry: string) {
    say(`Removed ${entry}`);
    change(chosen.filter((other) => other !== entry));
    document.getElementById(id)?.focus();
  }

  /** Several may have been pasted at once. */
  function leave(typed: string) {
    const parts = nameOf(typed) === null ? typed.split(/[,;\n]/) : [typed];
    const added = parts
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => entryMeant(products, part)?.label ?? part);
    if (added.length === 0) return;
    const next = withEntries(added);
    setText("");
    setChosen(next);
    afterPointer(() => setShown(next));
  }

  return (
    <>
      {shown.length > 0 && (
        <ul className={`${pills} mt-2`} aria-label="Added products">
          {names.map((name) => (
            <li key={name} className={`${pill} border-primary bg-chosen py-1 pr-1`}>
              <span className="wrap-anywhere min-w-0">{name}</span>
              <RemoveButton
                name={name}
                remove={() => remove(shown.find((entry) => nameOf(entry) === name) ?? name)}
              />
            </li>
          ))}
        </ul>
      )}
      {unclear.map((entry, index) => (
        <UnclearEntry
          key={entry}
          id={`${id}-unclear-${index}`}
          entry={entry}
          products={products}
          choose={(name) => add(name, entry)}
          remove={() => remove(entry)}
        />
      ))}
      <div className={choices}>
        <SearchBox
          id={id}
          name={id}
          entries={products.filter(({ label }) => !names.includes(label))}
          what="products"
          text={text}
          rest=""
          start={{ hasFocus: start.hasFocus, isOpen: false }}
          onText={setText}
          onChoose={({ label }) => add(label)}
          onLeave={leave}
          input={{
            className: inputClasses("line", "full", ""),
            placeholder: "Search, for example S3 or EKS",
            "aria-label": "Search AWS products",
            "aria-invalid": invalid,
            "aria-describedby": `${id}-hint ${id}-count`,
          }}
        />
      </div>
      <p className={echo} id={`${id}-count`}>
        {count}
      </p>
      <span className="sr-only" role="status">
        {said && `${said}. ${count}`}
      </span>
      <ProductOffers
        options={options.filter(({ value }) => !names.includes(value))}
        add={(name) => add(name)}
      />
      <Answer id={id} entries={chosen} />
    </>
  );
}

/** What is posted. A list, because React hears of its changes without anybody typing. */
function Answer({ id, entries }: { id: string; entries: readonly string[] }) {
  const list = useRef<HTMLSelectElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of the entries
  useLayoutEffect(() => {
    for (const option of list.current?.options ?? []) {
      option.selected = true;
      // What the page began with, for whoever asks for the form as it was drawn.
      if (isFirst.current) option.defaultSelected = true;
    }
  }, [entries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of the entries
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    for (const kind of ["input", "change"]) {
      list.current?.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  }, [entries]);
  return (
    <select name={id} ref={list} multiple hidden>
      {entries.map((entry) => (
        <option key={entry} value={entry}>
          {entry}
        </option>
      ))}
    </select>
  );
}

function RemoveButton({ name, remove }: { name: string; remove: () => void }) {
  return (
    <button
      type="button"
      className="grid size-7 cursor-pointer place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
      onClick={remove}
    >
      <Icon name="close" className="size-4" />
      <span className="sr-only">{`Remove ${name}`}</span>
    </button>
  );
}

/** A name that is no product, or may be several: settled here, not at the end. */
function UnclearEntry(props: {
  id: string;
  entry: string;
  products: readonly Entry[];
  choose: (name: string) => void;
  remove: () => void;
}) {
  const { id, entry, products, choose, remove } = props;
  const candidates = search(products, entry).slice(0, MOST_CANDIDATES);
  return (
    <div className="mt-3">
      <FieldError id={id}>
        {candidates.length > 0
          ? `Choose which AWS product you mean by “${entry}”`
          : `“${entry}” isn't in the list of AWS products. Search for it or remove it`}
      </FieldError>
      <div className={`${pills} mt-2`}>
        {candidates.map(({ entry: { label } }) => (
          <button key={label} type="button" className={pillButton} onClick={() => choose(label)}>
            {label}
          </button>
        ))}
        <button type="button" className={pillButton} onClick={remove}>
          {`Remove “${entry}”`}
        </button>
      </div>
    </div>
  );
}
