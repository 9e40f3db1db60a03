import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { addPerson, forgetRefusal, listPeople, rememberOwner, saveYourself } from "./people";

const maria: Actor = { userId: "maria", teamId: "local", role: "member" };
const james: Actor = { ...maria, userId: "james" };
const stranger: Actor = { userId: "nora", teamId: "others", role: "member" };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const owner = { firstName: "Ada", lastName: "King", email: "ada.king@partner.example" };
const typed = { firstName: "Nora", lastName: "Lind", email: "Nora.Lind@Partner.example" };

const knownTo = async (actor: Actor) =>
  (await listPeople(actor)).map(({ email, awsAnswer }) => [email, awsAnswer]);

test("whom one person added, and what AWS said of an owner, the whole team knows", async () => {
  await saveYourself(james, { firstName: "James", lastName: "Okafor", email: "j@partner.example" });
  await addPerson(maria, owner);
  const submission = { teamId: maria.teamId, createdBy: maria.userId };
  await db().transaction(async (tx) => {
    await rememberOwner(tx, submission, owner, "accepted");
    await rememberOwner(tx, submission, typed, "refused");
  });
  expect(await knownTo(james)).toEqual([
    ["j@partner.example", null],
    ["ada.king@partner.example", "accepted"],
    ["nora.lind@partner.example", "refused"],
  ]);
  expect(await knownTo(stranger)).toEqual([]);
});

test("who was refused may be registered since, and is then asked about anew", async () => {
  const [refused] = (await listPeople(james)).filter(({ awsAnswer }) => awsAnswer === "refused");
  const personId = refused?.id ?? "";
  expect(await forgetRefusal(stranger, { personId })).toMatchObject({ ok: false });
  expect(await forgetRefusal(james, { personId })).toMatchObject({ ok: true });
  expect((await listPeople(maria)).find(({ id }) => id === personId)?.awsAnswer).toBeNull();
});

test("somebody whom a colleague adds again is there once, and is asked about anew", async () => {
  await addPerson(james, { ...owner, firstName: "Augusta" });
  const found = (await listPeople(maria)).filter(({ email }) => email === owner.email);
  expect(found).toMatchObject([{ firstName: "Augusta", awsAnswer: null }]);
});
