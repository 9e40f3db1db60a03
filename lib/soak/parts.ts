/** The processes that long runs are made of: an emulator, apps with pages, workers without. */
import { openSync } from "node:fs";
import { join } from "node:path";
import { buildIfNeeded } from "@/lib/boot/build";
import { type Child, startChild } from "@/lib/boot/child";
import { claimTestBuild } from "@/lib/boot/journeys";
import { type Keeper, makeKeeper } from "@/lib/boot/keeper";
import { goToProjectFolder, stopOnSignals } from "@/lib/boot/program";
import { findFreePort, urlOf, waitForLine, waitForPage } from "@/lib/boot/ready";
import { TEST_BUILD_FOLDER, TEST_KEY } from "@/lib/boot/test-build";
import { env } from "@/lib/env";
import { type Fleet, startFleet } from "./fleet";

const NEXT = "node_modules/next/dist/bin/next";

/** The frame of a long run: everything that was kept is stopped when it ends, however it does. */
export async function soak(run: (keeper: Keeper) => Promise<boolean>): Promise<never> {
  goToProjectFolder();
  const keeper = makeKeeper();
  stopOnSignals(keeper);
  try {
    const held = await run(keeper);
    await keeper.stop();
    process.exit(held ? 0 : 1);
  } catch (error) {
    console.error(error);
    await keeper.stop();
    process.exit(1);
  }
}

/** The number after `--name=` on the command line. */
export function numberOption(name: string, otherwise: number): number {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
}

export function emulatorUrl(): string {
  const { endpoint } = env();
  if (endpoint === null) throw new Error("long runs go to the emulator only");
  return endpoint;
}

export async function startEmulatorProcess(quotas: "on" | "off" = "off"): Promise<Child> {
  const child = startChild({
    name: "The emulator",
    args: ["--import", "tsx", "lib/emulator/main.ts"],
    variables: { EMULATOR_QUOTAS: quotas },
    output: "pipe",
  });
  await waitForLine(child, /^Emulator is ready on (\S+)/m);
  return child;
}

/** The pages, in the folder of the browser tests, which then have to wait. */
export async function buildForSoak(keeper: Keeper): Promise<void> {
  await claimTestBuild(keeper);
  await buildIfNeeded(
    { folder: TEST_BUILD_FOLDER, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: TEST_KEY },
    (build) => void keeper.keep(build.stop),
  );
}

/** App processes as `npm start` runs them, on one database; their log is in the data folder. */
export async function startApps(
  count: number,
  keeper: Keeper,
): Promise<{ fleet: Fleet; urls: string[] }> {
  await buildForSoak(keeper);
  const log = openSync(join(env().dataDir, "app.log"), "a");
  const ports: number[] = [];
  for (let made = 0; made < count; made += 1) ports.push(await findFreePort());
  const apps: Child[] = [];
  const fleet = startFleet(count, (position) => {
    const port = String(ports[position]);
    const app = startChild({
      name: `App ${position}`,
      args: [NEXT, "start", "-H", "127.0.0.1", "-p", port],
      variables: {
        NODE_ENV: "production",
        NEXT_DIST_DIR: TEST_BUILD_FOLDER,
        NEXT_MANUAL_SIG_HANDLE: "true",
        PORT: port,
      },
      errors: log,
    });
    apps[position] = app;
    return app;
  });
  await keeper.keep(fleet.stop);
  const urls = ports.map((port) => urlOf("127.0.0.1", port));
  await Promise.all(urls.map((url, at) => apps[at] && waitForPage(url, apps[at])));
  return { fleet, urls };
}

/** Workers alone, where no pages are wanted. */
export function startWorkers(count: number, variables: Record<string, string> = {}): Fleet {
  return startFleet(count, (position) =>
    startChild({
      name: `Worker ${position}`,
      args: ["--conditions=react-server", "--import", "tsx", "lib/soak/worker-process.ts"],
      variables,
      errors: "ignore",
    }),
  );
}
