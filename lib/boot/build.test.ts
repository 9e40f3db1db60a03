import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildFolderOf, closeBuildFolder, hashOf } from "./build";

let folder: string;

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "referral-desk-build-"));
  write("app/page.tsx", "one");
  write("lib/referral/fields.ts", "two");
  write("package-lock.json", "three");
});

afterEach(() => rmSync(folder, { recursive: true }));

test.each<[string, string, boolean]>([
  ["a page", "app/page.tsx", true],
  ["a new page", "app/new/page.tsx", true],
  ["a rule", "lib/referral/fields.ts", true],
  ["the packages", "package-lock.json", true],
  ["a test", "lib/referral/fields.test.ts", false],
  ["the emulator", "lib/emulator/server.ts", false],
  ["what a server begins with", "lib/boot/begin-serving.ts", true],
  ["a long run", "lib/soak/soak.ts", false],
  ["these programs", "lib/boot/up.ts", false],
  ["a journey", "e2e/refer.spec.ts", false],
])("a change of %s: is %s built again? %s", (_name, path, again) => {
  const before = hashOf("key", folder);
  write(path, "changed");
  expect(hashOf("key", folder) !== before).toBe(again);
});

test("only its owner may look into a build, which holds a key", () => {
  const build = join(folder, "build");
  mkdirSync(build, { mode: 0o755 });
  for (const path of [build, join(folder, "new")]) {
    closeBuildFolder(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  }
});

test("a build belongs to one key", () => {
  expect(hashOf("key", folder)).toBe(hashOf("key", folder));
  expect(hashOf("another", folder)).not.toBe(hashOf("key", folder));
});

test("each data folder has a build folder of its own, the usual one Next's usual one", () => {
  expect(buildFolderOf(resolve(".data"))).toBe(".next");
  expect(buildFolderOf("/elsewhere/a")).toMatch(/^\.next-[0-9a-f]{8}$/);
  expect(buildFolderOf("/elsewhere/a")).not.toBe(buildFolderOf("/elsewhere/b"));
});
