import type { Metadata } from "next";
import { restoreReferrals } from "@/app/referrals/actions";
import { DiscardedTable } from "@/components/history/discarded-table";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { Card } from "@/components/ui/card";
import { BackLink, Lead, PageHead } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/require-actor";
import { listDiscarded } from "@/lib/drafts/discard-draft";
import { DAYS_UNTIL_PURGE } from "@/lib/drafts/purge-discarded";
import { displayName } from "@/lib/referral/fields/names";

export const metadata: Metadata = { title: "Discarded drafts" };

export default async function DiscardedPage() {
  const drafts = await listDiscarded(await requireActor());
  const shown = drafts.map(({ id, answers, discardedAt }) => ({
    id,
    name: displayName(answers),
    at: discardedAt.toISOString(),
    deletedOn: deletedOn(discardedAt).toISOString(),
  }));
  return (
    <main id="main">
      <BackLink href="/">All referrals</BackLink>
      <PageHead>
        <div>
          <ArrivalFocus />
          <h1 tabIndex={-1}>Discarded drafts</h1>
          <Lead>
            {shown.length === 0
              ? "No discarded drafts."
              : `You can restore a discarded draft for ${DAYS_UNTIL_PURGE} days. After that it's deleted.`}
          </Lead>
        </div>
      </PageHead>
      {shown.length > 0 && (
        <Card aria-label="Drafts">
          <DiscardedTable drafts={shown} restore={restoreReferrals} />
        </Card>
      )}
    </main>
  );
}

function deletedOn(discardedAt: Date): Date {
  return new Date(discardedAt.getTime() + DAYS_UNTIL_PURGE * 24 * 60 * 60 * 1000);
}
