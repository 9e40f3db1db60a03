import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentContext, currentReferral } from "@/app/words/session";
import { shownEntries } from "@/app/words/shown-entries";
import { DismissalList } from "@/components/history/dismissal-list";
import { HistoryList } from "@/components/history/history-list";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { NoteLine } from "@/components/ui/note";
import { BackLink, Lead, PageHead } from "@/components/ui/page";
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
      <BackLink href={`/referrals/${id}`}>{displayName(referral.answers)}</BackLink>
      <PageHead>
        <div>
          <ArrivalFocus />
          <h1 tabIndex={-1}>History</h1>
          <Lead>See who changed what, and restore any earlier version.</Lead>
        </div>
      </PageHead>
      {restored !== undefined && (
        <NoteLine className="mb-4" role="status">
          <Icon name="info" />
          <span>
            {restored === "1"
              ? "Earlier version restored. It's now the newest entry."
              : "Nothing changed. That version can't be restored."}
          </span>
        </NoteLine>
      )}
      <Card aria-label="Changes">
        <CardBody>
          <HistoryList referralId={id} entries={entries} restore={restoreEarlier} />
        </CardBody>
      </Card>
      {dismissals.length > 0 && (
        <Card className="mt-6" aria-labelledby="dismissals">
          <CardHead>
            <h2 id="dismissals">Dismissed warnings</h2>
          </CardHead>
          <CardBody>
            <DismissalList dismissals={dismissals} />
          </CardBody>
        </Card>
      )}
      {history.older !== null && (
        <p className="mt-4">
          <a href={`/referrals/${id}/history?before=${history.older}`}>Older changes</a>
        </p>
      )}
    </main>
  );
}
