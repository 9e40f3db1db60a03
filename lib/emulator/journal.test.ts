import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { CreateOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addressOf, firstLineOf, killed, launch } from "./test/process";
import {
  associated,
  clientFor,
  created,
  failureOf,
  read,
  started,
  startTestEmulator,
  updated,
  wholeRequest,
} from "./test/support";

let folder: string;
const stateFile = () => join(folder, "emulator-state.jsonl");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "emulator-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a file with many more lines than its state needs is compacted at the next start", async () => {
  const linesOf = async () => (await readFile(stateFile(), "utf8")).split("\n").length - 1;
  const first = await startTestEmulator({ stateFile: stateFile() });
  const request = wholeRequest();
  const { Id = "" } = await first.client.send(new CreateOpportunityCommand(request));
  await associated(first.client, Id);
  for (let round = 1; round <= 20; round += 1) {
    await updated(first.client, Id, { "Project.Title": `Route planning ${round}` });
  }
  await started(first.client, Id);
  const before = await read(first.client, Id);
  await first.stop();
  expect(await linesOf()).toBeGreaterThan(20);

  const second = await startTestEmulator({ stateFile: stateFile() });
  expect(await linesOf()).toBe(3);
  const added = await created(second.client);
  expect(added).not.toBe(Id);
  await second.stop();

  const third = await startTestEmulator({ stateFile: stateFile() });
  const after = await read(third.client, Id);
  expect({ ...after, $metadata: null }).toEqual({ ...before, $metadata: null });
  expect((await third.client.send(new CreateOpportunityCommand(request))).Id).toBe(Id);
  expect((await read(third.client, added)).Id).toBe(added);
  await third.stop();
  expect(await readdir(folder)).toEqual(["emulator-state.jsonl"]);
});

/** A limit on the size of a process's files breaks a write in the middle, as a full disk does. */
describe.skipIf(process.platform !== "linux")("on a full disk", { timeout: 60_000 }, () => {
  const limitFiles = (pid: number, bytes: number | "unlimited") =>
    promisify(execFile)("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);

  test("a call that cannot be kept fails, and with room again it goes on by itself", async () => {
    // The signal's own default would end the process.
    const before = ["sh", "-c", 'trap "" XFSZ; exec "$@"', "sh"];
    const child = launch(folder, { before, errors: "ignore" });
    await firstLineOf(child);
    const { port, pid } = await addressOf(folder);
    const client = clientFor(`http://127.0.0.1:${port}`);
    const kept = await created(client);
    const request = wholeRequest();
    const create = () => client.send(new CreateOpportunityCommand(request));

    await limitFiles(pid, (await stat(stateFile())).size + 100);
    expect(await failureOf(create())).toBe("InternalServerException");
    expect(await failureOf(read(client, kept))).toBe("InternalServerException");
    await limitFiles(pid, "unlimited");
    expect(await failureOf(read(client, kept))).toBe("accepted");
    const { Id = "" } = await create();
    await killed(child);
    client.destroy();

    const second = await startTestEmulator({ stateFile: stateFile() });
    expect((await read(second.client, Id)).Id).toBe(Id);
    expect((await second.client.send(new CreateOpportunityCommand(request))).Id).toBe(Id);
    await second.stop();
  });
});
