"use client";

import { unstable_rethrow as rethrow } from "next/navigation";
import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { isBeingAnswered } from "@/components/ui/arrival";
import type { CheckedPage, ShownErrors } from "./check-engine";
import { SaveState } from "./live-lines";
import { NotSaved, type Refused } from "./not-saved";
import { StepContext } from "./step-context";
import { useEarlyChecks } from "./use-early-checks";

export type SaveAction = (previous: Refused, form: FormData) => Promise<Refused>;

const DOUBLE_PRESS_MS = 1000;
const SLOW_MS = 400;

/**
 * The live part of a step page, around questions that come ready from the server. Without scripts
 * it is a plain form; with them it saves in place, checks early and says what is going on.
 */
export function StepForm(props: {
  page: CheckedPage;
  version: number;
  hidden: Record<string, string>;
  errors: ShownErrors;
  save: SaveAction;
  children: ReactNode;
}) {
  const { page, version, hidden, save } = props;
  const form = useRef<HTMLFormElement>(null);
  const pressedAt = useRef(0);
  // Two states of one action: the first is filled where a post came without scripts.
  const [refusedPost, plainAction] = useActionState(save, null);
  const [refused, send, saving] = useActionState(attempt, refusedPost);
  const checks = useEarlyChecks(form, page, props.errors);
  const slow = useSlow(saving);

  async function attempt(previous: Refused, data: FormData): Promise<Refused> {
    try {
      return await save(previous, data);
    } catch (cause) {
      rethrow(cause); // a redirect is how a save ends well
      return { kind: "unreachable" };
    }
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (saving || Date.now() - pressedAt.current < DOUBLE_PRESS_MS) return;
    pressedAt.current = Date.now();
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => send(data));
  }

  const { catchUp } = checks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version of the page
  useEffect(() => {
    catchUp();
    const summary = document.querySelector<HTMLElement>(".problems");
    // An address that names a question leads there.
    const named = document.getElementById(window.location.hash.slice(1));
    if (!isBeingAnswered()) (named ?? summary)?.focus();
  }, [version]);

  const typed = refused?.kind === "conflict" ? refused.answers : {};
  const knownVersion = refused?.kind === "conflict" ? Math.max(version, refused.version) : version;
  const start = { ...page.answers, ...typed };
  return (
    <StepContext value={{ ...checks, start, saving: slow, failed: refused !== null }}>
      <form
        ref={form}
        id="step-form"
        action={plainAction}
        onSubmit={submit}
        {...checks.events}
        noValidate
      >
        {Object.entries({ ...hidden, version: String(knownVersion) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="sheet-body">
          {refused && <NotSaved refused={refused} />}
          {props.children}
        </div>
        <div className="sheet-foot">
          <button
            type="submit"
            className="btn"
            name="go"
            value="continue"
            aria-disabled={saving || undefined}
          >
            {slow ? "Saving…" : "Save and continue"}
          </button>
          <button
            type="submit"
            className="btn btn-2"
            name="go"
            value="close"
            aria-disabled={saving || undefined}
          >
            Save and close
          </button>
          <SaveState />
          <span className="vh" role="status">
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
