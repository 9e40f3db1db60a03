"use client";

import { Choice, choices } from "@/components/ui/choice";
import { classNames } from "@/components/ui/class-names";
import { inputClasses } from "@/components/ui/input";
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
    <select {...useControl(id)} className={inputClasses("list", width ?? "medium")}>
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
const MANY = 5;

/** The first box or circle carries the field's own id, so that a link to the field lands on it. */
function Choices(props: {
  id: ControlProps["id"];
  options: readonly Option[];
  type: "radio" | "checkbox";
}) {
  const { id, options, type } = props;
  const { invalid, chosen } = useGroup(id);
  return (
    <div className={classNames(choices, options.length > MANY && "@min-[30rem]:grid-cols-2")}>
      {options.map((option, index) => {
        const own = index === 0 ? id : `${id}-${index}`;
        return (
          <Choice
            key={option.value}
            name={id}
            type={type}
            id={own}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            aria-invalid={type === "checkbox" ? invalid : undefined}
            aria-describedby={option.note && `${own}-note`}
            label={option.label}
            hint={option.note}
            hintId={`${own}-note`}
          />
        );
      })}
    </div>
  );
}
