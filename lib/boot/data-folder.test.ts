import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
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
  await expect(claimDataFolder(dataDir)).rejects.toThrow(
    `Referral Desk is already running on ${dataDir}.`,
  );
  await first.release();
  await (await claimDataFolder(dataDir)).release();
});

test("the data folder is closed to other people's eyes", async () => {
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
  await expect(requireFreePort("127.0.0.1", port)).rejects.toThrow(
    `Port ${port} is in use by another program. Set PORT to a free one`,
  );
  await new Promise((resolve) => server.close(resolve));
});
