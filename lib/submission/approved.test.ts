import { AssociateOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getReferral } from "@/lib/drafts/get-referral";
import { saveStep } from "@/lib/drafts/save-step";
import { referralContext } from "@/lib/partner/referral-context";
import { awsProducts } from "@/lib/referral/choices/aws-products";
import type { Answers } from "@/lib/referral/fields/answers";
import type { LaterPage } from "@/lib/referral/fields/field-order";
import { submitReferral } from "./submit";
import { takeInRecord } from "./take-in-record";
import { atAws, changeAtAws, hear, review } from "./test/reviewer";
import {
  advanceUntil,
  openStage,
  type Stage,
  sample,
  send,
  sendNew,
  submissionFor,
  user,
  versionOf,
} from "./test/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const [first = "", second = "", third = ""] = awsProducts.map(({ identifier }) => identifier);

async function approved(answers: Answers = {}): Promise<string> {
  const referralId = await sendNew(sample(stage, answers));
  await advanceUntil(referralId);
  await review(stage, referralId, "Approved");
  await open(referralId);
  return referralId;
}

async function open(referralId: string): Promise<void> {
  await takeInRecord(user, referralId, await referralContext(user));
}

async function save(referralId: string, answers: Answers, step: LaterPage = "update") {
  const version = await versionOf(referralId);
  return saveStep(user, { referralId, version, step, answers, mark: "none" });
}

async function sendOn(referralId: string): Promise<void> {
  await send(referralId);
  expect(await advanceUntil(referralId)).toMatchObject({ phase: "done", lastFailure: null });
}

const starts = () => stage.calls().get("StartEngagementFromOpportunityTask ok") ?? 0;

test("an approved deal moves on at AWS, with nothing else changed and no new review", async () => {
  const referralId = await approved({ awsProducts: [first], city: "Portland" });
  const before = await atAws(stage, referralId);
  const reviews = starts();
  await save(referralId, {
    stage: "Technical Validation",
    nextStep: "Maria demos the planner to the CIO on May 4",
    awsProducts: [first, second],
  });
  await sendOn(referralId);
  const after = await atAws(stage, referralId);
  expect(after).toEqual({
    ...before,
    LastModifiedDate: after.LastModifiedDate,
    LifeCycle: {
      ...before.LifeCycle,
      Stage: "Technical Validation",
      NextSteps: "Maria demos the planner to the CIO on May 4",
      NextStepsHistory: after.LifeCycle?.NextStepsHistory,
    },
    RelatedEntityIdentifiers: {
      ...before.RelatedEntityIdentifiers,
      AwsProducts: [first, second],
    },
  });
  expect(starts()).toBe(reviews);
  expect(await getReferral(user, referralId)).toMatchObject({ state: "approved" });
});

test("a stage that moved on at AWS never walks back, and a link made there stays", async () => {
  const referralId = await approved({ awsProducts: [first] });
  await changeAtAws(stage, referralId, (body) => {
    body.LifeCycle = { ...body.LifeCycle, Stage: "Business Validation" };
  });
  await hear(referralId);
  await open(referralId);
  expect((await getReferral(user, referralId))?.answers.stage).toBe("Business Validation");
  await save(referralId, { awsProducts: [second] });
  const { opportunityId } = await submissionFor(referralId);
  await stage.aws.send(
    new AssociateOpportunityCommand({
      Catalog: "Sandbox",
      OpportunityIdentifier: opportunityId ?? "",
      RelatedEntityType: "AwsProducts",
      RelatedEntityIdentifier: third,
    }),
  );
  await sendOn(referralId);
  const { LifeCycle, RelatedEntityIdentifiers } = await atAws(stage, referralId);
  expect(LifeCycle?.Stage).toBe("Business Validation");
  expect(RelatedEntityIdentifiers?.AwsProducts?.toSorted()).toEqual([second, third].toSorted());
});

test("a launch needs the customer's account, and narrows what may be changed", async () => {
  const referralId = await approved();
  await save(referralId, { stage: "Launched", awsAccount: "" });
  const version = await versionOf(referralId);
  expect(await submitReferral(user, { referralId, version })).toMatchObject({
    failure: { kind: "issues", issues: [{ field: "awsAccount" }] },
  });
  await save(referralId, { awsAccount: "0123-4567-8901" });
  await sendOn(referralId);
  expect(await atAws(stage, referralId)).toMatchObject({
    LifeCycle: { Stage: "Launched" },
    Customer: { Account: { AwsAccountId: "012345678901" } },
  });
  expect(await getReferral(user, referralId)).toMatchObject({ laterPage: "launched" });
  expect(await save(referralId, { city: "Salem" })).toMatchObject({ failure: { kind: "locked" } });
  await open(referralId);
  const model = { deliveryModel: ["Resell"] };
  expect(await save(referralId, model, "launched")).toMatchObject({ ok: true });
  await sendOn(referralId);
  expect((await atAws(stage, referralId)).Project?.DeliveryModels).toEqual(["Resell"]);
});
