import "server-only";
import { shownEntries } from "@/app/words/shown-entries";
import type { TimelineEntry } from "@/components/sending/timeline";
import type { Actor } from "@/lib/auth/actor";
import { historyOf, nameOfUser } from "@/lib/drafts/history";
import type { Referral } from "@/lib/drafts/referral";
import type { ReferralContext } from "@/lib/referral/context";
import { referenceName } from "@/lib/submission/reference-name";
import { CHANGED_AT_AWS, type PastEvent } from "@/lib/submission/timeline";

type Environment = keyof typeof referenceName;
type Words = Omit<TimelineEntry, "at">;
type Teller = (detail: string | null, who: string, environment: Environment) => Words;

/** AWS's review statuses, each with what it means for whoever waits (AWS API reference, ReviewStatus). */
const reviewWords: Record<string, { title: string; tone: TimelineEntry["tone"]; text: string }> = {
  Submitted: {
    title: "Submitted",
    tone: "info",
    text: "AWS has it and will review it. You can't make changes until AWS responds.",
  },
  "In review": {
    title: "In review",
    tone: "info",
    text: "AWS has started its review. You can't make changes until AWS responds.",
  },
  "Action Required": {
    title: "Action Required",
    tone: "warn",
    text: "AWS paused the review until you respond. Make the change that AWS asks for.",
  },
  Approved: {
    title: "Approved",
    tone: "ok",
    text: "AWS accepted the opportunity. Keep its stage and next step up to date.",
  },
  Rejected: {
    title: "Rejected",
    tone: "warn",
    text: "AWS declined this referral, and the decision is final.",
  },
};

const byUs = (title: string, text: string | null = null): Teller => {
  return (_detail, who) => ({ title, text, who, tone: "none" });
};

/** Who answers where a referral is sent. */
const answering: Record<Environment, string> = {
  emulator: "The simulator",
  sandbox: "AWS",
  aws: "AWS",
};

const byAws = (
  title: string,
  tell: (detail: string, environment: Environment) => string | null = () => null,
): Teller => {
  return (detail, _who, environment) => ({
    title,
    text: detail === null ? null : tell(detail, environment),
    who: answering[environment],
    tone: "none",
  });
};

const review: Teller = (detail, _who, environment) => {
  const who = answering[environment];
  const known = reviewWords[detail ?? ""];
  return known
    ? { ...known, who }
    : { title: `Review status: ${detail ?? "unknown"}`, tone: "info", text: null, who };
};

const sentTo: Record<Environment, string> = {
  emulator: "Sent in practice mode",
  sandbox: "Sent to the AWS Sandbox",
  aws: "Sent to AWS",
};

const queued: Teller = (_detail, who, environment) => {
  const copy = "We saved a copy of exactly what was sent.";
  const text = environment === "emulator" ? `Nothing was sent to AWS. ${copy}` : copy;
  return { title: sentTo[environment], text, who, tone: "none" };
};

const refused: Teller = (code, who, environment) =>
  code === CHANGED_AT_AWS ? changedAtAws(who) : refusedByAws(code, who, environment);

const changedAtAws = (who: string): Words => ({
  title: "Not sent: changed at AWS too",
  text: "Nothing was overwritten. Choose which answer to keep.",
  who,
  tone: "none",
});

const refusedByAws: Teller = (code, _who, environment) => ({
  title: `${answering[environment]} didn't accept it`,
  text: `${code === null ? "" : `Code ${code}. `}You can edit the answers again.`,
  who: answering[environment],
  tone: "none",
});

/** Why a decision that a person made for AWS changed nothing. */
function playRefused(environment: Environment, code: string | null): string {
  const { emulator: simulator, sandbox } = answering;
  const whose = environment === "emulator" ? simulator : `${sandbox}'s Sandbox`;
  return `${whose} didn't accept the decision. Code ${code ?? "unknown"}. Nothing changed.`;
}

/** The same, where it was the last thing that happened; null otherwise. */
export function refusedPlay(events: readonly PastEvent[], environment: Environment): string | null {
  const last = events.at(-1);
  return last?.what === "play-refused" ? playRefused(environment, last.outcome) : null;
}

const tellers: Record<PastEvent["what"], Teller> = {
  "draft-started": byUs("Draft started"),
  "draft-discarded": byUs("Draft discarded"),
  "draft-restored": byUs("Draft restored"),
  "version-restored": byUs("Earlier version restored"),
  queued,
  created: byAws("Opportunity created", (id, environment) => `${referenceName[environment]} ${id}`),
  found: byAws("Opportunity found", (id) => `An earlier attempt already created ${id}.`),
  updated: byAws("Opportunity updated"),
  linked: byAws("Solutions and products linked", (count) => `${count} linked.`),
  assigned: byAws("Owner assigned"),
  started: byAws("Review requested"),
  submitted: review,
  "review-status": review,
  "changed-at-aws": byAws("Changed in Partner Central", (stage) => `Stage: ${stage}`),
  refused,
  stopped: byUs("Sending stopped", "You can edit the answers again."),
  "given-up": byUs("Stopped after 24 hours", "We couldn't reach AWS for 24 hours."),
  resumed: byUs("Tried again"),
  "sent-again": byUs("Sent again with corrections"),
  "reviewer-played": (decision, who) => ({
    title: "Rehearsal: AWS's part played",
    text: `This was no decision of AWS. ${who} chose ${decision}.`,
    who,
    tone: "none",
  }),
  "play-refused": (code, who, environment) => ({
    title: "Rehearsal: decision not accepted",
    text: playRefused(environment, code),
    who,
    tone: "warn",
  }),
  "not-taken": byAws(
    "Changes not sent",
    (status) =>
      `The opportunity was already at “${status}”, so AWS didn't take them. They're in the history.`,
  ),
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

/** Answers that were changed after the referral was sent for the first time, each as it was and became. */
export async function changesSinceSent(
  actor: Actor,
  referral: Referral,
  context: ReferralContext,
  events: readonly PastEvent[],
  names: ReadonlyMap<string, string>,
): Promise<TimelineEntry[]> {
  const sent = events.find(({ what }) => what === "queued");
  if (!sent || referral.updatedAt <= sent.at) return [];
  const { entries } = await historyOf(referral.id, null);
  const later = entries.filter(({ savedAt, changes }) => savedAt > sent.at && changes.length > 0);
  const reading = { actor, referral, context };
  // The draft's start is told by its event.
  const shown = await shownEntries({ entries: later, older: 0 }, reading);
  return shown.map(({ at, pages }, index) => ({
    ...{ at, pages, title: "Answers changed", text: null, tone: "none" },
    who: names.get(later[index]?.userId ?? "") ?? shown[index]?.who ?? "",
  }));
}

/** What AWS says of the review now: of an earlier one its words are not kept. */
type Said = { reviewStatus: string | null; comments: string | null };

const DAY_MS = 86_400_000;
const LONG_QUIET_DAYS = 14;

/** Newest first. */
export function timelineOf(
  events: readonly PastEvent[],
  names: ReadonlyMap<string, string>,
  environment: Environment,
  { changes = [], said }: { changes?: readonly TimelineEntry[]; said?: Said } = {},
): TimelineEntry[] {
  const told = events.map(({ at, what, outcome, userId }): TimelineEntry => {
    const words = tellers[what](outcome, names.get(userId ?? "") ?? "Referral Desk", environment);
    return { ...words, at: at.toISOString() };
  });
  const review = events.findLastIndex(({ what }) => what === "review-status");
  const reviewed = told[review];
  if (reviewed && said?.comments && events[review]?.outcome === said.reviewStatus) {
    told[review] = { ...reviewed, said: said.comments };
  }
  const all = [...told, ...changes].sort((one, other) => one.at.localeCompare(other.at));
  return all.map((entry, index) => withQuiet(entry, all[index - 1])).reverse();
}

function withQuiet(entry: TimelineEntry, before: TimelineEntry | undefined): TimelineEntry {
  if (!before) return entry;
  const quietDays = Math.floor((Date.parse(entry.at) - Date.parse(before.at)) / DAY_MS);
  return quietDays < LONG_QUIET_DAYS ? entry : { ...entry, quietDays };
}
