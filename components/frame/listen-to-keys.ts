import { type Shortcut, shortcutOf } from "./shortcut-of";

/** What stands in for a shortcut on the page that is open; null leaves the key to the browser. */
type Act = (() => void) | null;

const SEARCH = "#q";

const acts: Record<Shortcut, (typedIn: EventTarget | null) => Act> = {
  continue: (typedIn) => goOn() ?? goToSend(typedIn),
  save: saveNow,
  find: findReferral,
};

/** Until the signal ends it. Elements say by `data-shortcut` what they are there for. */
export function listenToKeys(closed: AbortSignal): void {
  const isMac = navigator.userAgent.includes("Mac");
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = shortcutOf(event, isMac);
    const act = shortcut && acts[shortcut](event.target);
    if (!act) return;
    event.preventDefault();
    // Held down, it acts once: the next page would take it for itself.
    if (!event.repeat) act();
  };
  window.addEventListener("keydown", listen, { signal: closed });
  // A fragment leads to a place, and gives no box the focus.
  if (window.location.hash === SEARCH) searchBox()?.focus();
}

function goOn(): Act {
  const next = document.querySelector<HTMLElement>('[data-shortcut="continue"]');
  return next && (() => next.click());
}

/** Sending is never one key: it leads to the box that confirms it, then to the button. */
function goToSend(typedIn: EventTarget | null): Act {
  const send = document.querySelector<HTMLButtonElement>('[data-shortcut="send"]');
  if (!send) return null;
  // Whoever writes in another form of the page means that form.
  if (typedIn instanceof HTMLTextAreaElement && typedIn.form !== send.form) return null;
  const unticked = send.form?.querySelector<HTMLElement>("[name=submit]:not(:checked)");
  return () => (unticked ?? send).focus();
}

function saveNow(): Act {
  const form = document.querySelector('[data-shortcut="save"]');
  return form && (() => form.dispatchEvent(new Event("save-now")));
}

/** The search of the list is the one place that finds referrals. */
function findReferral(): Act {
  const box = searchBox();
  if (!box)
    return window.location.pathname === "/" ? null : () => window.location.assign(`/${SEARCH}`);
  return () => {
    box.focus();
    box.select();
  };
}

function searchBox(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`input${SEARCH}`);
}
