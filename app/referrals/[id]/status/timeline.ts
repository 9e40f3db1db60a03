import "server-only";
import type { TimelineEntry } from "@/components/sending/timeline";
import type { SubmissionProgress } from "@/lib/submission/progress";

type Happening = SubmissionProgress["history"][number];
type Words = Omit<TimelineEntry, "at">;
type Teller = (detail: string | null, who: string) => Words;

/** AWS's review statuses, each with what it means for whoever waits (AWS API reference, ReviewStatus). */
const reviewWords: Record<string, { title: string; tone: TimelineEntry["tone"]; text: string }> = {
  Submitted: {
    title: "Submitted for review",
    tone: "info",
    text: "AWS has it and will review it. Answers are locked.",
  },
  "In review": { title: "Review started", tone: "info", text: "Answers are locked." },
  "Action Required": {
    title: "AWS asks for a change",
    tone: "warn",
    text: "AWS waits for an answer before it goes on.",
  },
  Approved: { title: "Approved", tone: "ok", text: "AWS takes the deal on." },
  Rejected: { title: "Rejected", tone: "warn", text: "AWS has said no to this referral." },
};

const byUs = (title: string, text: string | null = null): Teller => {
  return (_detail, who) => ({ title, text, who, tone: null, said: null });
};

const byAws = (title: string, tell: (detail: string) => string | null): Teller => {
  return (detail) => ({
    title,
    text: detail === null ? null : tell(detail),
    who: "AWS",
    tone: null,
    said: null,
  });
};

const review: Teller = (detail) => {
  const known = reviewWords[detail ?? ""];
  return known
    ? { ...known, who: "AWS", said: null }
    : {
        title: `Review status: ${detail ?? "not given"}`,
        tone: "info",
        text: null,
        who: "AWS",
        said: null,
      };
};

const tellers: Record<Happening["what"], Teller> = {
  queued: byUs("Sent off", "The answers as they stood were frozen for AWS."),
  created: byAws("Opportunity created", (id) => `AWS reference ${id}`),
  found: byAws("Opportunity found", (id) => `An earlier attempt had already made ${id}.`),
  updated: byAws("Opportunity brought up to date", () => null),
  linked: byAws("Solutions and products linked", (count) => `${count} linked.`),
  assigned: byAws("Owner set", () => null),
  started: byAws("Review requested", () => null),
  submitted: review,
  "review-status": review,
  refused: byAws("AWS refused", (code) => `Code ${code}. The answers were opened again.`),
  stopped: byUs("Sending stopped", "The answers were opened again."),
  "given-up": byUs("Sending given up", "AWS could not be reached for 24 hours."),
  resumed: byUs("Tried again"),
  "sent-again": byUs("Sent again with corrections"),
};

/** Newest first. AWS's words of its last answer stand with the event that brought them. */
export function timelineOf(
  history: readonly Happening[],
  you: string,
  draft: { startedAt: Date },
  said: { status: string | null; comments: string | null },
): TimelineEntry[] {
  const latest = history.findLastIndex(
    ({ what, detail }) =>
      (what === "submitted" || what === "review-status") && detail === said.status,
  );
  const told = history.map(({ at, what, detail }, index) => ({
    ...tellers[what](detail, you),
    at: at.toISOString(),
    said: index === latest ? said.comments : null,
  }));
  const started = byUs("Draft started")(null, you);
  return [{ ...started, at: draft.startedAt.toISOString() }, ...told].reverse();
}
