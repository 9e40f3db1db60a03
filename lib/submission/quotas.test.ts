import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startWorker } from "@/lib/jobs/worker";
import { advanceOne } from "./advance";
import { sendingSource } from "./sending-source";
import { openStage, type Stage, sample, sendNew, submissionFor } from "./test/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ quotas: true }, { writeGapMs: 1_100 });
});
afterAll(() => stage.close());

test("at AWS's own rate, two processes are throttled at no call", async () => {
  const sent = [await sendNew(sample(stage)), await sendNew(sample(stage))];
  const worker = startWorker([sendingSource()]);
  const isDone = async () => {
    const phases = await Promise.all(sent.map(async (id) => (await submissionFor(id)).phase));
    return phases.every((phase) => phase === "done");
  };
  // Another process, which knows nothing of the first but the rows.
  await vi.waitFor(
    async () => {
      await advanceOne("another");
      expect(await isDone()).toBe(true);
    },
    { timeout: 35_000, interval: 20 },
  );
  await worker.stop();
  const refused = [...stage.calls()].filter(([call]) => !call.endsWith(" ok"));
  expect(refused).toEqual([]);
}, 40_000);
