import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { childVariables } from "@/lib/env";

/** A project of two packages, and an npm that only writes down how it was called. */
let folder: string;

const packages = {
  "": { name: "project" },
  "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
  "node_modules/for-mac": { version: "1.0.0", integrity: "sha512-m", optional: true },
  "node_modules/leftover": { version: "1.0.0", integrity: "sha512-l", extraneous: true },
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "referral-desk-install-"));
  mkdirSync(join(folder, "lib", "boot"), { recursive: true });
  cpSync("lib/boot/install.mjs", join(folder, "lib", "boot", "install.mjs"));
  writeLock("package-lock.json", packages);
  npmEnds(0);
});

afterEach(() => rmSync(folder, { recursive: true }));

function writeLock(file: string, content: Record<string, object>): void {
  writeFileSync(join(folder, file), JSON.stringify({ packages: content }));
}

function npmEnds(code: number): void {
  const script = `#!/bin/sh\necho "$@" >> "${folder}/calls"\nmkdir -p node_modules\nexit ${code}\n`;
  writeFileSync(join(folder, "npm"), script, { mode: 0o755 });
}

function install() {
  const env = childVariables({ PATH: `${folder}:/usr/bin:/bin` });
  const args = [join(folder, "lib", "boot", "install.mjs")];
  return spawnSync(process.execPath, args, { cwd: "/", env, encoding: "utf8" });
}

/** How often npm was asked to install. */
function calls(): number {
  const file = join(folder, "calls");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").length : 0;
}

test("a fresh checkout is installed once, development packages included, from any folder", () => {
  expect(install().status).toBe(0);
  expect(readFileSync(join(folder, "calls"), "utf8")).toContain("ci --include=dev");
  expect(install().status).toBe(0);
  expect(calls()).toBe(1);
});

test("what npm ci itself installed is left alone, without what this platform lacks", () => {
  mkdirSync(join(folder, "node_modules"));
  writeLock("node_modules/.package-lock.json", { "node_modules/a": packages["node_modules/a"] });
  expect(install().status).toBe(0);
  expect(calls()).toBe(0);
});

test("another version of one package is reason enough to install", () => {
  mkdirSync(join(folder, "node_modules"));
  const old = { version: "0.9.0", integrity: "sha512-o" };
  writeLock("node_modules/.package-lock.json", { "node_modules/a": old });
  install();
  expect(calls()).toBe(1);
});

test("a changed lock file is installed again", () => {
  install();
  writeLock("package-lock.json", { ...packages, "node_modules/b": { version: "2.0.0" } });
  install();
  expect(calls()).toBe(2);
});

test("a failed install ends with a sentence, and is tried again next time", () => {
  npmEnds(1);
  const { status, stderr } = install();
  expect(status).toBe(1);
  expect(stderr).toContain("npm ci did not finish");
  install();
  expect(calls()).toBe(2);
});
