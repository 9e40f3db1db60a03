import type { ListQuery } from "@/components/list/list-query";
import { button } from "@/components/ui/button";
import { inputClasses } from "@/components/ui/input";

export type Choice = { value: string; label: string };

export const statusChoices: Choice[] = [
  { value: "draft", label: "Draft" },
  { value: "sending", label: "Sending" },
  { value: "send-failed", label: "Send failed" },
  { value: "with-aws", label: "With AWS" },
  { value: "action-required", label: "Action Required" },
  { value: "approved", label: "Approved" },
  { value: "rejected", label: "Rejected" },
];

export const closeChoices: Choice[] = [
  { value: "this-quarter", label: "This quarter" },
  { value: "next-quarter", label: "Next quarter" },
  { value: "past", label: "Past due" },
];

const filters =
  "grid gap-3 border-line border-b p-4 sm:grid-cols-2 sm:items-end lg:grid-cols-[minmax(12rem,2fr)_repeat(3,minmax(8rem,1fr))_auto] lg:p-6";

/** A plain GET form: a filtered list has an address of its own and works without scripts. */
export function Filters({ query, owners }: { query: ListQuery; owners: Choice[] }) {
  return (
    <search aria-label="Referrals">
      <form className={filters} method="get" action="/">
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
        <Filter
          name="status"
          label="Status"
          any="Any status"
          chosen={query.status}
          choices={statusChoices}
        />
        <Filter name="owner" label="Owner" any="Everyone" chosen={query.owner} choices={owners} />
        <Filter
          name="close"
          label="Close date"
          any="Any date"
          chosen={query.close}
          choices={closeChoices}
        />
        {query.sort !== "updated" && <input type="hidden" name="sort" value={query.sort} />}
        {query.direction !== "" && <input type="hidden" name="direction" value={query.direction} />}
        <button className={button("secondary", "normal", "sm:justify-self-start")} type="submit">
          Apply
        </button>
      </form>
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
