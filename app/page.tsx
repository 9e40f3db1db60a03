import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import {
  discardReferrals,
  dropView,
  keepView,
  restoreReferrals,
  startReferral,
} from "@/app/referrals/actions";
import { DiscardSeveral } from "@/components/list/discard-several";
import { DiscardedNote } from "@/components/list/discarded-note";
import { EmptyList, NoHits } from "@/components/list/empty-list";
import { type Choice, Filters } from "@/components/list/filters";
import {
  isFiltered,
  isNarrowed,
  type ListQuery,
  listHref,
  type Status,
} from "@/components/list/list-query";
import { Pager } from "@/components/list/pager";
import { ReferralTable } from "@/components/list/referral-table";
import { SavedViews } from "@/components/list/saved-views";
import { StartForm } from "@/components/list/start-form";
import { StatusTabs } from "@/components/list/status-tabs";
import { UnwrittenNote } from "@/components/list/unwritten-note";
import { agoWords } from "@/components/ui/ago-words";
import { Card } from "@/components/ui/card";
import { upToMost } from "@/components/ui/counted";
import { Icon } from "@/components/ui/icon";
import { NoteLine } from "@/components/ui/note";
import { Lead, PageHead, pageHeadButton, pageHeadButtons } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/require-actor";
import { discardedAmong } from "@/lib/drafts/discard-draft";
import { listReferrals, type ReferralList } from "@/lib/drafts/list-referrals";
import { listViews, MOST_VIEWS } from "@/lib/drafts/saved-views";
import { unwrittenDraft } from "@/lib/drafts/start-draft";
import { listPeople, yourself } from "@/lib/partner/people";
import type { Person } from "@/lib/referral/context";
import { SOMEONE_ELSE } from "@/lib/referral/fields/answers";
import { currentDateStyle } from "./words/date-style";
import { readListRequest } from "./words/list-request";
import { listRowOf } from "./words/list-row";
import { reminderChoices } from "./words/reminder-words";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

// The layout's title template applies below it, and this page stands beside it.
export const metadata: Metadata = { title: { absolute: "Referrals – Referral Desk" } };

export default async function ReferralsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { discarded, kept, ...query } = readListRequest(await searchParams);
  const { direction, ...asked } = query;
  const [{ order: dateOrder }, list, people, you, unwritten, views] = await Promise.all([
    currentDateStyle(),
    listReferrals(actor, { ...asked, direction: direction || undefined }),
    listPeople(actor),
    yourself(actor),
    unwrittenDraft(actor),
    listViews(actor),
  ]);
  const undoable = await discardedAmong(actor, discarded);
  const empty = list.total === 0 && !isFiltered(query);
  const now = new Date();
  return (
    <main id="main">
      <PageHead>
        <div>
          <h1>Referrals</h1>
          <Lead role="status">{leadOf(list, isFiltered(query))}</Lead>
        </div>
        {!empty && (
          <div className={pageHeadButtons}>
            <StartForm
              start={startReferral}
              attemptId={randomUUID()}
              label="Start a referral"
              buttonClass={pageHeadButton}
            />
          </div>
        )}
      </PageHead>
      {undoable.length > 0 && <DiscardedNote referralIds={undoable} restore={restoreReferrals} />}
      {unwritten && (
        <UnwrittenNote
          referralId={unwritten.referralId}
          started={agoWords(unwritten.startedAt, now).toLowerCase()}
          discard={discardReferrals}
        />
      )}
      {kept > 0 && (
        <NoteLine className="mb-4" role="status">
          <Icon name="info" />
          <span>
            {kept === 1
              ? "You can't discard this referral because it was sent to AWS."
              : `You can't discard ${kept} of these referrals because they were sent to AWS.`}
          </span>
        </NoteLine>
      )}
      {empty ? (
        <EmptyList
          start={
            <StartForm start={startReferral} attemptId={randomUUID()} label="Start a referral" />
          }
        />
      ) : (
        <Card id="list" aria-labelledby="list-h" className="group/list">
          <h2 className="sr-only" id="list-h">
            {isFiltered(query) ? "Referrals found" : "All referrals"}
          </h2>
          <StatusTabs query={query} counts={tabCounts(query, list)} />
          <Filters query={query} owners={ownerChoices(people, you)} reminders={reminderChoices} />
          <SavedViews
            views={views}
            address={listHref(query)}
            hasRoom={views.length < MOST_VIEWS}
            save={keepView}
            remove={dropView}
          />
          {list.total === 0 ? (
            <NoHits query={query} />
          ) : (
            <>
              <ReferralTable
                query={query}
                waiting={list.waiting.map((row) => listRowOf(row, { people, dateOrder }, now))}
                rows={list.rows.map((row) => listRowOf(row, { people, dateOrder }, now))}
                discard={discardReferrals}
              />
              <DiscardSeveral discard={discardReferrals} />
              <Pager
                query={query}
                total={countWords(list.total)}
                before={list.before}
                after={list.after}
              />
            </>
          )}
        </Card>
      )}
      <p className="mt-4 print:hidden">
        <a href="/referrals/discarded">Discarded drafts</a>
      </p>
    </main>
  );
}

/** A search is counted where it is looked at only; its other tabs have no number then. */
function tabCounts(
  query: ListQuery,
  { counts, total }: ReferralList,
): Partial<Record<Status, number>> {
  if (isNarrowed(query)) return { [query.status]: total };
  const { all, drafts, withAws, actionRequired, approved, rejected } = counts;
  return {
    ...{ "": all, "action-required": actionRequired, draft: drafts },
    ...{ "with-aws": withAws, approved, rejected },
  };
}

/** What needs attention is counted in the whole list, so a part of it says only what was found. */
function leadOf({ total, counts }: ReferralList, filtered: boolean): string {
  if (total === 0 && !filtered) return "No referrals yet.";
  if (filtered) return `${countWords(total)} found.`;
  const { actionRequired } = counts;
  if (actionRequired === 0) return `${countWords(total)}.`;
  return `${countWords(total)}, ${upToMost(actionRequired)} ${actionRequired === 1 ? "needs" : "need"} your attention.`;
}

function countWords(count: number): string {
  return count === 1 ? "1 referral" : `${upToMost(count)} referrals`;
}

function ownerChoices(people: Person[], you: Person | null): Choice[] {
  const known = people.map(({ id, firstName, lastName }) => ({
    value: id,
    label: id === you?.id ? "Me" : `${firstName} ${lastName}`,
  }));
  return [...known, { value: SOMEONE_ELSE, label: "Someone else" }];
}
