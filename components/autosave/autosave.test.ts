import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answers } from "@/lib/referral/fields/answers";
import { differing } from "./answers-diff";
import { type Autosave, startAutosave } from "./autosave";
import { copiesOf } from "./device-copy";
import type { AutosaveAnswer, SaveState } from "./save-states";
import { stubStorage } from "./test/storage";

/*
 * The order of things, which in a browser cannot be held still: what goes out while a save is on
 * its way, what stands on the device meanwhile. Browser journeys try the rest.
 */

type Sent = { version: number; writer: { id: string; save: number }; answers: Answers };

let form: Answers;
let states: SaveState[];
let sent: Sent[];
let beacons: Blob[];
let reply: (answer: AutosaveAnswer | null) => Promise<void>;
let mayStay: boolean;
let landed: (number | null)[];
let caughtUp: number[];
let page: Autosave;

beforeEach(() => {
  vi.useFakeTimers();
  form = { companyName: "", website: "a.de" };
  [states, sent, beacons, mayStay] = [[], [], [], true];
  [landed, caughtUp] = [[], []];
  stubStorage();
  vi.stubGlobal("navigator", {
    onLine: true,
    sendBeacon: (_: string, body: Blob) => beacons.push(body) > 0,
  });
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    return new Promise((resolve, reject) => {
      reply = async (answer) => {
        if (answer === null) reject(new TypeError("the line is cut"));
        else resolve(Response.json(answer));
        await vi.advanceTimersByTimeAsync(0);
      };
    });
  });
  page = startAutosave({
    referralId: "ref1",
    step: "customer",
    version: 3,
    saved: { ...form },
    conflict: null,
    ahead: null,
    isLooking: false,
    read: () => ({ ...form }),
    mayStayOnDevice: () => mayStay,
    show: (state) => states.push(state),
    landed: (version) => landed.push(version),
    caughtUp: (version) => caughtUp.push(version),
  });
});
afterEach(() => {
  page.dispatch({ kind: "left" });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function type(text: string) {
  form = { ...form, companyName: text };
  page.dispatch({ kind: "typed" });
}

const saved = (version: number, merged = false): AutosaveAnswer => ({
  kind: "saved",
  version,
  merged,
});
const shown = () => states.at(-1)?.kind;
const onDevice = () => copiesOf("ref1").map(({ answers }) => answers);

describe("while somebody types", () => {
  test("every key is on the device at once, and one request goes out when typing rests", async () => {
    type("H");
    await vi.advanceTimersByTimeAsync(500);
    type("He");
    expect(onDevice()).toEqual([{ companyName: "He" }]);
    await vi.advanceTimersByTimeAsync(799);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toMatchObject([{ version: 3, answers: { companyName: "He" } }]);
    await reply(saved(4));
    expect(onDevice()).toEqual([]);
    expect(shown()).toBe("saved");
  });

  test("what is typed while a save is on its way goes with the next, from the version that made", async () => {
    type("He");
    await vi.advanceTimersByTimeAsync(800);
    type("Heron");
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    await reply(saved(4));
    expect(onDevice()).toEqual([{ companyName: "Heron" }]);
    expect(sent).toMatchObject([{ version: 3 }, { version: 4, answers: { companyName: "Heron" } }]);
    expect(sent[1]?.writer.id).toBe(sent[0]?.writer.id);
    expect(sent[1]?.writer.save).toBeGreaterThan(sent[0]?.writer.save ?? 0);
  });

  test("an answer taken back to what is saved needs no save", async () => {
    type("H");
    type("");
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toEqual([]);
    expect(onDevice()).toEqual([]);
    expect(shown()).toBe("saved");
  });
});

describe("when no answer comes", () => {
  test("it tries again by itself, says so until a save lands, and keeps the text meanwhile", async () => {
    type("Heron");
    await vi.advanceTimersByTimeAsync(800);
    await reply(null);
    expect(states.at(-1)).toEqual({ kind: "failed", seconds: 5 });
    type("Heron AG");
    expect(shown()).toBe("failed");
    expect(onDevice()).toEqual([{ companyName: "Heron AG" }]);
    await vi.advanceTimersByTimeAsync(800);
    await reply(null);
    await vi.advanceTimersByTimeAsync(4999);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    await reply(saved(4));
    expect(sent).toHaveLength(3);
    expect(shown()).toBe("saved");
    expect(onDevice()).toEqual([]);
  });
});

describe("an edit that is taken back", () => {
  const isTakenBack = async () => {
    type("");
    expect(onDevice()).toEqual([{ companyName: "" }]);
    await vi.advanceTimersByTimeAsync(800);
    expect(sent.at(-1)?.answers).toEqual({ companyName: "" });
    expect(shown()).not.toBe("saved");
    await reply(saved(5));
    expect(shown()).toBe("saved");
    expect(onDevice()).toEqual([]);
    const before = sent.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(before);
  };

  test("after a save nobody heard of is saved too: the server may hold it", async () => {
    type("x");
    await vi.advanceTimersByTimeAsync(800);
    await reply(null);
    await isTakenBack();
  });

  test("after a beacon is saved too", async () => {
    type("x");
    page.dispatch({ kind: "left" });
    await isTakenBack();
  });

  test("needs no save where the page's own button has told since", async () => {
    type("x");
    await vi.advanceTimersByTimeAsync(800);
    await reply(null);
    page.press();
    page.dispatch({ kind: "button-saved", answers: { ...form } });
    const answers = { companyName: "x", website: "a.de" };
    page.dispatch({ kind: "redrawn", answers, version: 4, conflict: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(shown()).toBe("saved");
  });
});

describe("when somebody else saved", () => {
  test("other fields, the version that was edited stays, because this page does not show theirs", async () => {
    type("Heron");
    await vi.advanceTimersByTimeAsync(800);
    await reply(saved(9, true));
    type("Heron AG");
    await vi.advanceTimersByTimeAsync(800);
    expect(sent[1]).toMatchObject({ version: 3, answers: { companyName: "Heron AG" } });
  });

  test("the same field, the choice stays on the page and no save overwrites theirs", async () => {
    type("Heron");
    await vi.advanceTimersByTimeAsync(800);
    await reply({ kind: "conflict", fields: ["companyName"], who: "James", at: null });
    expect(shown()).toBe("conflict");
    // The server keeps it now.
    expect(onDevice()).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    form = { ...form, website: "b.de" };
    page.dispatch({ kind: "typed" });
    expect(shown()).toBe("conflict");
    await vi.advanceTimersByTimeAsync(800);
    // Without it the server would take the question for settled.
    expect(sent[1]?.answers).toEqual({ companyName: "Heron", website: "b.de" });
    expect(sent[1]?.version).toBe(3);
  });
});

test("an open conflict does not hide that nothing is saved", async () => {
  type("Heron");
  await vi.advanceTimersByTimeAsync(800);
  await reply({ kind: "conflict", fields: ["companyName"], who: "James", at: null });
  form = { ...form, website: "b.de" };
  page.dispatch({ kind: "typed" });
  await vi.advanceTimersByTimeAsync(800);
  await reply(null);
  expect(states.at(-1)).toEqual({ kind: "failed", seconds: 5 });
  page.dispatch({ kind: "typed" });
  expect(shown()).toBe("failed");
  await vi.advanceTimersByTimeAsync(800);
  await reply({ kind: "conflict", fields: ["companyName"], who: "James", at: null });
  expect(shown()).toBe("conflict");
  vi.stubGlobal("navigator", { onLine: false, sendBeacon: () => true });
  page.dispatch({ kind: "offline" });
  expect(shown(), "everything is with the server").toBe("conflict");
  form = { ...form, website: "c.de" };
  page.dispatch({ kind: "typed" });
  expect(states.at(-1)).toEqual({ kind: "offline", kept: true });
});

describe("other tabs are told", () => {
  test("when the page's own button saved something, whatever version that made", () => {
    type("Heron");
    page.press();
    page.dispatch({ kind: "button-saved", answers: { ...form } });
    expect(landed).toEqual([null]);
  });

  test("nothing when it saved nothing new", () => {
    page.press();
    page.dispatch({ kind: "button-saved", answers: { ...form } });
    expect(landed).toEqual([]);
  });
});

test("a page that came back from the server has caught up with the version it shows", () => {
  page.dispatch({ kind: "redrawn", answers: { ...form }, version: 7, conflict: null });
  expect(caughtUp).toEqual([7]);
});

describe("a page that is left", () => {
  test("sends what there is by a beacon, and leaves it on the device", async () => {
    type("Heron");
    page.dispatch({ kind: "left" });
    const body: Sent = JSON.parse((await beacons[0]?.text()) ?? "");
    expect(body).toMatchObject({ version: 3, answers: { companyName: "Heron" } });
    expect(onDevice()).toEqual([{ companyName: "Heron" }]);
  });

  test("sends and keeps a text that was cleared", async () => {
    form = { ...form, website: "" };
    page.dispatch({ kind: "typed" });
    expect(onDevice()).toEqual([{ website: "" }]);
    page.dispatch({ kind: "left" });
    expect(JSON.parse((await beacons[0]?.text()) ?? "")).toMatchObject({
      answers: { website: "" },
    });
  });

  test("leaves a text that no beacon carries to the device", () => {
    type("x".repeat(61 * 1024));
    page.dispatch({ kind: "left" });
    expect(beacons).toEqual([]);
    expect(onDevice()).toHaveLength(1);
  });

  test("by its own button leaves nothing behind", () => {
    type("Heron");
    page.press();
    page.dispatch({ kind: "button-saved", answers: { ...form } });
    page.dispatch({ kind: "left" });
    expect(beacons).toEqual([]);
    expect(onDevice()).toEqual([]);
  });
});

test("national security answers never touch the device, and what was there goes", () => {
  type("Agency");
  mayStay = false;
  type("Agency X");
  expect(onDevice()).toEqual([]);
});

test.each<[Answers, Answers, Answers]>([
  [{ state: "" }, {}, {}],
  [{ channel: [] }, { channel: [] }, {}],
  [{ channel: ["Email"] }, { channel: [] }, { channel: ["Email"] }],
  [{ state: "" }, { state: "Texas" }, { state: "" }],
  [{ state: " Texas" }, { state: "Texas" }, { state: " Texas" }],
])("of %j only what differs from %j is sent: %j", (these, those, different) => {
  expect(differing(these, those)).toEqual(different);
});
