import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { chromiumForTests } from "@/lib/env";
import { StartError } from "./data-folder";

/**
 * A browser for the journeys: the one that E2E_CHROMIUM names, else the system's, else one from
 * Debian's packages, else Playwright's own.
 * First the headless shell, which is the same Chromium without the desktop around its pages: what
 * takes it one second takes the whole browser two to three.
 */

const SYSTEM = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The browser's path, blank for Playwright's own; installs one when there is none. */
export function findChromium(say: (line: string) => void): string {
  const chosen = chromiumForTests();
  if (chosen !== "" && !existsSync(chosen)) {
    throw new StartError(`E2E_CHROMIUM names ${chosen}, but that file doesn't exist.`);
  }
  if (chosen !== "") return chosen;
  const system = findOnSystem();
  if (system !== null) return system;
  if (existsSync(chromium.executablePath())) return "";
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Installing Chromium with apt-get…");
    run("apt-get", ["update", "-qq"]);
    // The packages bring no font, and text without one has no width. Older releases have no shell.
    for (const browser of ["chromium-headless-shell", "chromium"]) {
      const packages = [browser, "fonts-liberation"];
      run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
      const installed = findOnSystem();
      if (installed !== null) return installed;
    }
  }
  say("Installing Playwright's own Chromium…");
  run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (existsSync(chromium.executablePath())) return "";
  throw new StartError(
    "The browser tests need Chromium, and it couldn't be installed. Install it (on Debian: apt-get install chromium), then run npm test again.",
  );
}

function findOnSystem(): string | null {
  return SYSTEM.find((path) => existsSync(path)) ?? null;
}

/** Whether it worked shows in what is there afterwards. */
function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
}
