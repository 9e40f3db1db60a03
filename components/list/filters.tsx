import type { ListQuery } from "@/components/list/list-query";
import { LiveForm } from "@/components/list/live-form";
import { button } from "@/components/ui/button";
import { inputClasses } from "@/components/ui/input";
import { withoutScripts } from "@/components/ui/page";

export type Choice = { value: string; label: string };

export const closeChoices: Choice[] = [
  { value: "this-quarter", label: "This quarter" },
  { value: "next-quarter", label: "Next quarter" },
  { value: "past", label: "Past due" },
];

/** The button of pages without scripts makes its own column, so that its absence leaves no gap. */
const filters =
  "grid grid-cols-2 gap-3 border-line border-b p-4 *:first:col-span-full sm:items-end lg:*:first:col-span-1 lg:grid-flow-col lg:grid-cols-[minmax(12rem,2fr)_repeat(3,minmax(7rem,1fr))] lg:p-6";

/** A filtered list has an address of its own; the tab and the order stay. */
export function Filters(props: { query: ListQuery; owners: Choice[]; reminders: Choice[] }) {
  const { query, owners, reminders } = props;
  return (
    <search aria-label="Referrals" className="print:hidden">
      <LiveForm className={filters}>
        <div>
          <label className="text-sm" htmlFor="q">
            Search referrals
          </label>
          <input
            className={inputClasses()}
            id="q"
            name="q"
            type="search"
            autoComplete="off"
            defaultValue={query.q}
            placeholder="Name, customer, or AWS ID"
          />
        </div>
        <Filter name="owner" label="Owner" any="Everyone" chosen={query.owner} choices={owners} />
        <Filter
          name="close"
          label="Close date"
          any="Any date"
          chosen={query.close}
          choices={closeChoices}
        />
        <Filter
          name="remind"
          label="Reminder"
          any="All"
          chosen={query.remind}
          choices={reminders}
        />
        {query.status !== "" && <input type="hidden" name="status" value={query.status} />}
        {query.sort !== "updated" && <input type="hidden" name="sort" value={query.sort} />}
        {query.direction !== "" && <input type="hidden" name="direction" value={query.direction} />}
        <button
          className={button("secondary", "normal", `sm:justify-self-start ${withoutScripts}`)}
          type="submit"
        >
          Apply
        </button>
      </LiveForm>
    </search>
  );
}

function Filter(props: {
  name: string;
  label: string;
  any: string;
  chosen: string;
  choices: Choice[];
}) {
  return (
    <div>
      <label className="text-sm" htmlFor={props.name}>
        {props.label}
      </label>
      <select
        className={inputClasses("list")}
        id={props.name}
        name={props.name}
        defaultValue={props.chosen}
      >
        <option value="">{props.any}</option>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
