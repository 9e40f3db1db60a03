import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { placesBelow } from "./address";
import { startEmbeddedServer, stopEmbeddedServer } from "./embedded-server";
import { makeZombie } from "./test/zombie";

// Whole programs start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let used: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "referral-desk-manager-"));
  used = [];
});

afterEach(async () => {
  for (const dataDir of used) {
    await stopEmbeddedServer(dataDir);
    rmSync(placesBelow(dataDir).socket, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Without waiting for the disk, which only a power cut would tell from the real thing. */
function start(dataDir = join(folder, "data"), durable = false) {
  used.push(dataDir);
  return startEmbeddedServer(dataDir, { durable });
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function pidOf(dataDir: string): number {
  const file = join(placesBelow(dataDir).data, "postmaster.pid");
  return Number.parseInt(readFileSync(file, "utf8"), 10);
}

test("starts, takes rows, stops, and has them after the next start", async () => {
  const first = await start(undefined, true);
  await query(first.url, "create table kept as select 'Müller' as name");
  await first.stop();
  await expect(query(first.url, "select 1")).rejects.toThrow();
  const second = await start();
  expect(await query(second.url, "select name from kept")).toEqual([{ name: "Müller" }]);
});

test("a second start attaches to the server that runs", async () => {
  await start();
  const pid = pidOf(join(folder, "data"));
  await start();
  expect(pidOf(join(folder, "data"))).toBe(pid);
});

test("comes back after its process was killed, with every row it had confirmed", async () => {
  const first = await start(undefined, true);
  await query(first.url, "create table kept as select 1 as n");
  process.kill(pidOf(join(folder, "data")), "SIGKILL");
  const second = await start();
  expect(await query(second.url, "select n from kept")).toEqual([{ n: 1 }]);
});

test("several first starts on one folder make one server and leave nothing half-made", async () => {
  const servers = await Promise.all([start(), start(), start()]);
  const pids = await Promise.all(
    servers.map(({ url }) => query(url, "select pg_postmaster_start_time()::text as t")),
  );
  expect(new Set(pids.map((rows) => JSON.stringify(rows))).size).toBe(1);
  const left = readdirSync(placesBelow(join(folder, "data")).root);
  expect(left.filter((name) => name.startsWith("data.init"))).toEqual([]);
});

test("a lock left over from another machine's life does not stop it", async () => {
  const server = await start();
  await server.stop();
  const { data } = placesBelow(join(folder, "data"));
  // This test's own number stands for a program that has nothing to do with PostgreSQL.
  const lock = join(data, "postmaster.pid");
  writeFileSync(lock, `${process.pid}\n${data}\n`, { mode: 0o600 });
  const { uid, gid } = statSync(data);
  chownSync(lock, uid, gid);
  const again = await start();
  expect(await query(again.url, "select 1 as n")).toEqual([{ n: 1 }]);
});

test.runIf(process.platform === "linux")(
  "a lock whose process is a zombie does not stop it",
  async () => {
    const server = await start();
    await server.stop();
    const { data } = placesBelow(join(folder, "data"));
    const { uid, gid } = statSync(data);
    // PostgreSQL passes over the processes of other accounts, so it has to be one of its own.
    const zombie = await makeZombie(process.getuid?.() === 0 ? { uid, gid } : {});
    const lock = join(data, "postmaster.pid");
    writeFileSync(lock, `${zombie.pid}\n${data}\n`, { mode: 0o600 });
    if (process.getuid?.() === 0) chownSync(lock, uid, gid);
    const again = await start();
    expect(await query(again.url, "select 1 as n")).toEqual([{ n: 1 }]);
    zombie.end();
  },
);

test("a data folder with a long name or odd characters answers from a short folder", async () => {
  for (const name of [`${"long-".repeat(30)}name`, "a, b 'c' ü"]) {
    const dataDir = join(folder, name);
    const server = await start(dataDir);
    expect(placesBelow(dataDir).socket.startsWith(dataDir)).toBe(false);
    expect(await query(server.url, "select 1 as n")).toEqual([{ n: 1 }]);
  }
});

test.runIf(process.getuid?.() === 0)("works for root below a folder closed to others", async () => {
  chmodSync(folder, 0o700);
  const server = await start(join(folder, "home", "data"));
  const [row] = await query(server.url, "select current_setting('is_superuser') as s");
  expect(row).toEqual({ s: "on" });
  // The closed folder is as closed as it was.
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test("says which file to read when it cannot start", async () => {
  const server = await start();
  await server.stop();
  const { data, log } = placesBelow(join(folder, "data"));
  rmSync(join(data, "global"), { recursive: true });
  await expect(start()).rejects.toThrow(log);
});
