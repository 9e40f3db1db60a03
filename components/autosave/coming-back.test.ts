import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answers } from "@/lib/referral/fields/answers";
import type { FieldStep } from "@/lib/referral/fields/field-order";
import { comeBack, saveAllLeft } from "./coming-back";
import { copiesOf, writeCopy } from "./device-copy";
import type { AutosaveAnswer } from "./save-states";
import { stubStorage } from "./test/storage";

type Sent = { version: number; writer: { id: string; save: number }; answers: Answers };

const closed = new AbortController().signal;
let sent: Sent[];
let answer: AutosaveAnswer | null;

beforeEach(() => {
  stubStorage();
  // Without locks every copy counts as left.
  vi.stubGlobal("navigator", { onLine: true });
  [sent, answer] = [[], { kind: "saved", version: 5, merged: false }];
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    if (answer === null) throw new TypeError("the line is cut");
    return Response.json(answer);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A page that was open sent its save `save`, and the text was typed on. */
function leave(id: string, answers: Answers, save = Date.now(), step: FieldStep = "deal"): number {
  const writer = { id, save };
  writeCopy("ref1", { step, version: 3, writer, answers, at: Date.now() });
  return save;
}

const left = () => copiesOf("ref1").map(({ answers }) => answers);

describe("text that a page has left on the device", () => {
  test.each([0, 60_000])(
    "is sent under a number the page has not used, or the server takes it for the older text",
    async (ahead) => {
      const used = leave("page-1", { description: "abcd" }, Date.now() + ahead);
      comeBack(
        "ref1",
        "customer",
        closed,
        () => false,
        () => undefined,
      );
      await vi.waitFor(() => expect(left()).toEqual([]));
      expect(sent).toMatchObject([{ version: 3, answers: { description: "abcd" } }]);
      expect(sent[0]?.writer.id).toBe("page-1");
      expect(sent[0]?.writer.save).toBeGreaterThan(used);
    },
  );

  test("stays there until the server has it", async () => {
    leave("page-1", { description: "abcd" });
    answer = null;
    comeBack(
      "ref1",
      "customer",
      closed,
      () => false,
      () => undefined,
    );
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(left()).toEqual([{ description: "abcd" }]);
  });

  test("of its own page is left to that page to go on from", async () => {
    leave("page-1", { description: "abcd" });
    const goneOn: Answers[] = [];
    comeBack(
      "ref1",
      "deal",
      closed,
      ({ answers }) => goneOn.push(answers),
      () => undefined,
    );
    await vi.waitFor(() => expect(goneOn).toEqual([{ description: "abcd" }]));
    expect(sent).toEqual([]);
    expect(left()).toEqual([{ description: "abcd" }]);
  });

  test("of another page makes a version that this page is told", async () => {
    leave("page-1", { description: "abcd" });
    const versions: number[] = [];
    comeBack(
      "ref1",
      "customer",
      closed,
      () => undefined,
      (version) => versions.push(version),
    );
    await vi.waitFor(() => expect(versions).toEqual([5]));
  });

  test("with a question that stands on another page since a release is saved from here", async () => {
    leave("page-1", { solution: ["S-1234567"], nextStep: "Call" }, 1, "cosell");
    const goneOn: Answers[] = [];
    const goOn = ({ answers }: { answers: Answers }) => void goneOn.push(answers);
    comeBack("ref1", "cosell", closed, goOn, () => undefined);
    await vi.waitFor(() => expect(left()).toEqual([]));
    expect(sent).toMatchObject([{ answers: { solution: ["S-1234567"], nextStep: "Call" } }]);
    expect(goneOn).toEqual([]);
  });

  test("is all saved from a page that asks nothing itself, which hears the version it made", async () => {
    leave("page-1", { description: "abcd" });
    leave("page-2", { useCase: "efgh" });
    const versions: number[] = [];
    saveAllLeft("ref1", closed, (version) => versions.push(version));
    await vi.waitFor(() => expect(left()).toEqual([]));
    expect(sent).toHaveLength(2);
    await vi.waitFor(() => expect(versions).toEqual([5, 5]));
  });

  test("that conflicts is kept aside by the server, and makes no version", async () => {
    leave("page-1", { description: "abcd" });
    answer = { kind: "conflict", fields: ["description"], who: "James", at: null };
    const versions: number[] = [];
    saveAllLeft("ref1", closed, (version) => versions.push(version));
    await vi.waitFor(() => expect(left()).toEqual([]));
    expect(versions).toEqual([]);
  });
});
