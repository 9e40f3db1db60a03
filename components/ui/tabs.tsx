import { classNames } from "./class-names";

/** `count` stands beside the name, "" for none; `tone` where it waits for somebody. */
export type Tab = {
  name: string;
  href: string;
  current: boolean;
  count: string;
  tone?: "warn" | undefined;
};

const tab =
  "-mb-px inline-flex min-h-11 items-center gap-2 border-transparent border-b-2 px-3 font-medium text-md text-muted no-underline hover:text-ink aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:text-primary forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]";

const badge = "rounded-full px-2 text-sm tabular-nums leading-5.5";
const badges = { none: "bg-sunken text-ink", warn: "bg-warning-soft text-warning" };

/** Views of the same page beside each other, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="border-line border-b px-1 lg:px-3 print:hidden">
      <ul className="flex flex-wrap">
        {tabs.map(({ name, href, current, count, tone }) => (
          <li key={name}>
            <a className={tab} href={href} aria-current={current ? "page" : undefined}>
              <span>{name}</span>
              {count !== "" && (
                <span className={classNames(badge, badges[tone ?? "none"])}>{count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
