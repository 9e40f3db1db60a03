import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST as autosave } from "@/app/api/autosave/route";
import { connect, swapConnection } from "@/lib/db/client";
import { log } from "@/lib/log";
import { saveStepPage } from "../actions";
import { POST as savePage } from "./route";

const nowhere = connect("postgresql://nobody@127.0.0.1:1/none", 1);
let before: ReturnType<typeof swapConnection>;

beforeAll(() => {
  before = swapConnection(nowhere);
  vi.spyOn(log, "error").mockImplementation(() => {});
});

afterAll(async () => {
  vi.restoreAllMocks();
  swapConnection(before);
  await nowhere.pool.end();
});

function form(): FormData {
  const typed = new FormData();
  const fields = { referralId: "a", version: "1", step: "customer", companyName: "Heron & Sons" };
  for (const [name, value] of Object.entries(fields)) typed.set(name, value);
  return typed;
}

test("without scripts the page comes back with what was typed, and can be sent again", async () => {
  const request = new Request("http://localhost/x", { method: "POST", body: form() });
  const answer = await savePage(request);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  const page = await answer.text();
  expect(page).toContain("Heron &amp; Sons");
  expect(page).toContain("Save these answers");
});

test("with scripts the page stays as it is, and says that it is not saved", async () => {
  expect(await saveStepPage(null, form())).toEqual({ kind: "unavailable" });
});

test("a page that saves by itself is told to come back", async () => {
  const body = JSON.stringify({
    referralId: "a",
    version: 1,
    step: "customer",
    writer: { id: "open-page", save: 1 },
    answers: { companyName: "Heron" },
  });
  const answer = await autosave(new Request("http://localhost/x", { method: "POST", body }));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await answer.json()).toMatchObject({ kind: "refused", why: "unavailable" });
});
