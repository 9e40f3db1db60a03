import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { type Child, startChild } from "./child";
import { StartError } from "./data-folder";

/** Builds the pages only when something they are made of has changed since the last build. */

const DEFAULT_FOLDER = ".next";

/** What goes into a build; tests and the programs around the app do not. */
const SOURCES = ["app", "components", "lib", "public"];
const SOURCE_FILES = [
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const NOT_BUILT =
  /\.test\.tsx?$|^lib\/(emulator|bench|soak)\/|^lib\/boot\/(?!begin-serving|background-work)/;

/**
 * The build folder of an installation. Each data folder has its own key, and a build belongs to one
 * key, so a second installation that runs from the same checkout must not build over the first.
 */
export function buildFolderOf(dataDir: string): string {
  if (dataDir === resolve(".data")) return DEFAULT_FOLDER;
  return `.next-${createHash("sha256").update(dataDir).digest("hex").slice(0, 8)}`;
}

export type BuildOptions = { folder: string; NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string };

const STAMP = "referral-desk-build";

export function hasCurrentBuild(options: BuildOptions): boolean {
  const { folder, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key } = options;
  return existsSync(join(folder, "BUILD_ID")) && readIf(join(folder, STAMP)) === hashOf(key);
}

/** `onBuild` is told of the process, to announce it and to be able to stop it. */
export async function buildIfNeeded(
  options: BuildOptions,
  onBuild: (child: Child) => void,
): Promise<void> {
  if (hasCurrentBuild(options)) return;
  const { folder, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = options;
  // Taken before the build: what is edited while it runs makes the next start build again.
  const built = hashOf(NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  if (folder !== DEFAULT_FOLDER) writeCompilerSettings(folder);
  closeBuildFolder(folder);
  const child = startChild({
    name: "The build",
    args: ["node_modules/next/dist/bin/next", "build"],
    variables: {
      NODE_ENV: "production",
      NEXT_DIST_DIR: folder,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    },
    output: "pipe",
  });
  onBuild(child);
  // Shown only when the build fails: the list of routes is of no use otherwise.
  const output: Buffer[] = [];
  child.process.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
  const end = await child.ended;
  if (end !== "code 0" || !existsSync(join(folder, "BUILD_ID"))) {
    // Ended by a signal it was stopped, and what it had said till then explains nothing.
    if (child.process.signalCode === null) process.stderr.write(Buffer.concat(output));
    throw new StartError(`The pages couldn't be built (${end}). The reason is above.`);
  }
  writeFileSync(join(folder, STAMP), built);
}

/** Next writes the key of server actions into a manifest that everybody on the machine could read. */
export function closeBuildFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
}

/** What a build was made of: key, Node and every source below `root`. */
export function hashOf(key: string, root = "."): string {
  const hash = createHash("sha256").update(`${key}\n${process.version}\n`);
  const paths = [...SOURCES.flatMap((folder) => filesBelow(root, folder)), ...SOURCE_FILES];
  for (const path of paths.sort()) {
    if (NOT_BUILT.test(path) || !existsSync(join(root, path))) continue;
    hash
      .update(`${path}\n`)
      .update(readFileSync(join(root, path)))
      .update("\n");
  }
  return hash.digest("hex");
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

function readIf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** Next adds the build folder to the compiler settings it is given; ours in git must stay as they are. */
export function writeCompilerSettings(folder: string): void {
  const include = ["next-env.d.ts", "**/*.ts", "**/*.tsx", `${folder}/types/**/*.ts`];
  const settings = { extends: "./tsconfig.json", include, exclude: ["node_modules"] };
  writeFileSync(`${folder}.tsconfig.json`, `${JSON.stringify(settings, null, 2)}\n`);
}
