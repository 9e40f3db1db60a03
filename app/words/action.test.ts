import { expect, test } from "vitest";
import { z } from "zod";
import { failed } from "@/lib/result";
import { action, isMissing, personAction } from "./action";

const NOT_FOUND = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const parts = {
  request: z.object({ referralId: z.string().min(1) }),
  changed: () => "/",
  next: () => "/",
};

test("a form that no page of ours made calls nothing, and is not found", async () => {
  const verb = () => Promise.reject(new Error("called"));
  await expect(action({ ...parts, verb })(formOf({}))).rejects.toMatchObject(NOT_FOUND);
  const leading = action({ ...parts, verb, otherwise: "/start" });
  await expect(leading(formOf({}))).rejects.toMatchObject({
    digest: expect.stringContaining("NEXT_REDIRECT;replace;/start"),
  });
});

test("whoever is nobody calls nothing", async () => {
  const pause = action({
    ...parts,
    who: () => Promise.reject(new Error("nobody")),
    verb: () => Promise.reject(new Error("called")),
  });
  await expect(pause(formOf({ referralId: "a" }))).rejects.toThrow("nobody");
});

test("what is not there is not found", async () => {
  const retry = action({
    ...parts,
    verb: async (actor, { referralId }) => failed({ kind: "not-found", actor, referralId }),
    next: (answer) => (isMissing(answer) ? null : "/"),
  });
  await expect(retry(formOf({ referralId: "a" }))).rejects.toMatchObject(NOT_FOUND);
});

test("a person whom the database did not take stays in the form", async () => {
  const save = personAction({
    verb: () => Promise.reject(Object.assign(new Error("53100"), { name: "DatabaseError" })),
    changed: "/",
    shown: () => null,
  });
  const typed = { firstName: "Ada", lastName: "King", email: "ada@partner.example" };
  expect(await save(null, formOf(typed))).toMatchObject({
    values: typed,
    saved: false,
    failed: true,
  });
  const defect = personAction({
    verb: () => Promise.reject(new Error("defect")),
    changed: "/",
    shown: () => null,
  });
  await expect(defect(null, formOf(typed))).rejects.toThrow("defect");
});
