import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { ownCompanies } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { ownCompany, saveOwnCompany } from "./own-company";

const admin: Actor = { userId: "maria", teamId: "local", role: "admin" };
const colleague: Actor = { ...admin, userId: "james" };
const stranger: Actor = { userId: "nora", teamId: "others", role: "admin" };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await db().delete(ownCompanies);
});

/** As the variables say, before and after somebody changed them. */
const preset = { name: "Preset Inc.", domains: ["preset.example"], awsAccount: "" };
const renamed = { name: "Renamed Inc.", domains: ["renamed.example"], awsAccount: "" };
const shownPreset = { ...preset, awsAccount: null };

const edited = { name: "Edited Inc.", domains: ["edited.example"], awsAccount: "123456789012" };

test("the variables preset it, and what a team edits stands above them", async () => {
  expect(await ownCompany(admin, preset)).toEqual(shownPreset);
  expect(await saveOwnCompany(admin, edited, preset)).toMatchObject({ ok: true });
  expect(await ownCompany(colleague, preset)).toEqual(edited);
  expect(await ownCompany(stranger, preset)).toEqual(shownPreset);
});

test("what was left as it is goes on following the variables", async () => {
  const { awsAccount } = edited;
  await saveOwnCompany(admin, { ...preset, awsAccount }, preset);
  expect(await ownCompany(admin, renamed)).toEqual({ ...renamed, awsAccount });
});

test("what was cleared stays so, and edited again it is that", async () => {
  await saveOwnCompany(admin, { name: "", domains: [], awsAccount: "" }, preset);
  expect(await ownCompany(admin, renamed)).toEqual({ name: null, domains: [], awsAccount: null });
  await saveOwnCompany(admin, edited, preset);
  expect(await ownCompany(admin, renamed)).toEqual(edited);
});

test("only who manages the team edits it", async () => {
  const member: Actor = { ...admin, role: "member" };
  const answer = await saveOwnCompany(member, edited, preset);
  expect(answer).toEqual({ ok: false, failure: { kind: "denied" } });
  expect(await ownCompany(admin, preset)).toEqual(shownPreset);
});
