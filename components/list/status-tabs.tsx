import { type ListQuery, listHref, type Status, statuses } from "@/components/list/list-query";
import { upToMost } from "@/components/ui/counted";
import { Tabs } from "@/components/ui/tabs";

const names: Record<Status, string> = {
  "": "All",
  "action-required": "Action Required",
  draft: "Drafts",
  "with-aws": "With AWS",
  approved: "Approved",
  rejected: "Rejected",
};

/** Where referrals stand, as tabs. Each keeps what else the list was narrowed by. */
export function StatusTabs({
  query,
  counts,
}: {
  query: ListQuery;
  /** Of the tabs whose number is known. */
  counts: Partial<Record<Status, number>>;
}) {
  const tabs = statuses.map((status) => {
    const count = counts[status];
    return {
      name: names[status],
      href: listHref(query, { status }),
      current: status === query.status,
      count: count === undefined ? "" : upToMost(count),
      tone: status === "action-required" && count ? ("warn" as const) : undefined,
    };
  });
  return <Tabs label="Referrals by status" tabs={tabs} />;
}
