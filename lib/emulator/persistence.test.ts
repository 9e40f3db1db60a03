import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateOpportunityCommand,
  ListOpportunitiesCommand,
} from "@aws-sdk/client-partnercentral-selling";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimFolder } from "./claim-folder";
import { addressOf, firstLine, firstLineOf, killed, launch } from "./test/process";
import {
  assigned,
  associated,
  CATALOG,
  clientFor,
  created,
  NOW,
  read,
  started,
  startTestEmulator,
  wholeRequest,
} from "./test/support";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "emulator-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("state in a file", () => {
  const stateFile = () => join(folder, "state.jsonl");

  test("survives a restart: opportunities, relations, owner, tasks and tokens", async () => {
    const first = await startTestEmulator({ stateFile: stateFile(), taskMs: 1_000 });
    const request = wholeRequest();
    const { Id = "" } = await first.client.send(new CreateOpportunityCommand(request));
    await associated(first.client, Id);
    await assigned(first.client, Id);
    await started(first.client, Id);
    const before = await read(first.client, Id);
    await first.stop();

    const second = await startTestEmulator({ stateFile: stateFile(), taskMs: 1_000 });
    const after = await read(second.client, Id);
    expect({ ...after, $metadata: null }).toEqual({ ...before, $metadata: null });
    const again = await second.client.send(new CreateOpportunityCommand(request));
    expect(again.Id).toBe(Id);
    expect(await created(second.client)).not.toBe(Id);
    await second.stop();

    const late = () => new Date(NOW.getTime() + 1_000);
    const third = await startTestEmulator({ stateFile: stateFile(), taskMs: 1_000, clock: late });
    expect((await read(third.client, Id)).LifeCycle?.ReviewStatus).toBe("Submitted");
    await third.stop();
  });

  test("a last line that a kill cut short is dropped, and writing goes on behind the others", async () => {
    const first = await startTestEmulator({ stateFile: stateFile() });
    const kept = await created(first.client);
    await first.stop();
    await appendFile(stateFile(), '{"opportunities":[{"catalog":"Sand');

    const second = await startTestEmulator({ stateFile: stateFile() });
    const added = await created(second.client);
    await second.stop();

    const third = await startTestEmulator({ stateFile: stateFile() });
    expect((await read(third.client, kept)).Id).toBe(kept);
    expect((await read(third.client, added)).Id).toBe(added);
    await third.stop();
  });

  test("damage before the last line is a reason not to start", async () => {
    await writeFile(stateFile(), "not json\n{}\n");
    await expect(startTestEmulator({ stateFile: stateFile() })).rejects.toThrow("Line 1 of");
  });
});

describe("one emulator per folder", () => {
  test("a second claim is refused until the first is released", async () => {
    const first = await claimFolder(folder);
    expect(await claimFolder(folder)).toBeUndefined();
    await first?.release();
    const second = await claimFolder(folder);
    expect(second).toBeDefined();
    await second?.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ["a process that is gone", "999999999 12345"],
    ["a process that got the id of one that is gone", `${process.pid} 1`],
    ["nobody", "nonsense"],
  ])("the claim of %s is taken over", async (_whose, content) => {
    await writeFile(join(folder, "emulator.lock"), content);
    const claim = await claimFolder(folder);
    expect(claim).toBeDefined();
    await claim?.release();
  });

  test("of many that find a dead claim at once, one gets the folder", async () => {
    await writeFile(join(folder, "emulator.lock"), "999999999 12345");
    const program = `
      import { claimFolder } from "./lib/emulator/claim-folder.ts";
      const claim = await claimFolder(${JSON.stringify(folder)});
      console.log(claim ? "claimed" : "refused");
      process.stdin.resume();
    `;
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
    const words = await Promise.all(children.map(firstLineOf));
    await Promise.all(children.map(killed));
    expect(words.filter((word) => word === "claimed")).toHaveLength(1);
  });
});

describe("the emulator as a process", { timeout: 90_000 }, () => {
  test("says where it is, and leaves only its state behind when stopped", async () => {
    const child = launch(folder);
    const line = await firstLineOf(child);
    const { port, pid } = await addressOf(folder);
    expect(pid).toBe(child.pid);
    expect(line).toBe(`Emulator is ready on http://127.0.0.1:${port}`);
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(await readdir(folder)).toEqual(["emulator-state.jsonl"]);
  });

  test("a second one on the same folder refuses, and the first goes on", async () => {
    const first = launch(folder);
    const line = await firstLineOf(first);
    const second = launch(folder, { errors: "pipe" });
    const [sentence, [code]] = await Promise.all([
      second.stderr && firstLine(second.stderr),
      once(second, "exit"),
    ]);
    expect(code).toBe(1);
    expect(sentence).toContain("Another emulator is already running");
    const health = await fetch(`${line.replace("Emulator is ready on ", "")}/healthz`);
    expect(health.status).toBe(200);
    await killed(first);
  });

  test("kill -9 loses no change that was answered", async () => {
    const answered: string[] = [];
    for (let round = 1; round <= 3; round += 1) {
      const child = launch(folder);
      await firstLineOf(child);
      const { port } = await addressOf(folder);
      const client = clientFor(`http://127.0.0.1:${port}`);
      const found = new Set<string | undefined>();
      for (let NextToken: string | undefined, more = true; more; more = NextToken !== undefined) {
        const page = await client.send(
          new ListOpportunitiesCommand({ Catalog: CATALOG, MaxResults: 100, NextToken }),
        );
        for (const each of page.OpportunitySummaries ?? []) found.add(each.Id);
        NextToken = page.NextToken;
      }
      expect(answered.filter((id) => !found.has(id))).toEqual([]);

      const enough = answered.length + 30;
      const writers = Array.from({ length: 4 }, async () => {
        for (;;) {
          answered.push(await created(client));
          if (answered.length >= enough) child.kill("SIGKILL");
        }
      });
      await Promise.allSettled(writers);
      await killed(child);
      client.destroy();
    }
    expect(answered.length).toBeGreaterThanOrEqual(90);
    expect(new Set(answered).size).toBe(answered.length);
  });
});
