/** An open page and its browser: tells autosave what happens, and other tabs what was saved. */
import type { Answers } from "@/lib/referral/fields/answers";
import { isNationalSecurity } from "@/lib/referral/fields/asked";
import type { QuestionPage } from "@/lib/referral/fields/field-order";
import { isEmpty, lostOf } from "./answers-diff";
import { type Autosave, startAutosave } from "./autosave";
import { claimWriter, comeBack, isForPage, sendAway } from "./coming-back";
import { copiesOf, type DeviceCopy, removeCopies } from "./device-copy";
import type { Conflict } from "./next-state";
import type { SaveState } from "./save-states";
import { rememberSaved, savedHere } from "./saved-here";

export type SavedPage = {
  referralId: string;
  step: QuestionPage;
  version: number;
  /** The whole referral's answers as saved. */
  answers: Answers;
  /** An answer of this user waits for a choice. */
  conflict: { who: string; at: string | null } | null;
};

/** What a page tells the others after a save; null where it does not know which version that made. */
type Elsewhere = {
  referralId: string;
  step: QuestionPage;
  version: number | null;
  /** Whether this is national security business, from the page that asks for it. */
  isSecret: boolean | null;
};

export type LivePage = {
  form: EventTarget;
  /** As the server sent it last. */
  page: () => SavedPage;
  /** The answers as the server drew them, whatever was typed before the scripts came. */
  drawn: Answers;
  read: () => Answers;
  /** Draws the form anew with these answers changed, and says when that is done. */
  putBack: (changes: Answers, done: () => void) => void;
  /** Asks the server for the page again, without leaving it. */
  refresh: () => void;
  show: (state: SaveState) => void;
  /** Whether another tab has saved what this page does not show. */
  showElsewhere: (isElsewhere: boolean) => void;
};

/**
 * A page that was just left releases its copy a moment later. One that does not is open in another
 * tab, and its text is that tab's to save.
 */
const RELEASED_MS = 2_000;

/** Keeps the page saved until the signal ends it. */
export function startLivePage(live: LivePage, closed: AbortSignal): Autosave {
  const { drawn, read, refresh } = live;
  const { referralId, step, version } = live.page();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  /** The newest version this page knows, and the newest that others have told of. */
  let [known, told] = [version, 0];
  let isSecretElsewhere = false;
  const last = savedHere(referralId);
  const ahead = last && last.version > version ? last : null;
  const left = copiesOf(referralId).filter((copy) => isForPage(copy, step));
  const lookedFor = new Set(left.map(({ writer }) => writer.id));

  const own = startAutosave({
    referralId,
    step,
    version,
    saved: drawn,
    conflict: conflictState(live.page()),
    ahead,
    isLooking: lookedFor.size > 0,
    read,
    mayStayOnDevice: () =>
      !isSecretElsewhere && !isNationalSecurity({ ...live.page().answers, ...read() }),
    show: live.show,
    landed(landedVersion, merged) {
      known = Math.max(known, landedVersion ?? 0);
      if (landedVersion !== null) {
        rememberSaved(referralId, { version: landedVersion, step, writer: own.writer() });
      }
      if (merged) tell(landedVersion);
      const isSecret = "natSec" in read() ? isNationalSecurity(read()) : null;
      const news: Elsewhere = { referralId, step, version: landedVersion, isSecret };
      channel?.postMessage(news);
    },
    caughtUp(shownVersion) {
      known = Math.max(known, shownVersion);
      live.showElsewhere(told > shownVersion);
    },
  });
  if (ahead) refresh();

  function tell(newVersion: number | null) {
    told = Math.max(told, newVersion ?? 0);
    live.showElsewhere(true);
  }
  const hear = (news: Elsewhere) => {
    if (news.referralId !== referralId) return;
    isSecretElsewhere = news.isSecret ?? isSecretElsewhere;
    // Typed here since that page took away what was on the device.
    if (isSecretElsewhere) removeCopies(referralId);
    const isNew = news.version === null || news.version > known;
    if (news.step === step && isNew) tell(news.version);
  };
  const goOn = (copy: DeviceCopy) => {
    const lost = lostOf(copy.answers, { drawn, now: read() });
    const take = () => {
      own.resume(copy);
      own.dispatch({ kind: "typed" });
      lookedFor.delete(copy.writer.id);
      if (lookedFor.size === 0) own.dispatch({ kind: "looked" });
    };
    // Also where the page shows the same: the server may have drawn it before an older text arrived.
    if (isEmpty(lost)) take();
    else live.putBack(lost, take);
  };

  const due = () => own.dispatch({ kind: "due" });
  const leave = () => own.dispatch({ kind: "left" });
  const look = () => (document.visibilityState === "hidden" ? leave() : due());
  const listen = { signal: closed };
  channel?.addEventListener("message", ({ data }) => hear(data), listen);
  live.form.addEventListener("input", () => own.dispatch({ kind: "typed" }), listen);
  live.form.addEventListener("focusout", due, listen);
  live.form.addEventListener("save-now", due, listen);
  document.addEventListener("visibilitychange", look, listen);
  window.addEventListener("pagehide", leave, listen);
  window.addEventListener("pageshow", ({ persisted }) => persisted && due(), listen);
  window.addEventListener("online", due, listen);
  window.addEventListener("offline", () => own.dispatch({ kind: "offline" }), listen);
  closed.addEventListener("abort", () => {
    own.stop();
    channel?.close();
  });

  claimWriter(own.writer().id, closed);
  const leftSaved = (saved: number) => {
    if (saved > known && !closed.aborted) refresh();
  };
  comeBack(referralId, step, closed, goOn, leftSaved);
  if (lookedFor.size > 0) {
    const over = setTimeout(() => own.dispatch({ kind: "looked" }), RELEASED_MS);
    closed.addEventListener("abort", () => clearTimeout(over));
  }
  // The page this one goes on for is gone, and its copy would be taken for this page's own.
  const ownLeft = copiesOf(referralId).find(({ writer }) => writer.id === own.writer().id);
  if (ownLeft && isForPage(ownLeft, step)) goOn(ownLeft);
  else if (ownLeft) void sendAway(referralId, ownLeft, leftSaved);
  // Somebody may have typed before the scripts came.
  else own.dispatch({ kind: isEmpty(own.unsaved()) ? "due" : "typed" });
  return own;
}

const CHANNEL = "referral-desk";

/** How the page shows that an answer given earlier waits for a choice. */
export function conflictState({ conflict }: Pick<SavedPage, "conflict">): Conflict | null {
  return conflict && { kind: "conflict", ...conflict };
}
