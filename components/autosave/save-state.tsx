"use client";

import { type ReactElement, useEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { useDateStyle } from "@/components/ui/date-style";
import { localClock } from "@/components/ui/local-time";
import { withoutScripts, withScripts } from "@/components/ui/page";
import { SaveLine, type SaveTone } from "@/components/ui/save-line";
import type { DateStyle } from "@/lib/referral/date-style";
import { changedBy, nothingSaid, offlineWords, saidAfter, saidOnSaveNow } from "./announcement";
import type { SaveState } from "./save-states";

const TICK_MS = 10_000;

/** A button in a sentence looks like the links beside it. */
const inSentence = "cursor-pointer text-primary underline";

/** Whether the page is saved, in words beside the buttons; what matters is also said aloud, once. */
export function SaveStateLine(props: {
  state: SaveState;
  conflictHref: string;
  saveNow: () => void;
  /** Somebody else saved, or a new release is there: the page is not the newest any more. */
  outdated: "elsewhere" | "release" | null;
}) {
  const { state, outdated } = props;
  const style = useDateStyle();
  const [said, setSaid] = useState(nothingSaid);
  const status = useRef<HTMLSpanElement>(null);
  const newest = useRef(state);
  newest.current = state;
  useEffect(() => setSaid((before) => saidAfter(before, state)), [state]);
  useEffect(() => {
    const asked = () => setSaid((before) => saidOnSaveNow(before, newest.current));
    const form = status.current?.closest("form");
    form?.addEventListener("save-now", asked);
    return () => form?.removeEventListener("save-now", asked);
  }, []);
  const isAlert = said.run === "conflict" || said.run === "refused";
  return (
    <>
      <SaveLine tone={toneOf(state)} className={withScripts}>
        <span>{wordsOf({ ...props, style })}</span>
      </SaveLine>
      {outdated && (
        <p className={classNames("text-md text-muted", withScripts)}>
          <span>
            {outdated === "elsewhere"
              ? "Saved in another tab. "
              : `A new version of this page is available. ${releaseAdvice(state)} `}
          </span>
          <button type="button" className={inSentence} onClick={() => window.location.reload()}>
            Reload
          </button>
        </p>
      )}
      <span ref={status} className="sr-only" role="status">
        <span key={said.times}>{isAlert ? "" : said.words}</span>
      </span>
      <span className="sr-only" role="alert">
        <span key={said.times}>{isAlert ? said.words : ""}</span>
      </span>
      <p className={withoutScripts}>
        JavaScript is off, so this page saves only when you select a button.
      </p>
    </>
  );
}

/** A reload takes along what neither the server nor the device holds: nothing is promised of it. */
function releaseAdvice({ kind }: SaveState): string {
  return kind === "saved"
    ? "Your changes are saved."
    : "Wait until your changes are saved, then reload.";
}

/** Elements only: a translator replaces texts, and one that stands bare could not be taken away. */
function wordsOf(props: {
  state: SaveState;
  conflictHref: string;
  saveNow: () => void;
  style: DateStyle;
}): ReactElement {
  const { state, conflictHref, saveNow, style } = props;
  switch (state.kind) {
    case "loading":
      return <span>Loading…</span>;
    case "saved":
      return state.at === null ? (
        <span>All changes saved</span>
      ) : (
        <SavedAgo key={state.at} at={state.at} />
      );
    case "dirty":
      return <span>Unsaved changes</span>;
    case "saving":
      return <span>Saving…</span>;
    case "offline":
      return <span>{offlineWords(state.kept)}</span>;
    case "failed":
      return (
        <>
          <span>{`Not saved. Trying again in ${state.seconds} seconds. `}</span>
          <button type="button" className={inSentence} onClick={saveNow}>
            Save now
          </button>
        </>
      );
    case "conflict":
      return (
        <>
          <span>{`${changedBy(state.who)}${whenOf(state.at, style)}. `}</span>
          <a href={conflictHref}>Compare</a>
        </>
      );
    case "refused":
      return <span>{`Not saved. ${state.words}`}</span>;
  }
}

function toneOf({ kind }: SaveState): SaveTone {
  if (kind === "saved") return "saved";
  return kind === "failed" || kind === "conflict" || kind === "refused" ? "failed" : "dirty";
}

function whenOf(at: string | null, style: DateStyle): string {
  if (at === null) return "";
  return ` at ${localClock(new Date(at), style)}`;
}

/** Counts on by itself, in steps that nobody has to read along with. */
function SavedAgo({ at }: { at: number }) {
  const [now, setNow] = useState(at);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(2, Math.round((now - at) / 1000));
  const minutes = Math.round(seconds / 60);
  const long =
    seconds < 60 ? `${seconds} seconds` : `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return <span>{`Saved ${long} ago`}</span>;
}
