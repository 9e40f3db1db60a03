"use client";

import {
  unstable_isUnrecognizedActionError as isOfOtherRelease,
  unstable_rethrow as rethrow,
  useRouter,
} from "next/navigation";
import {
  Fragment,
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { differing, isEmpty } from "@/components/autosave/answers-diff";
import { conflictState, type SavedPage } from "@/components/autosave/live-page";
import { type Refused, refusalWords } from "@/components/autosave/refusal-words";
import { SaveStateLine } from "@/components/autosave/save-state";
import { useAutosave } from "@/components/autosave/use-autosave";
import { StepContext } from "@/components/fields/step-context";
import { isBeingAnswered } from "@/components/ui/arrival";
import { button } from "@/components/ui/button";
import { sheetBody, sheetButton, sheetFoot } from "@/components/ui/card";
import { isNoConnection } from "@/components/ui/connection";
import { type Focus, focusAgain, focusWithin } from "@/components/ui/focus";
import { useKeyShortcuts } from "@/components/ui/key-shortcuts";
import { Problems } from "@/components/ui/problems";
import type { Answers } from "@/lib/referral/fields/answers";
import { fieldsOfStep } from "@/lib/referral/fields/field-order";
import { answersFromForm } from "@/lib/referral/fields/form";
import type { CheckedPage, ShownErrors } from "./check-engine";
import { useEarlyChecks } from "./use-early-checks";

export type SaveAction = (previous: Refused, form: FormData) => Promise<Refused>;

const DOUBLE_PRESS_MS = 1000;
const SLOW_MS = 400;

/**
 * The live part of a step page, around questions that come ready from the server. Without scripts
 * it is a plain form that is posted to a plain address; with them it saves while one types, checks
 * early and says what is going on.
 */
export function StepForm(props: {
  page: CheckedPage;
  referralId: string;
  version: number;
  conflict: SavedPage["conflict"];
  hidden: Record<string, string>;
  errors: ShownErrors;
  save: SaveAction;
  /** What the first button says, where it isn't one of the wizard's. */
  onward?: string;
  children: ReactNode;
}) {
  const { page, referralId, version, hidden, conflict } = props;
  const { step, answers } = page;
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const pressedAt = useRef(0);
  const submitted = useRef<Answers | null>(null);
  const shownPage = useRef<CheckedPage>(undefined);
  const focused = useRef<Focus>(null);
  /** The form's answers once it is drawn anew, and who waits for that. */
  const coming = useRef<{ answers: Answers; done: (() => void)[] }>(undefined);
  const [refused, send, saving] = useActionState(attempt, null);
  // Controls keep their own text; they are drawn anew only to put back what was typed before.
  const [drawn, setDrawn] = useState({ round: 0, start: answers });
  const checks = useEarlyChecks(form, page, props.errors);
  const saved = { referralId, step, version, answers, conflict };
  const { autosave, state, elsewhere } = useAutosave(form, saved, putBack);
  const slow = useSlow(saving);
  const whyNot = useMemo(
    () => (refused ? [{ text: refusalWords[refused.kind], href: null }] : []),
    [refused],
  );

  const read = () =>
    form.current ? answersFromForm(step, new FormData(form.current)) : ({} satisfies Answers);

  function putBack(changes: Answers, done: () => void) {
    const { answers: before, done: waiting } = coming.current ?? { answers: read(), done: [] };
    coming.current = { answers: { ...before, ...changes }, done: [...waiting, done] };
    focused.current = focusWithin(form.current);
    const start = { ...answers, ...coming.current.answers };
    setDrawn(({ round }) => ({ round: round + 1, start }));
  }

  async function attempt(previous: Refused, data: FormData): Promise<Refused> {
    try {
      const answer = await props.save(previous, data);
      autosave.current?.dispatch({ kind: "button-failed" });
      return answer;
    } catch (cause) {
      // A release that does not know this page's action still takes the form as it is.
      if (isOfOtherRelease(cause)) {
        postPlainly(data);
        return previous;
      }
      leaveWith(cause);
      autosave.current?.dispatch({ kind: "button-failed" });
      // Whatever it was, the page stays with what was typed; a defect is told to whoever looks.
      if (!isNoConnection(cause)) reportError(cause);
      return { kind: "unreachable" };
    }
  }

  /** A redirect is how a save ends well. */
  function leaveWith(cause: unknown) {
    try {
      rethrow(cause);
    } catch (redirect) {
      const sent = submitted.current;
      if (sent) autosave.current?.dispatch({ kind: "button-saved", answers: sent });
      throw redirect;
    }
  }

  function postPlainly(data: FormData) {
    const element = form.current;
    if (!element) return;
    for (const name of ["version", "writer", "save", "go"]) {
      const part = element.ownerDocument.createElement("input");
      part.type = "hidden";
      part.name = name;
      part.value = String(data.get(name) ?? "");
      // Of two fields with one name the first counts.
      element.prepend(part);
    }
    HTMLFormElement.prototype.submit.call(element);
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (saving || Date.now() - pressedAt.current < DOUBLE_PRESS_MS) return;
    pressedAt.current = Date.now();
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    submitted.current = read();
    const part: Record<string, string> = autosave.current?.press() ?? {};
    for (const [name, value] of Object.entries(part)) data.set(name, value);
    startTransition(() => send(data));
  }

  const { catchUp } = checks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server
  useEffect(() => {
    const isFirst = shownPage.current === undefined;
    const isByButton = submitted.current !== null;
    if (!isFirst && shownPage.current !== page) showAnew();
    shownPage.current = page;
    submitted.current = null;
    catchUp();
    if (!isFirst && !isByButton) return;
    // An address that names a question leads there.
    const named = document.getElementById(window.location.hash.slice(1));
    if (!isBeingAnswered()) named?.focus();
  }, [page]);

  /** The server sent the page anew: shows what it holds, and what was typed and is not saved yet. */
  function showAnew() {
    if (autosave.current?.isOutdated(version)) return router.refresh();
    const known: Answers = {};
    for (const id of fieldsOfStep(step)) known[id] = answers[id] ?? "";
    const now = conflictState({ conflict });
    const tell = () =>
      autosave.current?.dispatch({ kind: "redrawn", answers: known, version, conflict: now });
    const shown = { ...known, ...autosave.current?.unsaved() };
    if (isEmpty(differing(shown, read()))) tell();
    else putBack(shown, tell);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the controls were drawn anew
  useEffect(() => {
    if (drawn.round === 0) return;
    const waiting = coming.current?.done ?? [];
    coming.current = undefined;
    focusAgain(focused.current);
    catchUp();
    for (const done of waiting) done();
  }, [drawn]);

  return (
    <StepContext value={{ ...checks, start: drawn.start }}>
      <form
        ref={form}
        id="step-form"
        data-shortcut="save"
        method="post"
        encType="multipart/form-data"
        action={`/referrals/${referralId}/${step}/save`}
        onSubmit={submit}
        {...checks.events}
        // Else the browser puts older choices back over what the server has sent since.
        autoComplete="off"
        noValidate
      >
        {Object.entries({ ...hidden, version: String(version) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={sheetBody}>
          {whyNot.length > 0 && <Problems title="Not saved" problems={whyNot} />}
          <Fragment key={drawn.round}>{props.children}</Fragment>
        </div>
        <div className={sheetFoot}>
          <SaveButton go="continue" saving={saving}>
            {slow ? "Saving…" : (props.onward ?? "Save and continue")}
          </SaveButton>
          {/* All that AWS insists on is answered here: what follows is optional. */}
          {step === "ask" && (
            <SaveButton go="review" saving={saving}>
              Review and send
            </SaveButton>
          )}
          <SaveButton go="close" saving={saving}>
            Save and close
          </SaveButton>
          <SaveStateLine
            state={state}
            conflictHref={`/referrals/${referralId}/conflict?step=${step}`}
            saveNow={() => autosave.current?.dispatch({ kind: "due" })}
            outdated={elsewhere ? "elsewhere" : checks.isOutdated ? "release" : null}
          />
          <span className="sr-only" role="status">
            {checks.announcement}
          </span>
        </div>
      </form>
    </StepContext>
  );
}

/** True once something has taken long enough to say so. */
function useSlow(running: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [running]);
  return slow;
}

/** One of the page's buttons: each saves, and `go` says where it leads then. */
function SaveButton(props: {
  go: "continue" | "review" | "close";
  saving: boolean;
  children: ReactNode;
}) {
  const { go, saving, children } = props;
  const isNext = go === "continue";
  const keyShortcuts = useKeyShortcuts(isNext ? "Enter" : null);
  return (
    <button
      type="submit"
      className={button(isNext ? "primary" : "secondary", "normal", sheetButton)}
      name="go"
      value={go}
      aria-disabled={saving || undefined}
      aria-keyshortcuts={keyShortcuts}
      data-shortcut={isNext ? "continue" : undefined}
    >
      {children}
    </button>
  );
}
