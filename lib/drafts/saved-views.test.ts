import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { listViews, MOST_VIEWS, removeView, saveView } from "./saved-views";

const maria: Actor = { userId: "maria", teamId: "local", role: "member" };
const colleague: Actor = { ...maria, userId: "james" };
const stranger: Actor = { ...maria, teamId: "other" };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("a view is one person's own, and its name stands once", async () => {
  await saveView(maria, { name: "Big deals", address: "/?sort=amount" });
  await saveView(maria, { name: "Late", address: "/?close=past" });
  await saveView(maria, { name: "Big deals", address: "/?status=draft&sort=amount" });
  await saveView(colleague, { name: "Big deals", address: "/?q=heron" });
  const views = await listViews(maria);
  expect(views).toMatchObject([
    { name: "Big deals", address: "/?status=draft&sort=amount" },
    { name: "Late", address: "/?close=past" },
  ]);
  expect(await listViews(colleague)).toMatchObject([{ address: "/?q=heron" }]);
  expect(await listViews(stranger)).toEqual([]);

  const [big] = views;
  for (const other of [colleague, stranger]) await removeView(other, { viewId: big?.id ?? "" });
  expect(await listViews(maria)).toHaveLength(2);
  await removeView(maria, { viewId: big?.id ?? "" });
  expect(await listViews(maria)).toMatchObject([{ name: "Late" }]);
});

test("there are no more than anybody looks through", async () => {
  const many: Actor = { ...maria, userId: "many" };
  for (let at = 0; at < MOST_VIEWS; at += 1) await saveView(many, { name: `${at}`, address: "/" });
  expect(await saveView(many, { name: "one more", address: "/" })).toMatchObject({
    failure: { kind: "too-many" },
  });
  expect(await saveView(many, { name: "0", address: "/?q=x" })).toMatchObject({ ok: true });
  expect(await listViews(many)).toHaveLength(MOST_VIEWS);
});
