/** For the tests of rules that hold on create: a refused and an accepted request for each case. */
import { CreateOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Patch,
  startTestEmulator,
  type TestEmulator,
  verdictOf,
  wholeRequest,
} from "./support";

export type CreateRuleCase = {
  readonly rule: string;
  readonly about: string;
  readonly refused: Patch;
  /** Code and field name of the one issue the refused request has. */
  readonly issue: string;
  readonly accepted: Patch;
};

/** To be called inside a describe block. */
export function testCreateRules(cases: readonly CreateRuleCase[]): void {
  let running: TestEmulator;
  const create = (patch: Patch) =>
    verdictOf(running.client.send(new CreateOpportunityCommand(wholeRequest(patch))));

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  test.each(cases)("$rule: $about", async ({ refused, issue, accepted }) => {
    expect(await create(refused)).toEqual(["business", issue]);
    expect(await create(accepted)).toBe("accepted");
  });
}
