/**
 * Runs before everything else with nothing but Node: checks its version, and installs the packages
 * when node_modules is not what the lock file says. Nothing may be imported here but Node's own.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} Entry */

const root = fileURLToPath(new URL("../../", import.meta.url));

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
}

/**
 * Compares the lock file with the record npm writes last of all, so that packages of an install
 * that broke off never pass. The record has only what fits this platform.
 */
function isInstalled() {
  const wanted = packagesOf(`${root}package-lock.json`);
  const found = packagesOf(`${root}node_modules/.package-lock.json`);
  if (!wanted || !found) return false;
  const versionOf = (/** @type {Entry | undefined} */ entry) =>
    `${entry?.version} ${entry?.integrity}`;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || (!found[path] && (entry.optional || entry.os || entry.cpu))) return true;
    return versionOf(found[path]) === versionOf(entry);
  });
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
