import { embeddedUrl } from "@/lib/db/address";
import type { Env, Variables } from "@/lib/env";
import { buildFolderOf, buildIfNeeded, closeBuildFolder, hasCurrentBuild } from "./build";
import { startChild } from "./child";
import { claimDataFolder, StartError, serverActionsKey } from "./data-folder";
import { bringUpToDate, openDatabase } from "./database";
import type { Keeper } from "./keeper";
import { requireFreePort, urlOf, waitForLine, waitForPage } from "./ready";

/** Everything Referral Desk needs on one machine, started in the order in which it is needed. */

export type Start = {
  settings: Env;
  keeper: Keeper;
  say(line: string): void;
  /** What every child process gets besides this process's own environment. */
  variables?: Variables;
  /** Another build folder than the data folder's own, for tests. */
  buildFolder?: string;
  /** An open file for the app's log, in place of standard error. */
  appLog?: number;
  /** Where the app listens, when its pages have another address: behind a balancer, for tests. */
  listenPort?: number;
};

type Key = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string };

const NEXT = "node_modules/next/dist/bin/next";

/**
 * In MB. A page leaves some MB of short-lived objects behind; with twice the room Node gives them,
 * fewer of them are copied before they are gone.
 */
const ROOM_FOR_PAGES = "--max-semi-space-size=32";

/** Data folder, build, database, emulator, app; resolves once the home page answers. */
export async function startInstallation(start: Start, command: "start" | "dev"): Promise<void> {
  const { settings, keeper } = start;
  await requireFreePort(settings.host, start.listenPort ?? settings.port);
  const claim = await claimDataFolder(settings.dataDir);
  await keeper.keep(() => claim.release());
  const key = await keyOf(settings);
  if (command === "start") await build(start, key);
  // Side by side, because each takes about a second; and both to their end, so that what came up
  // is known and can be stopped when the other one did not.
  const [emulator, database] = await Promise.allSettled([
    startEmulator(start),
    openDatabase(start),
  ]);
  await startApp(start, command, { ...resultOf(database), ...resultOf(emulator), ...key });
}

/** One more app process beside an installation that runs, or on a database of its own choice. */
export async function startFurtherApp(start: Start): Promise<void> {
  const { settings } = start;
  await requireFreePort(settings.host, start.listenPort ?? settings.port);
  const key = await keyOf(settings);
  if (settings.databaseUrl) await build(start, key);
  else if (!hasCurrentBuild({ folder: folderOf(start), ...key })) {
    throw new StartError(
      "There is no current build of the pages. Run npm run up first, or set DATABASE_URL to start an app process on its own.",
    );
  }
  const databaseUrl = settings.databaseUrl ?? embeddedUrl(settings.dataDir);
  const database = await bringUpToDate(
    start,
    databaseUrl,
    "Set DATABASE_URL, or run npm run up first.",
  );
  const target = settings.startsEmulator ? PRACTICE : {};
  await startApp(start, "start", { ...database, ...target, ...key });
}

function resultOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}

async function keyOf({ serverActionsKey: given, dataDir }: Env): Promise<Key> {
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given ?? (await serverActionsKey(dataDir)) };
}

function folderOf({ settings, buildFolder }: Start): string {
  return buildFolder ?? buildFolderOf(settings.dataDir);
}

async function build(start: Start, key: Key): Promise<void> {
  const { keeper, say } = start;
  await buildIfNeeded({ folder: folderOf(start), ...key }, (child) => {
    say("Building the pages. This takes about half a minute…");
    void keeper.keep(child.stop);
  });
}

async function startEmulator({ settings, keeper, variables }: Start): Promise<Variables> {
  if (!settings.startsEmulator || keeper.isStopping()) return {};
  const child = startChild({
    name: "The emulator",
    args: ["--import", "tsx", "lib/emulator/main.ts"],
    variables: {
      ...variables,
      DATA_DIR: settings.dataDir,
      EMULATOR_PORT: String(settings.emulatorPort ?? 0),
      // Practice never looks like the real catalog, whatever the surroundings say.
      EMULATOR_CATALOG: "Sandbox",
    },
    output: "pipe",
  });
  await keeper.keepChild(child);
  await waitForLine(child, /^Emulator is ready on /m);
  return PRACTICE;
}

/**
 * Credentials are made up, so that real ones never travel to a practice copy. Its address is read
 * from the data folder, call by call: an emulator that starts again may have another port.
 */
const PRACTICE: Variables = {
  AWS_ACCESS_KEY_ID: "practice",
  AWS_SECRET_ACCESS_KEY: "practice",
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
};

async function startApp(start: Start, command: "start" | "dev", found: Variables): Promise<void> {
  const { settings, keeper, variables } = start;
  if (keeper.isStopping()) return;
  const { host, port, dataDir } = settings;
  const buildFolder = command === "dev" ? ".next" : folderOf(start);
  closeBuildFolder(buildFolder);
  const listenPort = start.listenPort ?? port;
  const child = startChild({
    name: "The app",
    args: [ROOM_FOR_PAGES, NEXT, command, "-H", host, "-p", String(listenPort)],
    variables: {
      ...variables,
      ...found,
      NODE_ENV: command === "dev" ? "development" : "production",
      // The app ends its own call to AWS before it goes.
      NEXT_MANUAL_SIG_HANDLE: command === "dev" ? undefined : "true",
      NEXT_DIST_DIR: buildFolder,
      PORT: String(listenPort),
      PAGES_PORT: String(settings.pagesPort),
      DATA_DIR: dataDir,
    },
    errors: start.appLog,
  });
  await keeper.keepChild(child);
  await waitForPage(urlOf(host, listenPort), child);
}
