import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { DATABASE_NAME, DATABASE_USER, type Places, placesBelow, urlOfSocket } from "./address";
import { type Account, chooseAccount } from "./server-account";
import {
  codeOf,
  dropForeignLock,
  ended,
  hasEnded,
  isAlive,
  isServerAlive,
  launch,
  postmasterPid,
} from "./server-process";
import { EmbeddedServerError, findPrograms, type Programs } from "./server-programs";

/**
 * Runs a real PostgreSQL below the data folder, so that a fresh machine needs no database.
 * Several processes may ask for the same folder at once: one server comes of it, all attach.
 */

export type EmbeddedServer = {
  url: string;
  /** Resolves when the server has ended, whoever ended it. */
  gone: Promise<void>;
  /** Stops the server for everybody who uses it, and waits until it is gone. */
  stop(): Promise<void>;
};

type Options = {
  /** False gives up safety on power loss for speed: for tests. */
  durable?: boolean;
};

const START_SECONDS = 60;
/** A server that ends by itself again and again for this long has a reason that waiting does not cure. */
const GIVE_UP_SECONDS = 6;
const STOP_SECONDS = 10;
const WATCH_MS = 1_000;
const LOG_BYTES = 5_000_000;

/** Starts the server below `dataDir` (absolute), or attaches to the one that runs there. */
export async function startEmbeddedServer(
  dataDir: string,
  { durable = true }: Options = {},
): Promise<EmbeddedServer> {
  const places = placesBelow(dataDir);
  const programs = findPrograms();
  const account = chooseAccount(places, programs);
  if (!existsSync(places.data)) await createData(places, programs, account, durable);
  const child = await startOrAttach(places, programs, account, durable);
  await createDatabase(places);
  return {
    url: urlOfSocket(places.socket, DATABASE_NAME),
    gone: child ? ended(child) : serverGone(places),
    stop: () => stopServer(places, child),
  };
}

/** Stops whatever server runs below `dataDir`; nothing happens when none does. */
export async function stopEmbeddedServer(dataDir: string): Promise<void> {
  await stopServer(placesBelow(dataDir), null);
}

/** Into a folder of its own first, then renamed: a kill in between leaves nothing half-made. */
async function createData(places: Places, programs: Programs, account: Account, durable: boolean) {
  await dropAbandoned(places.root);
  const unfinished = join(
    places.root,
    `data.init-${process.pid}-${randomBytes(4).toString("hex")}`,
  );
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const args = ["-D", unfinished, "-U", DATABASE_USER, "--auth=trust", "--encoding=UTF8"];
  const sync = durable ? [] : ["--no-sync"];
  const log = openSync(places.log, "a", 0o600);
  const child = launch(account, programs.initdb, [...args, ...locale, ...sync], log);
  closeSync(log);
  await ended(child);
  if (child.exitCode !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw startError("couldn't create its data folder", places, child);
  }
  try {
    await rename(unfinished, places.data);
  } catch (error) {
    // Somebody else was first: theirs is as good.
    if (!existsSync(places.data)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function dropAbandoned(root: string): Promise<void> {
  for (const name of readdirSync(root)) {
    const pid = /^data\.init-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(root, name), { recursive: true, force: true });
  }
}

/** Connects, else starts, and again: a server that is just stopping or recovering refuses both for a while. */
async function startOrAttach(
  places: Places,
  programs: Programs,
  account: Account,
  durable: boolean,
): Promise<ChildProcess | null> {
  const from = Date.now();
  const passed = (seconds: number) => Date.now() - from > seconds * 1_000;
  let child: ChildProcess | null = null;
  for (let attempt = 0; !passed(START_SECONDS); attempt += 1) {
    const answer = await tryToConnect(places);
    if (answer === "connected") return child;
    if (answer === "nobody" && (!child || hasEnded(child))) {
      if (passed(GIVE_UP_SECONDS) && !isServerAlive(places)) break;
      await dropForeignLock(places);
      child = launchServer(places, programs, account, durable);
    }
    await delay(Math.min(20 + 10 * attempt, 500));
  }
  throw startError("didn't start", places, child);
}

function launchServer(
  places: Places,
  programs: Programs,
  account: Account,
  durable: boolean,
): ChildProcess {
  const fresh = !existsSync(places.log) || statSync(places.log).size > LOG_BYTES;
  const log = openSync(places.log, fresh ? "w" : "a", 0o600);
  const settings = {
    listen_addresses: "",
    unix_socket_directories: places.socket,
    unix_socket_permissions: "0700",
    timezone: "UTC",
    log_timezone: "UTC",
    // The log must not repeat what people typed: no statements, no row contents.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    shared_buffers: "32MB",
    max_connections: "60",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = launch(account, programs.postgres, ["-D", places.data, ...options], log);
  closeSync(log);
  // The server outlives whoever started it until it is stopped on purpose.
  child.unref();
  return child;
}

/** For a server that another process started: nobody tells us of its end, so its number is watched. */
function serverGone(places: Places): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isServerAlive(places)) return;
      clearInterval(timer);
      resolve();
    }, WATCH_MS).unref();
  });
}

async function tryToConnect(places: Places): Promise<"connected" | "starting" | "nobody"> {
  const client = new Client({
    connectionString: urlOfSocket(places.socket, "postgres"),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined); // the answer below says all there is to know
  try {
    await client.connect();
    return "connected";
  } catch (error) {
    return codeOf(error) === "57P03" ? "starting" : "nobody";
  } finally {
    await client.end();
  }
}

async function createDatabase(places: Places): Promise<void> {
  const client = new Client({ connectionString: urlOfSocket(places.socket, "postgres") });
  client.on("error", () => undefined); // the query under way is rejected as well
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [
      DATABASE_NAME,
    ]);
    if (found.rowCount === 0) await client.query(`create database "${DATABASE_NAME}"`);
  } catch (error) {
    // Two first starts at once: the other one created it.
    if (!["42P04", "23505"].includes(codeOf(error) ?? "")) throw error;
  } finally {
    await client.end();
  }
}

async function stopServer(places: Places, child: ChildProcess | null): Promise<void> {
  const pid = postmasterPid(places);
  // A number in a left-over file may be another program's: signal only a server that is there.
  const ours = pid !== null && child?.pid === pid && !hasEnded(child);
  if (pid === null || !(ours || (await tryToConnect(places)) !== "nobody")) return;
  const signals: NodeJS.Signals[] = ["SIGINT", "SIGQUIT", "SIGKILL"];
  for (const signal of signals) {
    if (isAlive(pid)) process.kill(pid, signal);
    const until = Date.now() + STOP_SECONDS * 1_000;
    while (Date.now() < until) {
      if (!isAlive(pid) || (child?.pid === pid && hasEnded(child))) return;
      await delay(20);
    }
  }
}

function startError(what: string, places: Places, child: ChildProcess | null): EmbeddedServerError {
  const lines = existsSync(places.log) ? readFileSync(places.log, "utf8").trim().split("\n") : [];
  const started = child === null || child.pid !== undefined;
  const hint = started ? lines.slice(-3).join(" | ") : "its program couldn't be started";
  return new EmbeddedServerError(
    `The embedded PostgreSQL ${what}: ${hint}. The whole log is ${places.log}. Set DATA_DIR to another folder, or DATABASE_URL to your own PostgreSQL.`,
  );
}
