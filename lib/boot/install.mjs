/**
 * Runs before everything else with nothing but Node: checks its version, and installs the packages
 * when node_modules is not what the lock file says. Nothing may be imported here but Node's own.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, extraneous?: boolean, os?: string[], cpu?: string[] }} Entry */

const root = fileURLToPath(new URL("../../", import.meta.url));

const stamp = `${root}node_modules/.referral-desk-lock`;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Referral Desk needs Node 20.19 or later; this is ${process.versions.node}.`);
}

if (!isInstalled()) {
  console.log("Installing the packages (npm ci)…");
  // The programs of the build are development packages, also where NODE_ENV says production.
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const { status, error } = spawnSync("npm", args, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    stop(`npm ci did not finish${error ? ` (${error.message})` : ""}; its own words are above.`);
  }
  writeFileSync(stamp, lockHash());
}

/**
 * Either we installed this very lock file (npm ci begins by removing node_modules, our stamp with
 * it), or somebody else did, and the record npm writes last of all agrees with it. The record
 * leaves out what does not fit this platform and what nothing needs.
 */
function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash()) return true;
  const wanted = packagesOf(`${root}package-lock.json`);
  const found = packagesOf(`${root}node_modules/.package-lock.json`);
  if (!wanted || !found) return false;
  const versionOf = (/** @type {Entry | undefined} */ entry) =>
    `${entry?.version} ${entry?.integrity}`;
  return Object.entries(wanted).every(([path, entry]) => {
    const maybeAbsent = entry.optional || entry.extraneous || entry.os || entry.cpu;
    if (path === "" || (!found[path] && maybeAbsent)) return true;
    return versionOf(found[path]) === versionOf(entry);
  });
}

function lockHash() {
  const lock = readFileSync(`${root}package-lock.json`);
  return createHash("sha256").update(lock).digest("hex");
}

/** @param {string} path @returns {Record<string, Entry> | null} */
function packagesOf(path) {
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, "utf8")).packages ?? null;
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
