import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeZombie } from "@/lib/db/test/zombie";
import { FolderError } from "@/lib/emulator/claim-folder";
import { claimDataFolder, serverActionsKey } from "./data-folder";
import { findFreePort, requireFreePort } from "./ready";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "referral-desk-folder-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a second start on the same data folder is refused with a sentence until the first has ended", async () => {
  const dataDir = join(folder, "new", "data");
  const first = await claimDataFolder(dataDir);
  await expect(claimDataFolder(dataDir, 0)).rejects.toThrow(
    `Referral Desk is already running on ${dataDir}.`,
  );
  await first.release();
  await (await claimDataFolder(dataDir)).release();
});

test("a holder that is about to end is waited for", async () => {
  const dataDir = join(folder, "data");
  const first = await claimDataFolder(dataDir);
  const second = claimDataFolder(dataDir);
  await first.release();
  await (await second).release();
});

test.runIf(process.platform === "linux")("a holder that is a zombie is dead", async () => {
  const zombie = await makeZombie();
  const stat = readFileSync(`/proc/${zombie.pid}/stat`, "utf8");
  const startTime = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  writeFileSync(join(folder, "up.lock"), `${zombie.pid} ${startTime}`);
  await (await claimDataFolder(folder, 0)).release();
  zombie.end();
});

test("a data folder that cannot be is answered with a sentence", async () => {
  writeFileSync(join(folder, "file"), "");
  const impossible = [join(folder, "file", "data"), join(folder, "file")];
  if (process.platform === "linux") impossible.push("/proc/nope", "/proc/nope/deeper");
  for (const dataDir of impossible) {
    const claim = claimDataFolder(dataDir, 0);
    await expect(claim).rejects.toThrow(FolderError);
    await expect(claim).rejects.toThrow(`The folder ${dataDir} can't be used: `);
  }
});

test("the data folder cannot be read by other accounts", async () => {
  const claim = await claimDataFolder(join(folder, "data"));
  expect(statSync(join(folder, "data")).mode & 0o066).toBe(0);
  await claim.release();
});

test("the key of server actions is made once, also by several at the same moment", async () => {
  const keys = await Promise.all([1, 2, 3].map(() => serverActionsKey(folder)));
  expect(new Set(keys).size).toBe(1);
  expect(Buffer.from(keys[0] ?? "", "base64")).toHaveLength(32);
  expect(await serverActionsKey(folder)).toBe(keys[0]);
  expect(readdirSync(folder)).toEqual(["server-actions.key"]);
  expect(statSync(join(folder, "server-actions.key")).mode & 0o077).toBe(0);
});

test("a port that somebody uses is refused with a sentence that names it", async () => {
  const port = await findFreePort();
  await requireFreePort("127.0.0.1", port);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await expect(requireFreePort("127.0.0.1", port, 0)).rejects.toThrow(
    `Port ${port} is in use by another program. Set PORT to a free one`,
  );
  await new Promise((resolve) => server.close(resolve));
});
