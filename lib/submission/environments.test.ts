import { ListOpportunitiesCommand } from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Emulator, startEmulator } from "@/lib/emulator/server";
import { clientFor, created } from "@/lib/emulator/test/support";
import { advanceUntil, openStage, type Stage, sample, sendNew, user } from "./test/stage";

let stage: Stage;
let sandbox: Emulator;
beforeAll(async () => {
  stage = await openStage();
  sandbox = await startEmulator({ stateFile: null, taskMs: 0 });
});
afterAll(async () => {
  await sandbox.close();
  await stage.close();
});

/** The verbs as a process has them that starts with AWS's Sandbox in its settings, on the same database. */
async function startInSandbox() {
  vi.stubEnv("PARTNER_CENTRAL", "aws");
  vi.stubEnv("PARTNER_CENTRAL_CATALOG", "Sandbox");
  vi.stubEnv("AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING", sandbox.url);
  vi.resetModules();
  const { log } = await import("@/lib/log");
  vi.spyOn(log, "info").mockReturnValue();
  const { getReferral } = await import("@/lib/drafts/get-referral");
  const { listReferrals } = await import("@/lib/drafts/list-referrals");
  const { progressOf } = await import("./progress");
  const { rehearsalOf } = await import("./rehearsal");
  const { advanceNext, changeAnswers, hurry, send } = await import("./test/stage");
  return {
    ...{ getReferral, listReferrals, progressOf, rehearsalOf },
    ...{ advanceNext, changeAnswers, hurry, send },
  };
}

async function heldAt(url: string, referralId: string): Promise<(string | undefined)[]> {
  const client = clientFor(url);
  const { OpportunitySummaries = [] } = await client.send(
    new ListOpportunitiesCommand({ Catalog: "Sandbox", MaxResults: 100 }),
  );
  client.destroy();
  const ours = OpportunitySummaries.filter(
    (summary) => summary.PartnerOpportunityIdentifier === referralId,
  );
  return ours.map(({ Id }) => Id);
}

test("a referral that was practiced is a draft in AWS's Sandbox, and is saved and sent there", async () => {
  const answers = sample(stage);
  const referralId = await sendNew(answers);
  const practiced = await advanceUntil(referralId);
  expect(practiced.phase).toBe("done");
  // Emulators count alike: without this one both opportunities would have the same id.
  const others = clientFor(sandbox.url);
  await created(others, { "LifeCycle.TargetCloseDate": answers.closeDate });
  others.destroy();

  const now = await startInSandbox();
  expect(await now.getReferral(user, referralId)).toMatchObject({
    ...{ state: "draft", locked: false, submission: null },
  });
  expect((await now.listReferrals(user, {})).counts).toMatchObject({ drafts: 1, withAws: 0 });
  expect(await now.progressOf(user, referralId)).toBeNull();
  expect(await now.rehearsalOf(user, referralId)).toEqual({
    ...{ environment: "emulator", opportunityId: practiced.opportunityId },
  });

  await now.changeAnswers(referralId, { ...answers, city: "Salem" });
  await now.send(referralId);
  const isFinished = async () => (await now.progressOf(user, referralId))?.finished === true;
  for (let call = 0; call < 50 && !(await isFinished()); call += 1) {
    await now.hurry();
    await now.advanceNext();
  }
  expect(await now.getReferral(user, referralId)).toMatchObject({ state: "sent", locked: true });
  const [sent, ...more] = await heldAt(sandbox.url, referralId);
  expect(more).toEqual([]);
  expect(sent).not.toBe(practiced.opportunityId);
  expect(await now.progressOf(user, referralId)).toMatchObject({ opportunityId: sent });
  expect(await heldAt(stage.endpoint, referralId)).toEqual([practiced.opportunityId]);
});
