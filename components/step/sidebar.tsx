import { type Sidebar as SidebarTexts, sidebarTitle } from "@/lib/referral/guidance/sidebars";

/** What to keep in mind on this page, beside its questions. */
export function Sidebar({ points, closing }: SidebarTexts) {
  return (
    <aside
      className="self-start rounded-md bg-panel p-4 text-md forced-colors:border"
      aria-labelledby="sidebar"
    >
      <h2 className="mb-2 text-md tracking-normal" id="sidebar">
        {sidebarTitle}
      </h2>
      <ul className="list-disc pl-4.5">
        {points.map((point) => (
          <li key={point} className="not-first:mt-2 marker:text-control">
            {point}
          </li>
        ))}
      </ul>
      <p className="mt-4 text-muted">{closing}</p>
    </aside>
  );
}
