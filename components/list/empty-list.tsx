import type { ReactNode } from "react";
import { Mark } from "@/components/frame/mark";
import { isNarrowed, type ListQuery, listHref } from "@/components/list/list-query";
import { button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { buttons } from "@/components/ui/page";

const empty = "grid justify-items-center gap-4 px-4 py-12 text-center";
const words = "mt-2 max-w-[44ch] text-muted";

export function EmptyList({ start }: { start: ReactNode }) {
  return (
    <Card aria-labelledby="empty-h">
      <div className={empty}>
        <Mark size={56} />
        <div>
          <h2 id="empty-h">Start your first referral</h2>
          <p className={words}>
            It takes about four minutes. Have the customer's website, expected AWS revenue, and
            close date ready. Everything saves as you type.
          </p>
        </div>
        <div className={classNames(buttons, "justify-center")}>{start}</div>
      </div>
    </Card>
  );
}

export function NoHits({ query }: { query: ListQuery }) {
  const { q, status } = query;
  const elsewhere = status !== "" && isNarrowed(query);
  return (
    <div className={empty}>
      <div>
        <h3>{q === "" ? "Nothing matches these filters" : `Nothing matches “${q}”`}</h3>
        <p className={words}>Try part of the customer's name, or clear the filters.</p>
      </div>
      <div className={classNames(buttons, "justify-center")}>
        {elsewhere && (
          <a className={button("secondary")} href={listHref(query, { status: "" })}>
            Search all referrals
          </a>
        )}
        <a className={button("secondary")} href="/">
          Clear filters
        </a>
      </div>
    </div>
  );
}
