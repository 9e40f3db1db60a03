import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { LOCAL_ACTOR } from "@/lib/auth/actor";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { saveStep } from "@/lib/drafts/save-step";
import { startAnew } from "@/lib/drafts/test/draft";
import { GET } from "./route";

vi.mock("next/headers", () => ({
  cookies: async () => new Map(),
  headers: async () => new Headers(),
}));

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

const get = (id: string) =>
  GET(new Request("http://localhost/"), { params: Promise.resolve({ id }) });

test("gives what AWS will receive, as a file that nobody keeps", async () => {
  const referralId = await startAnew(LOCAL_ACTOR);
  await saveStep(LOCAL_ACTOR, {
    referralId,
    version: 1,
    step: "customer",
    answers: {
      companyName: "Blue Heron, Inc.",
      website: "https://www.BlueHeron.com/?utm_source=mail",
    },
    mark: "none",
  });
  const answer = await get(referralId);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="referral-${referralId}.json"`,
  );
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(JSON.stringify(await answer.json())).toContain(
    '"CompanyName":"Blue Heron, Inc.","WebsiteUrl":"https://www.blueheron.com"',
  );
});

test.each(["none", "../../etc"])("has nothing for %s, which is no referral", async (id) => {
  const answer = await get(id);
  expect(answer.status).toBe(404);
});
