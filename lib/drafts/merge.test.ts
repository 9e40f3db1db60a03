import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/referral/fields/answers";
import { type Change, isSame, mergeAnswers } from "./merge";
import type { Patch } from "./write-version";

const PAGE = "page-1";

function change(before: Patch, after: Patch, writer: string | null = null, save = 1): Change {
  const who = { version: 2, userId: "james", savedAt: new Date(0) };
  return { ...who, before, after, writer, writerSave: writer ? save : null };
}

type Case = [
  name: string,
  mine: Patch,
  today: Answers,
  changes: Change[],
  patch: Patch,
  asked: string[],
];

describe("answers given to an older version", () => {
  test.each<Case>([
    [
      "are written where nobody else changed the field",
      { companyName: "Heron" },
      { companyName: "", website: "b.de" },
      [change({ website: "a.de" }, { website: "b.de" })],
      { companyName: "Heron" },
      [],
    ],
    [
      "leave what only somebody else changed",
      { companyName: "Heron", website: "a.de" },
      { website: "b.de" },
      [change({ website: "a.de" }, { website: "b.de" })],
      { companyName: "Heron" },
      [],
    ],
    [
      "are asked about where both changed one field",
      { website: "mine.de" },
      { website: "b.de" },
      [change({ website: "a.de" }, { website: "b.de" })],
      {},
      ["website"],
    ],
    [
      "are not asked about where both came to the same answer",
      { website: "b.de" },
      { website: "b.de" },
      [change({ website: "a.de" }, { website: "b.de" })],
      {},
      [],
    ],
    [
      "are written where the other changed the field and changed it back",
      { website: "mine.de" },
      { website: "a.de" },
      [
        change({ website: "a.de" }, { website: "b.de" }),
        change({ website: "b.de" }, { website: "a.de" }),
      ],
      { website: "mine.de" },
      [],
    ],
    [
      "may take an answer away that stood untouched",
      { state: "" },
      { state: "Texas", website: "b.de" },
      [change({ website: null }, { website: "b.de" })],
      { state: "" },
      [],
    ],
    [
      "are asked about where the other took the answer away",
      { state: "Oregon" },
      {},
      [change({ state: "Texas" }, { state: null })],
      {},
      ["state"],
    ],
    [
      "never clash with the page's own earlier save",
      { website: "mine and more.de" },
      { website: "mine.de" },
      [change({ website: "a.de" }, { website: "mine.de" }, PAGE, 1)],
      { website: "mine and more.de" },
      [],
    ],
    [
      "clash with what somebody made of the page's own earlier save",
      { website: "mine and more.de" },
      { website: "theirs.de" },
      [
        change({ website: "a.de" }, { website: "mine.de" }, PAGE, 1),
        change({ website: "mine.de" }, { website: "theirs.de" }),
      ],
      {},
      ["website"],
    ],
    [
      "see no difference in blanks and in the order of a list",
      { state: "", channel: ["Email", "Telemarketing"] },
      { channel: ["Telemarketing", "Email"] },
      [change({ channel: [] }, { channel: ["Telemarketing", "Email"] })],
      {},
      [],
    ],
  ])("%s", (_name, mine, today, changes, patch, asked) => {
    const merge = mergeAnswers(mine, today, changes, { id: PAGE, save: 2 });
    expect(merge).toMatchObject({ kind: "merged", patch });
    expect(merge.kind === "merged" && merge.clashes.map(({ id }) => id)).toEqual(asked);
  });

  test("are not written twice, nor after a newer save of the same page", () => {
    const changes = [change({ website: "a.de" }, { website: "newer.de" }, PAGE, 5)];
    const merge = mergeAnswers({ website: "old.de" }, { website: "newer.de" }, changes, {
      id: PAGE,
      save: 4,
    });
    expect(merge).toEqual({ kind: "already" });
  });
});

const ids = ["companyName", "website", "street"] as const;
const text = fc.constantFrom("", "a", "b", "c");
const answers = fc.record({ companyName: text, website: text, street: text });

test("whatever two people did, each field holds an answer one of them gave, and none goes unseen", () => {
  fc.assert(
    fc.property(answers, fc.array(answers, { maxLength: 4 }), answers, (start, saves, mine) => {
      let today: Record<(typeof ids)[number], string> = start;
      const changes = saves.map((next) => {
        const before = today;
        today = next;
        return change(before, next);
      });
      const merge = mergeAnswers(mine, today, changes, { id: PAGE, save: 1 });
      if (merge.kind !== "merged") throw new Error("no save of this page was there before");
      for (const id of ids) {
        const asked = merge.clashes.some((clash) => clash.id === id);
        const after = merge.patch[id] ?? today[id];
        const edited = !isSame(mine[id], start[id]);
        // What I typed is there, or I am asked, or the other typed the same.
        if (edited && !asked) expect(isSame(after, mine[id])).toBe(true);
        // What I did not touch is as the other left it.
        if (!edited) expect(isSame(after, today[id])).toBe(true);
        if (asked) expect(merge.patch).not.toHaveProperty(id);
      }
    }),
  );
});
