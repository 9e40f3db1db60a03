import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasMoved } from "./fields/moved";
import { fieldSteps, fieldsOfStep } from "./fields/steps";
import { answersSchema, MOST_BYTES, parseAutosave, parseSaveStep } from "./schemas";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.append(name, text);
  return form;
}

const page = { referralId: "abc123", version: "7", step: "ask" };

describe("a posted page", () => {
  test("is read with what to do next", () => {
    const form = formOf({ ...page, go: "close", returnTo: "review", owner: "maria" });
    expect(parseSaveStep(form)).toEqual({
      ok: true,
      value: {
        referralId: "abc123",
        version: 7,
        step: "ask",
        go: "close",
        returnTo: "review",
        removeMarketing: false,
        writer: null,
        used: null,
        answers: {
          owner: "maria",
          ownerFirst: "",
          ownerLast: "",
          ownerEmail: "",
          involvement: "",
          primaryNeed: [],
        },
      },
    });
  });

  test("goes on where no button says otherwise", () => {
    const read = parseSaveStep(formOf(page));
    expect(read).toMatchObject({ ok: true, value: { go: "continue", returnTo: null } });
  });

  test.each(["continue", "review", "close", "anyway"])("may come from the button %s", (go) => {
    expect(parseSaveStep(formOf({ ...page, go }))).toMatchObject({ ok: true, value: { go } });
  });

  test("may say that the marketing answers are to go", () => {
    const read = parseSaveStep(formOf({ ...page, step: "delivery", removeMarketing: "Yes" }));
    expect(read).toMatchObject({ ok: true, value: { removeMarketing: true } });
  });

  test.each([
    [{ referralId: "../../etc" }, "referralId"],
    [{ referralId: "" }, "referralId"],
    [{ referralId: "a\u0000" }, "referralId"],
    [{ version: "latest" }, "version"],
    [{ version: "-1" }, "version"],
    [{ version: "1e9" }, "version"],
    [{ step: "review" }, "step"],
    [{ step: "constructor" }, "step"],
    [{ go: "submit" }, "go"],
    [{ returnTo: "https://elsewhere.example" }, "returnTo"],
    [{ companyName: "of another page" }, "companyName"],
    [{ x: "y" }, "x"],
    [{ writer: "<script>" }, "writer.id"],
  ])("with %j is refused and named", (changes, part) => {
    expect(parseSaveStep(formOf({ ...page, ...changes }))).toEqual({
      ok: false,
      failure: { kind: "malformed", parts: [part] },
    });
  });

  test("names the open page it comes from, where that runs scripts", () => {
    const read = parseSaveStep(formOf({ ...page, writer: "tab-12345", save: "17" }));
    expect(read).toMatchObject({ value: { writer: { id: "tab-12345", save: 17 } } });
  });

  test("of an earlier release, with that release's action in it, is read", () => {
    expect(parseSaveStep(formOf({ ...page, $ACTION_ID_60ab: "", $ACTION_KEY: "k" })).ok).toBe(true);
  });

  test.each([
    ["cosell", { solution: "S-1234567", otherSolution: "", nextStep: "Call" }],
    ["marketing", { mdfUsed: "Yes", campaignName: "SPRING" }],
  ])(
    "of the release before, %s with questions that stand elsewhere now, is read with them",
    (step, answers) => {
      const read = parseSaveStep(formOf({ ...page, step, ...answers }));
      const { solution, ...texts } = { solution: undefined, ...answers };
      expect(read).toMatchObject({ ok: true, value: { answers: texts } });
      if (solution) expect(read).toMatchObject({ value: { answers: { solution: [solution] } } });
    },
  );

  test("by the button of an offered text has that text in its question", () => {
    const typed = { ...page, step: "delivery", closeDate: "6/7/27" };
    const read = parseSaveStep(formOf({ ...typed, use: "closeDate=June 7, 2027" }));
    expect(read).toMatchObject({
      ok: true,
      value: { used: "closeDate", answers: { closeDate: "June 7, 2027" } },
    });
    expect(parseSaveStep(formOf(typed))).toMatchObject({ ok: true, value: { used: null } });
  });

  test.each(["closeDate", "companyName=x", "deliveryModel=x", "constructor=x", "=x"])(
    "by a button that no page has, such as %j, is refused",
    (use) => {
      expect(parseSaveStep(formOf({ ...page, step: "delivery", use }))).toEqual({
        ok: false,
        failure: { kind: "malformed", parts: ["use"] },
      });
    },
  );

  test("that is empty is refused", () => {
    expect(parseSaveStep(new FormData())).toMatchObject({
      ok: false,
      failure: { kind: "malformed", parts: ["referralId", "version", "step"] },
    });
  });

  test("that is too big is refused before it is read", () => {
    const form = formOf({ ...page, step: "deal", description: "x".repeat(MOST_BYTES) });
    expect(parseSaveStep(form)).toEqual({ ok: false, failure: { kind: "too-big" } });
  });

  test("with an answer too long to be right is still saved", () => {
    const read = parseSaveStep(formOf({ ...page, step: "deal", useCase: "x".repeat(5000) }));
    expect(read.ok).toBe(true);
  });

  test("never makes the reader throw, whatever it holds", () => {
    const name = fc.constantFrom(
      "referralId",
      "version",
      "step",
      "go",
      "owner",
      "primaryNeed",
      "?",
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.string({ unit: "binary" })), { maxLength: 6 }),
        (entries) => {
          const form = new FormData();
          for (const [key, text] of entries) form.append(key, text);
          expect(parseSaveStep(form)).toHaveProperty("ok");
        },
      ),
    );
  });
});

describe("answers that come as JSON", () => {
  test("are cleaned like those of a form, and stripped of other keys", () => {
    const read = answersSchema("deal").parse({
      referralName: "A\u0000B",
      description: "",
      useCase: "",
      workload: "",
      owner: "maria",
    });
    expect(read).toEqual({ referralName: "AB", description: "", useCase: "", workload: "" });
  });

  test("are refused where a list stands for a text, or a number for either", () => {
    const blank = { referralName: "", description: "", useCase: "", workload: "" };
    expect(answersSchema("deal").safeParse({ ...blank, useCase: ["a"] }).success).toBe(false);
    expect(answersSchema("deal").safeParse({ ...blank, useCase: 7 }).success).toBe(false);
    expect(answersSchema("deal").safeParse(null).success).toBe(false);
  });

  test.each(fieldSteps)("have a schema with every question of %s", (step) => {
    const issues = answersSchema(step).safeParse({}).error?.issues ?? [];
    const inEveryRelease = fieldsOfStep(step).filter((id) => !hasMoved(id));
    expect(issues.map(({ path }) => path[0])).toEqual(inEveryRelease);
  });
});

describe("what an open page saves by itself", () => {
  const sent = {
    referralId: "abc123",
    version: 7,
    step: "deal",
    writer: { id: "tab-12345", save: 3 },
    answers: { useCase: "Faster\u0000 routes" },
  };
  const read = (changes: object) => parseAutosave(JSON.stringify({ ...sent, ...changes }));

  test("is only what was changed", () => {
    expect(read({})).toEqual({
      ok: true,
      value: { ...sent, answers: { useCase: "Faster routes" } },
    });
  });

  test.each([
    ["cosell", { solution: ["S-1234567"], otherSolution: "", salesActivities: [] }],
    ["marketing", { mdfUsed: "No" }],
  ])("on %s of the release before keeps what stands elsewhere now", (step, answers) => {
    expect(read({ step, answers })).toMatchObject({ ok: true, value: { step, answers } });
  });

  test.each<[object, string]>([
    [{ referralId: "a\u0000" }, "referralId"],
    [{ version: 0 }, "version"],
    [{ version: "7" }, "version"],
    [{ step: "review" }, "step"],
    [{ more: 1 }, ""],
    [{ writer: null }, "writer"],
    [{ answers: { owner: "maria" } }, "answers"],
    [{ answers: { useCase: ["a"] } }, "answers.useCase"],
    [{ answers: null }, "answers"],
  ])("is refused with %j, and the part is named", (changes, part) => {
    expect(read(changes)).toEqual({ ok: false, failure: { kind: "malformed", parts: [part] } });
  });

  test("is refused above 256 kB and where it is no JSON", () => {
    const long = read({ answers: { useCase: "ü".repeat(MOST_BYTES / 2) } });
    expect(long).toEqual({ ok: false, failure: { kind: "too-big" } });
    expect(parseAutosave("{")).toMatchObject({ failure: { kind: "malformed", parts: ["body"] } });
  });
});
