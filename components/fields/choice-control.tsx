"use client";

import type { ControlProps, Option } from "./control";
import { useControl, useGroup } from "./step-context";

/** A list with a blank entry where one is given, else circles. */
export function ChoiceControl(props: ControlProps) {
  const { id, options, blank } = props;
  if (blank === undefined) return <Choices id={id} options={options} type="radio" />;
  return <Select {...props} options={[{ value: "", label: blank }, ...options]} />;
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
