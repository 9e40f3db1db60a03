import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HoldNote } from "@/components/sending/hold-note";
import { PauseBox } from "@/components/sending/pause-box";
import { PhaseCounts } from "@/components/sending/phase-counts";
import { SendingTable } from "@/components/sending/sending-table";
import { button } from "@/components/ui/button";
import { Card, CardHead, cardAside } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { NoteLine } from "@/components/ui/note";
import { Lead, PageHead, pageHeadButton, pageHeadButtons, stack } from "@/components/ui/page";
import { mayOperate } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require-actor";
import { sendingNow } from "@/lib/submission/operator";
import { pauseAll, resumeAll, retryOne, tryCredentialsNow } from "./actions";
import { phaseWords, sendingRowOf } from "./sending-rows";

export const metadata: Metadata = { title: "Operator view" };

type Props = { searchParams: Promise<{ not?: string | string[] }> };

export default async function OperatorPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayOperate(actor)) notFound();
  const sending = await sendingNow(actor);
  const { counts, pause, hold } = sending;
  const groups = [
    { id: "in-progress", title: "In progress", rows: sending.inProgress, count: counts.inProgress },
    {
      id: "waiting",
      title: "Retrying",
      rows: sending.waiting,
      count: counts.waiting,
    },
    { id: "failed", title: "Needs attention", rows: sending.failed, count: counts.failed },
  ];
  const { not } = await searchParams;
  return (
    <main id="main">
      <PageHead>
        <div>
          <h1 tabIndex={-1}>Operator view</h1>
          <Lead>Everything being sent to AWS, from everyone.</Lead>
        </div>
        <form method="get" action="/operator" className={pageHeadButtons}>
          <button className={button("secondary", "normal", pageHeadButton)} type="submit">
            Refresh
          </button>
        </form>
      </PageHead>
      {not !== undefined && (
        <NoteLine className="mb-4" role="status">
          <Icon name="info" />
          <span>{whyNotTried.get(String(not)) ?? "Not retried. It no longer exists."}</span>
        </NoteLine>
      )}
      {hold && <HoldNote {...hold} since={hold.since.toISOString()} tryNow={tryCredentialsNow} />}
      <div className={stack}>
        <PauseBox since={pause?.since.toISOString() ?? null} pause={pauseAll} resume={resumeAll} />
        {groups.map(({ id, title, rows, count }) => (
          <Card key={id} aria-labelledby={id}>
            <CardHead className="mb-4">
              <h2 id={id}>{`${title}: ${count}`}</h2>
              {count > rows.length && (
                <p className={cardAside}>{`Showing the first ${rows.length}.`}</p>
              )}
            </CardHead>
            {rows.length > 0 && (
              <SendingTable caption={title} rows={rows.map(sendingRowOf)} retry={retryOne} />
            )}
          </Card>
        ))}
        <PhaseCounts
          phases={Object.entries(counts.phases).map(([phase, count]) => ({
            phase,
            words: phaseWords(phase),
            count,
          }))}
        />
      </div>
    </main>
  );
}

const whyNotTried = new Map([
  ["changed", "Not retried. Its answers were edited since. Its author can send it again."],
  ["done", "Not retried. AWS already has it."],
]);
