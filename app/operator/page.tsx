import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { durationWords } from "@/app/words/wait-words";
import { HoldNote } from "@/components/sending/hold-note";
import { PauseBox } from "@/components/sending/pause-box";
import { PhaseCounts } from "@/components/sending/phase-counts";
import { SendingTable } from "@/components/sending/sending-table";
import { button } from "@/components/ui/button";
import { Card, cardBody, cardFoot } from "@/components/ui/card";
import { upToMost } from "@/components/ui/counted";
import { Icon } from "@/components/ui/icon";
import { NoteLine } from "@/components/ui/note";
import { Lead, PageHead, pageHeadButton, pageHeadButtons, stack } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import { mayOperate } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require-actor";
import { type EventCounts, eventCounts } from "@/lib/opportunity/event-counts";
import { type Sending, sendingNow } from "@/lib/submission/operator";
import { pauseAll, resumeAll, retryOne, tryCredentialsNow } from "./actions";
import { phasesShown, sendingRowOf } from "./sending-rows";
import { operatorAddress, type ShownGroup, shownGroups } from "./shown-groups";

export const metadata: Metadata = { title: "Operator view" };

type Props = { searchParams: Promise<Partial<Record<"show" | "not", string | string[]>>> };

export default async function OperatorPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayOperate(actor)) notFound();
  const { show: asked, not } = await searchParams;
  const show = shownGroups.find((group) => group === asked) ?? "all";
  const [sending, events] = await Promise.all([sendingNow(actor), eventCounts()]);
  const { counts, pause, hold } = sending;
  const groups = groupsOf(sending);
  const { rows, count, none } = groups[show];
  return (
    <main id="main">
      <PageHead>
        <div>
          <h1 tabIndex={-1}>Operator view</h1>
          <Lead>Everything being sent to AWS, from everyone.</Lead>
        </div>
        <form method="get" action="/operator" className={pageHeadButtons}>
          {show !== "all" && <input type="hidden" name="show" value={show} />}
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
        <PauseBox
          since={pause?.since.toISOString() ?? null}
          figures={[...figuresOf(sending), ...eventFigures(events)]}
          pause={pauseAll}
          resume={resumeAll}
        />
        <Card aria-label="Referrals being sent">
          <Tabs
            label="Referrals being sent"
            tabs={shownGroups.map((group) => ({
              name: groups[group].name,
              href: operatorAddress(group),
              current: group === show,
              count: String(groups[group].count),
              ...(group === "attention" && counts.failed > 0 && { tone: "warn" as const }),
            }))}
          />
          {rows.length > 0 ? (
            <SendingTable
              caption={groups[show].name}
              rows={rows.map(sendingRowOf)}
              show={show}
              retry={retryOne}
            />
          ) : (
            <p className={cardBody}>{none}</p>
          )}
          {count > rows.length && (
            <p className={cardFoot}>{`Showing ${rows.length} of ${count}.`}</p>
          )}
          <PhaseCounts phases={phasesShown(counts.phases)} />
        </Card>
      </div>
    </main>
  );
}

type Group = { name: string; rows: Sending["failed"]; count: number; none: string };

function groupsOf({ inProgress, waiting, failed, counts }: Sending): Record<ShownGroup, Group> {
  return {
    all: {
      name: "All",
      rows: [...failed, ...waiting, ...inProgress],
      count: counts.failed + counts.waiting + counts.inProgress,
      none: "Nothing is being sent right now.",
    },
    attention: {
      name: "Needs attention",
      rows: failed,
      count: counts.failed,
      none: "Nothing needs attention.",
    },
    retrying: {
      name: "Retrying",
      rows: waiting,
      count: counts.waiting,
      none: "Nothing is waiting for another try.",
    },
    progress: {
      name: "In progress",
      rows: inProgress,
      count: counts.inProgress,
      none: "Nothing is in progress.",
    },
  };
}

function figuresOf({ figures, environment }: Sending) {
  const { sentInDay, writes, oldestSeconds } = figures;
  const amount = (count: number) => count.toLocaleString("en-US");
  return [
    { name: "Sent in the last 24 hours", value: upToMost(sentInDay) },
    {
      name: environment === "emulator" ? "Daily limit left (practice)" : "AWS's daily limit left",
      value: `${amount(writes.left)} of ${amount(writes.of)} writes`,
    },
    {
      name: "Oldest on its way",
      value: oldestSeconds === null ? "None" : durationWords(oldestSeconds),
    },
  ];
}

function eventFigures(events: EventCounts | null) {
  if (!events) return [];
  const { all, unknownKinds, unknownOpportunities } = events;
  const unknown = [
    unknownKinds > 0 && `${unknownKinds} of an unknown kind`,
    unknownOpportunities > 0 && `${unknownOpportunities} about other opportunities`,
  ].filter((part) => part !== false);
  const value = [all.toLocaleString("en-US"), ...unknown].join(", ");
  return [{ name: "AWS events in the last 24 hours", value }];
}

const whyNotTried = new Map([
  ["changed", "Not retried. Its answers were edited since. Its author can send it again."],
  ["done", "Not retried. AWS already has it."],
]);
