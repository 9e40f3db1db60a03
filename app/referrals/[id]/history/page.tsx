import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentContext, currentReferral } from "@/app/words/session";
import { shownEntries } from "@/app/words/shown-entries";
import { DismissalList } from "@/components/history/dismissal-list";
import { HistoryList } from "@/components/history/history-list";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { Icon } from "@/components/ui/icon";
import { requireActor } from "@/lib/auth/require-actor";
import { pastDismissals } from "@/lib/drafts/dismissals";
import { historyOf } from "@/lib/drafts/history";
import { displayName } from "@/lib/referral/fields/names";
import { restoreEarlier } from "./actions";
import { shownDismissals } from "./shown-dismissals";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { before, restored } = await searchParams;
  const [referral, context, actor] = await Promise.all([
    currentReferral(id),
    currentContext(),
    requireActor(),
  ]);
  if (!referral || referral.discardedAt) notFound();
  const history = await historyOf(id, /^[0-9]{1,9}$/.test(String(before)) ? Number(before) : null);
  const entries = await shownEntries(history, { actor, referral, context });
  const dismissals = await shownDismissals(actor, await pastDismissals(id));
  return (
    <main id="main">
      <a className="back" href={`/referrals/${id}`}>
        <Icon name="chevron" />
        <span>{displayName(referral.answers)}</span>
      </a>
      <div className="page-head">
        <div>
          <ArrivalFocus />
          <h1 tabIndex={-1}>History</h1>
          <p className="lead">
            Who changed what and when, newest first. Any earlier state can be brought back; what is
            there now stays in the history.
          </p>
        </div>
      </div>
      {restored !== undefined && (
        <p className="note mb-4" role="status">
          <Icon name="info" />
          <span>
            {restored === "1"
              ? "The earlier state is back, as a new entry on top."
              : "Nothing was changed: that state cannot be brought back."}
          </span>
        </p>
      )}
      <section className="card" aria-label="Changes">
        <div className="card-body">
          <HistoryList referralId={id} entries={entries} restore={restoreEarlier} />
        </div>
      </section>
      {dismissals.length > 0 && (
        <section className="card mt-6" aria-labelledby="dismissals">
          <div className="card-head">
            <h2 id="dismissals">Dismissed warnings</h2>
          </div>
          <div className="card-body">
            <DismissalList dismissals={dismissals} />
          </div>
        </section>
      )}
      {history.older !== null && (
        <p className="mt-4">
          <a href={`/referrals/${id}/history?before=${history.older}`}>Older changes</a>
        </p>
      )}
    </main>
  );
}
