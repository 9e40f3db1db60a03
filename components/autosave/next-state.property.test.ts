import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, mergeAnswers } from "@/lib/drafts/merge";
import type { Answers } from "@/lib/referral/fields/answers";
import { differing, isEmpty, lostOf } from "./answers-diff";
import {
  type AutosaveEvent,
  type AutosaveState,
  next,
  type SaveRequest,
  shownState,
  startState,
  unsavedOf,
} from "./next-state";
import type { PostedAnswer } from "./save-states";

/*
 * One tab, one referral, the server's own merging, and a line that loses, delays and reorders.
 * Whatever happens: what was typed last is with the server or on the device, "saved" is said only of
 * what the server has, and the tab never conflicts with itself.
 */

const FIELDS = ["companyName", "website"] as const;
type FieldName = (typeof FIELDS)[number];
type Posted = { request: SaveRequest; page: number; isBeacon: boolean };
type Copy = SaveRequest;

class World {
  server: { version: number; answers: Answers } = { version: 1, answers: blank() };
  changes: Change[] = [];
  /** Sent and not arrived; arrived and not answered. */
  under: Posted[] = [];
  answers: { posted: Posted; answer: PostedAnswer }[] = [];
  device = new Map<string, Copy>();
  saved: { version: number; writer: SaveRequest["writer"] } | null = null;
  typed: Answers = blank();
  form: Answers = blank();
  pages = 0;
  isDue = false;
  isOnline = true;
  /** The page that was asked for, as the server drew it then. */
  asked: { version: number; answers: Answers } | null = null;
  /** Asked for again: drawn by the server at some moment, shown at a later one. */
  redraws: ({ version: number; answers: Answers } | null)[] = [];
  state!: AutosaveState;
  private clock = 1000;

  constructor() {
    this.open({ ...this.server });
  }

  open(drawn: { version: number; answers: Answers }) {
    this.pages += 1;
    this.form = { ...drawn.answers };
    const ahead = this.saved && this.saved.version > drawn.version ? this.saved : null;
    const page = {
      version: drawn.version,
      saved: { ...drawn.answers },
      conflict: null,
      ahead,
      isLooking: false,
    };
    const writer = ahead?.writer ?? { id: `page-${this.pages}`, save: 0 };
    this.state = startState({ ...page, writer });
    if (ahead) this.redraws.push(null);
    for (const copy of [...this.device.values()]) {
      const lost = lostOf(copy.answers, { drawn: drawn.answers, now: this.form });
      const { id } = this.state.writer;
      this.on({ kind: "resumed", copy: { ...copy, step: "customer", at: 0 } });
      if (id !== copy.writer.id) this.device.delete(id);
      this.form = { ...this.form, ...lost };
      this.on({ kind: "typed" });
    }
  }

  on(event: AutosaveEvent) {
    this.clock += 1;
    const facts = { answers: { ...this.form }, atMs: this.clock, isOnline: this.isOnline };
    const { state, effects } = next(this.state, event, facts);
    this.state = state;
    for (const effect of effects) {
      if (effect.kind === "keep") {
        const { base: version, writer } = this.state;
        if (isEmpty(effect.answers)) this.device.delete(writer.id);
        else this.device.set(writer.id, { version, writer, answers: effect.answers });
      } else if (effect.kind === "wait") this.isDue = effect.milliseconds !== null;
      else if (effect.kind === "landed" && effect.version !== null) {
        const { writer } = this.state;
        if (effect.version > (this.saved?.version ?? 0)) {
          this.saved = { version: effect.version, writer };
        }
      } else if (effect.kind === "send" || effect.kind === "beacon") {
        const isBeacon = effect.kind === "beacon";
        this.under.push({ request: effect.request, page: this.pages, isBeacon });
      }
    }
  }

  type(field: FieldName, text: string) {
    if (this.form[field] === text) return;
    this.form = { ...this.form, [field]: text };
    this.typed = { ...this.typed, [field]: text };
    this.on({ kind: "typed" });
  }

  /** What lib/drafts does with a save, one at a time. */
  save({ version, writer, answers }: SaveRequest): PostedAnswer {
    const since = this.changes.filter((change) => change.version > version);
    const merge = mergeAnswers(answers, this.server.answers, since, writer);
    if (merge.kind === "already") {
      return { kind: "saved", version: this.server.version, merged: false };
    }
    const fields = merge.clashes.map(({ id }) => id);
    if (fields.length > 0) expect(fields, "a conflict with oneself").toEqual([]);
    const before = this.server.answers;
    const written = Object.entries(merge.patch).map(([id, answer]) => [id, answer ?? ""]);
    this.server = {
      version: this.server.version + 1,
      answers: { ...before, ...Object.fromEntries(written) },
    };
    this.changes.push({
      version: this.server.version,
      userId: "me",
      savedAt: new Date(0),
      before: Object.fromEntries(
        FIELDS.filter((id) => id in merge.patch).map((id) => [id, before[id] ?? null]),
      ),
      after: merge.patch,
      writer: writer.id,
      writerSave: writer.save,
    });
    return { kind: "saved", version: this.server.version, merged: false };
  }

  arrive(at: number) {
    const [posted] = this.under.splice(at % Math.max(1, this.under.length), 1);
    if (posted) this.answers.push({ posted, answer: this.save(posted.request) });
  }

  lose(at: number, retryAfterSeconds: number) {
    const [posted] = this.under.splice(at % Math.max(1, this.under.length), 1);
    if (posted) this.answers.push({ posted, answer: { kind: "none", retryAfterSeconds } });
  }

  answer(at: number, isHeard: boolean) {
    const [found] = this.answers.splice(at % Math.max(1, this.answers.length), 1);
    if (!found || found.posted.isBeacon || found.posted.page !== this.pages) return;
    const answer: PostedAnswer = isHeard ? found.answer : { kind: "none", retryAfterSeconds: 0 };
    this.on({ kind: "answered", save: found.posted.request.writer.save, answer });
  }

  draw() {
    const at = this.redraws.indexOf(null);
    if (at >= 0) this.redraws[at] = { ...this.server };
  }

  redraw() {
    const drawn = this.redraws[0];
    if (!drawn) return;
    this.redraws.shift();
    if (drawn.version < this.state.newest) return void this.redraws.push(null);
    const answers = { ...drawn.answers };
    this.form = { ...answers, ...unsavedOf({ ...this.state, now: this.form }) };
    this.on({ kind: "redrawn", answers, version: drawn.version, conflict: null });
  }

  /** The page asked for comes in place of this one, which may be told, or not. */
  replace(isTold: boolean) {
    if (this.asked === null) return;
    if (isTold) this.on({ kind: "left" });
    const drawn = this.asked;
    this.asked = null;
    this.redraws = [];
    this.isDue = false;
    this.open(drawn);
  }

  check() {
    for (const field of FIELDS) {
      const text = this.typed[field];
      const onDevice = [...this.device.values()].map(({ answers }) => answers[field]);
      const places = [this.server.answers[field], ...onDevice];
      if (!places.includes(text)) expect(places, `${field} is somewhere`).toContain(text);
    }
    if (shownState(this.state).kind !== "saved") return;
    if (!isEmpty(differing(this.form, this.server.answers))) {
      expect(this.form, "shown as saved").toEqual(this.server.answers);
    }
  }

  /** The line is good from now on, and nobody types. */
  rest() {
    this.isOnline = true;
    for (let round = 0; round < 50; round += 1) {
      while (this.under.length > 0) this.arrive(0);
      while (this.answers.length > 0) this.answer(0, true);
      this.draw();
      this.redraw();
      this.on({ kind: "due" });
      if (this.isDue) this.on({ kind: "due" });
    }
    expect(this.server.answers, "at rest the server has it").toEqual(this.typed);
    expect(this.form, "at rest the page shows it").toEqual(this.typed);
    expect(shownState(this.state).kind).toBe("saved");
    expect(this.device.size, "at rest nothing is left on the device").toBe(0);
  }
}

const blank = (): Answers => ({ companyName: "", website: "" });

const field = fc.constantFrom(...FIELDS);
const text = fc.constantFrom("", "a", "b", "c");
const at = fc.nat(3);
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(field, text).map(
      ([f, t]) =>
        (w: World) =>
          w.type(f, t),
    ),
  },
  { weight: 4, arbitrary: fc.constant((w: World) => w.isDue && w.on({ kind: "due" })) },
  { weight: 3, arbitrary: at.map((n) => (w: World) => w.arrive(n)) },
  { weight: 3, arbitrary: at.map((n) => (w: World) => w.answer(n, true)) },
  at.map((n) => (w: World) => w.answer(n, false)),
  fc.tuple(at, fc.constantFrom(0, 20)).map(
    ([n, s]) =>
      (w: World) =>
        w.lose(n, s),
  ),
  fc.boolean().map((isOnline) => (w: World) => {
    w.isOnline = isOnline;
    w.on({ kind: isOnline ? "due" : "offline" });
  }),
  fc.constant((w: World) => w.on({ kind: "left" })),
  fc.constant((w: World) => {
    w.asked ??= { ...w.server };
  }),
  fc.boolean().map((isTold) => (w: World) => w.replace(isTold)),
  // Asked for while the save was on its way, and shown after it was answered.
  fc.boolean().map((isTold) => (w: World) => {
    w.asked = { ...w.server };
    w.arrive(0);
    w.answer(0, true);
    w.replace(isTold);
  }),
  fc.constant((w: World) => w.redraws.push(null)),
  fc.constant((w: World) => w.draw()),
  fc.constant((w: World) => w.redraw()),
);

test("nothing typed is ever lost, or shown as saved when it isn't", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const world = new World();
      for (const run of commands) {
        run(world);
        world.check();
      }
      world.rest();
    }),
    { numRuns: 1000, seed: 14 },
  );
}, 120_000);
