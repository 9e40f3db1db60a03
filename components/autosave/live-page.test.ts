import { setMaxListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answers } from "@/lib/referral/fields/answers";
import type { Autosave } from "./autosave";
import { copiesOf, writeCopy } from "./device-copy";
import { type SavedPage, startLivePage } from "./live-page";
import type { SaveState } from "./save-states";
import { rememberSaved, savedHere } from "./saved-here";
import { stubStorage } from "./test/storage";

/* Tabs, storage, and the ways a page comes and goes, with a browser of event targets. */

type Sent = { version: number; writer: { id: string }; answers: Answers };

let form: EventTarget;
let saved: SavedPage;
let answers: Answers;
let sent: Sent[];
let beacons: number;
let states: SaveState[];
let refreshed: number;
let elsewhere: boolean;
let putBack: Answers[];
let closed: AbortController;
let isOnline: boolean;

beforeEach(() => {
  stubStorage();
  [form, closed, isOnline] = [new EventTarget(), new AbortController(), true];
  setMaxListeners(20, closed.signal);
  [sent, beacons, states, refreshed, elsewhere, putBack] = [[], 0, [], 0, false, []];
  answers = { companyName: "", website: "" };
  const page = { step: "customer" as const, version: 3, answers: {}, conflict: null };
  saved = { referralId: `ref-${Math.random()}`, ...page };
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  vi.stubGlobal("navigator", {
    get onLine() {
      return isOnline;
    },
    sendBeacon: () => {
      beacons += 1;
      return true;
    },
  });
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    if (!isOnline) throw new TypeError("Failed to fetch");
    const request: Sent = JSON.parse(body);
    sent.push(request);
    return Response.json({ kind: "saved", version: request.version + 1, merged: false });
  });
});
afterEach(() => {
  closed.abort();
  vi.unstubAllGlobals();
});

function open(): Autosave {
  const live = {
    form,
    page: () => saved,
    drawn: { ...answers },
    read: () => ({ ...answers }),
    putBack: (changes: Answers, done: () => void) => {
      putBack.push(changes);
      answers = { ...answers, ...changes };
      done();
    },
    refresh: () => {
      refreshed += 1;
    },
    show: (state: SaveState) => states.push(state),
    showElsewhere: (isElsewhere: boolean) => {
      elsewhere = isElsewhere;
    },
  };
  return startLivePage(live, closed.signal);
}

function type(companyName: string) {
  answers = { ...answers, companyName };
  form.dispatchEvent(new Event("input"));
}

const shown = () => states.at(-1);
const onDevice = () => copiesOf(saved.referralId).map((copy) => copy.answers);
const leave = (step: "customer" | "deal", left: Answers, id = "earlier-page") =>
  writeCopy(saved.referralId, {
    step,
    version: 3,
    writer: { id, save: 1 },
    answers: left,
    at: Date.now(),
  });

test("what is typed is saved when the field is left, and remembered as the newest version", async () => {
  open();
  type("Heron");
  expect(onDevice()).toEqual([{ companyName: "Heron" }]);
  form.dispatchEvent(new Event("focusout"));
  await vi.waitFor(() => expect(shown()).toMatchObject({ kind: "saved" }));
  expect(sent).toMatchObject([{ version: 3, answers: { companyName: "Heron" } }]);
  expect(savedHere(saved.referralId)).toMatchObject({ version: 4, step: "customer" });
  expect(onDevice()).toEqual([]);
});

const ahead = (step: "customer" | "deal") =>
  rememberSaved(saved.referralId, { version: 4, step, writer: { id: "page-ahead", save: 1 } });

test("a page older than what this tab has saved asks for itself again, and claims nothing", () => {
  ahead("customer");
  const page = open();
  expect(refreshed).toBe(1);
  expect(shown()).toEqual({ kind: "loading" });
  page.dispatch({ kind: "redrawn", answers: { website: "a.de" }, version: 4, conflict: null });
  answers = { ...answers, website: "a.de" };
  page.dispatch({ kind: "due" });
  expect(shown()).toEqual({ kind: "saved", at: null });
});

test.each([
  ["customer", true],
  ["deal", false],
] as const)("behind a save of %s it goes on as that page: %s", async (step, isSame) => {
  ahead(step);
  open();
  type("Heron");
  form.dispatchEvent(new Event("focusout"));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.writer.id === "page-ahead").toBe(isSame);
});

test("what the page ahead left on the device is put back, and stays there", () => {
  ahead("customer");
  leave("customer", { companyName: "Typed before" }, "page-ahead");
  open();
  expect(putBack).toContainEqual({ companyName: "Typed before" });
  expect(onDevice()).toEqual([{ companyName: "Typed before" }]);
});

test("what it left of a question that stands on another page since a release is saved", async () => {
  ahead("customer");
  leave("customer", { solution: ["S-1234567"] }, "page-ahead");
  open();
  // Without locks it counts as left by somebody else, too.
  await vi.waitFor(() => expect(sent[0]).toMatchObject({ answers: { solution: ["S-1234567"] } }));
  expect(putBack).toEqual([]);
  await vi.waitFor(() => expect(onDevice()).toEqual([]));
});

test.each(["pagehide", "visibilitychange"])("%s sends what there is", (kind) => {
  open();
  type("Heron");
  Object.assign(document, { visibilityState: "hidden" });
  (kind === "pagehide" ? window : document).dispatchEvent(new Event(kind));
  expect(beacons).toBe(1);
});

test("out of the browser's memory a page goes on saving", async () => {
  open();
  type("Heron");
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
});

test("offline, the page says whether its device keeps what was typed", () => {
  open();
  isOnline = false;
  type("Heron");
  expect(shown()).toEqual({ kind: "offline", kept: true });
  vi.stubGlobal("localStorage", {
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  type("Heron A");
  expect(shown()).toEqual({ kind: "offline", kept: false });
});

test("national security answers are not kept, and the page does not claim it", () => {
  saved = { ...saved, answers: { natSec: "Yes" } };
  open();
  isOnline = false;
  type("Agency");
  expect(shown()).toEqual({ kind: "offline", kept: false });
  expect(onDevice()).toEqual([]);
});

test("storage that is switched off stops nothing", async () => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  vi.stubGlobal("localStorage", new Proxy(storage, { ownKeys: refuse }));
  vi.stubGlobal("sessionStorage", storage);
  open();
  type("Heron");
  form.dispatchEvent(new Event("focusout"));
  await vi.waitFor(() => expect(shown()).toMatchObject({ kind: "saved" }));
});

describe("while the page that left a copy has not released it", () => {
  let release: () => void;

  beforeEach(() => {
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const request = async (name: string, _: object, work: () => Promise<void>) => {
      if (name.endsWith("earlier-page")) await released;
      return work();
    };
    vi.stubGlobal("navigator", { onLine: true, locks: { request }, sendBeacon: () => true });
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("nothing is said to be saved, and what it left is put back then", async () => {
    leave("customer", { companyName: "Typed before" });
    open();
    expect(states).toEqual([{ kind: "loading" }]);
    release();
    await vi.waitFor(() => expect(putBack).toEqual([{ companyName: "Typed before" }]));
    expect(states).not.toContainEqual(expect.objectContaining({ kind: "saved" }));
  });

  test("typing counts as ever", () => {
    leave("customer", { companyName: "Typed before" });
    open();
    type("Heron");
    expect(shown()).toEqual({ kind: "dirty" });
  });

  test("a page that stays open keeps its text, and this one says what it holds", async () => {
    leave("customer", { companyName: "Being typed" });
    open();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown()).toEqual({ kind: "saved", at: null });
    expect(putBack).toEqual([]);
  });
});

test("what an earlier page of this step left is put back", async () => {
  leave("customer", { companyName: "Typed before" });
  open();
  await vi.waitFor(() => expect(putBack).toEqual([{ companyName: "Typed before" }]));
});

test("what it left is sent again also where the page shows the same: it may be older", async () => {
  leave("customer", { companyName: "" });
  open();
  form.dispatchEvent(new Event("focusout"));
  await vi.waitFor(() => expect(sent).toMatchObject([{ answers: { companyName: "" } }]));
  expect(putBack).toEqual([]);
});

test("what an earlier page of another step left is saved, and this page drawn anew", async () => {
  leave("deal", { description: "Typed before" });
  open();
  await vi.waitFor(() => expect(refreshed).toBe(1));
  expect(sent).toMatchObject([{ answers: { description: "Typed before" } }]);
});

test("another tab's save of this page is told until the page shows it", async () => {
  const page = open();
  const other = new BroadcastChannel("referral-desk");
  const news = { referralId: saved.referralId, step: "customer", isSecret: null };
  other.postMessage({ ...news, version: 5 });
  await vi.waitFor(() => expect(elsewhere).toBe(true));
  page.dispatch({ kind: "redrawn", answers: {}, version: 5, conflict: null });
  expect(elsewhere).toBe(false);
  other.close();
});

test("a tab that hears of national security takes its own copy away", async () => {
  open();
  type("Agency");
  expect(onDevice()).toHaveLength(1);
  const other = new BroadcastChannel("referral-desk");
  const news = { referralId: saved.referralId, step: "compliance", version: 9 };
  other.postMessage({ ...news, isSecret: true });
  await vi.waitFor(() => expect(onDevice()).toEqual([]));
  other.close();
});
