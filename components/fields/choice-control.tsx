"use client";

import { useState } from "react";
import type { ControlProps, Option } from "./control";
import { listHtml } from "./list-html";
import { useControl, useGroup } from "./step-context";

/** A list with a blank entry where one is given, else circles. */
export function ChoiceControl(props: ControlProps) {
  const { id, options, blank } = props;
  if (blank === undefined) return <Choices id={id} options={options} type="radio" />;
  const entries = [{ value: "", label: blank }, ...options];
  return entries.length > LONG ? (
    <LongSelect {...props} options={entries} />
  ) : (
    <Select {...props} options={entries} />
  );
}

function Select({ id, options, width }: ControlProps) {
  return (
    <select {...useControl(id)} className={`input ${width ?? "w-m"}`}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** More entries than this are written as one text. */
const LONG = 50;

/**
 * As elements the countries took the server a twelfth of their page's time, and each browser took
 * them up again one by one. The text stays as it was first: written anew it would undo a choice.
 */
function LongSelect({ id, options, width }: ControlProps) {
  const control = useControl(id);
  const [entries] = useState(() => ({ __html: listHtml(options, control.defaultValue) }));
  return (
    <select
      {...control}
      className={`input ${width ?? "w-m"}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it was escaped
      dangerouslySetInnerHTML={entries}
    />
  );
}

export function BoxesControl({ id, options }: ControlProps) {
  return <Choices id={id} options={options} type="checkbox" />;
}

/** More choices than this stand in two columns where there is room. */
const MANY = 8;

/** The first box or circle carries the field's own id, so that a link to the field lands on it. */
function Choices(props: {
  id: ControlProps["id"];
  options: readonly Option[];
  type: "radio" | "checkbox";
}) {
  const { id, options, type } = props;
  const { invalid, chosen } = useGroup(id);
  return (
    <div className={options.length > MANY ? "choices many" : "choices"}>
      {options.map((option, index) => {
        const own = index === 0 ? id : `${id}-${index}`;
        return (
          <div className="choice" key={option.value}>
            <input
              name={id}
              type={type}
              id={own}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={type === "checkbox" ? invalid : undefined}
              aria-describedby={option.note && `${own}-note`}
            />
            <label htmlFor={own}>{option.label}</label>
            {option.note && (
              <p className="hint" id={`${own}-note`}>
                {option.note}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
