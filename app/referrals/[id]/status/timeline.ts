import "server-only";
import type { TimelineEntry } from "@/components/sending/timeline";
import type { Actor } from "@/lib/auth/actor";
import { nameOfUser } from "@/lib/drafts/history";
import type { PastEvent } from "@/lib/submission/timeline";

type Words = Omit<TimelineEntry, "at">;
type Teller = (detail: string | null, who: string) => Words;

/** AWS's review statuses, each with what it means for whoever waits (AWS API reference, ReviewStatus). */
const reviewWords: Record<string, { title: string; tone: TimelineEntry["tone"]; text: string }> = {
  Submitted: {
    title: "Submitted for review",
    tone: "info",
    text: "AWS has it and will review it. You can't make changes until AWS responds.",
  },
  "In review": {
    title: "Review started",
    tone: "info",
    text: "You can't make changes until AWS responds.",
  },
  "Action Required": {
    title: "AWS asks for a change",
    tone: "warn",
    text: "AWS paused the review until you respond.",
  },
  Approved: { title: "Approved", tone: "ok", text: "AWS accepted the opportunity." },
  Rejected: { title: "Rejected", tone: "warn", text: "AWS declined this referral." },
};

const byUs = (title: string, text: string | null = null): Teller => {
  return (_detail, who) => ({ title, text, who, tone: "none", said: null });
};

const byAws = (title: string, tell: (detail: string) => string | null): Teller => {
  return (detail) => ({
    title,
    text: detail === null ? null : tell(detail),
    who: "AWS",
    tone: "none",
    said: null,
  });
};

const review: Teller = (detail) => {
  const known = reviewWords[detail ?? ""];
  return known
    ? { ...known, who: "AWS", said: null }
    : {
        title: `Review status: ${detail ?? "unknown"}`,
        tone: "info",
        text: null,
        who: "AWS",
        said: null,
      };
};

const tellers: Record<PastEvent["what"], Teller> = {
  "draft-started": byUs("Draft started"),
  "draft-discarded": byUs("Draft discarded"),
  "draft-restored": byUs("Draft restored"),
  "version-restored": byUs("Earlier version restored"),
  queued: byUs("Sent to AWS", "We saved a copy of exactly what was sent."),
  created: byAws("Opportunity created", (id) => `AWS reference ${id}`),
  found: byAws("Opportunity found", (id) => `An earlier attempt already created ${id}.`),
  updated: byAws("Opportunity updated", () => null),
  linked: byAws("Solutions and products linked", (count) => `${count} linked.`),
  assigned: byAws("Owner assigned", () => null),
  started: byAws("Review requested", () => null),
  submitted: review,
  "review-status": review,
  refused: byAws("AWS didn't accept it", (code) => `Code ${code}. You can edit the answers again.`),
  stopped: byUs("Sending stopped", "You can edit the answers again."),
  "given-up": byUs("Stopped after 24 hours", "We couldn't reach AWS for 24 hours."),
  resumed: byUs("Tried again"),
  "sent-again": byUs("Sent again with corrections"),
};

/** What the people are called who did something; yourself by name, as a colleague would read it. */
export async function namesOf(
  actor: Actor,
  events: readonly PastEvent[],
  you: { firstName: string; lastName: string } | undefined,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map([[actor.userId, you ? `${you.firstName} ${you.lastName}` : "You"]]);
  for (const { userId } of events) {
    if (userId && !names.has(userId)) names.set(userId, await nameOfUser(actor, userId));
  }
  return names;
}

/** Newest first. AWS's words of its last answer stand with the event that brought them. */
export function timelineOf(
  events: readonly PastEvent[],
  names: ReadonlyMap<string, string>,
  said: { status: string | null; comments: string | null },
): TimelineEntry[] {
  const latest = events.findLastIndex(
    ({ what, outcome }) =>
      (what === "submitted" || what === "review-status") && outcome === said.status,
  );
  const told = events.map(({ at, what, outcome, userId }, index) => ({
    ...tellers[what](outcome, names.get(userId ?? "") ?? "Referral Desk"),
    at: at.toISOString(),
    said: index === latest ? said.comments : null,
  }));
  return told.reverse();
}
