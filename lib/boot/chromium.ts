import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { StartError } from "./data-folder";

/** A browser for the journeys: the system's, else one from Debian's packages, else Playwright's own. */

const SYSTEM = "/usr/bin/chromium";

/** The browser's path, blank for Playwright's own; installs one when there is none. */
export function findChromium(say: (line: string) => void): string {
  if (existsSync(SYSTEM)) return SYSTEM;
  if (existsSync(chromium.executablePath())) return "";
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Installing Chromium with apt-get…");
    run("apt-get", ["update", "-qq"]);
    // The package brings no font, and text without one has no width.
    const packages = ["chromium", "fonts-liberation"];
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
    if (existsSync(SYSTEM)) return SYSTEM;
  }
  say("Installing Playwright's own Chromium…");
  run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (existsSync(chromium.executablePath())) return "";
  throw new StartError(
    "The browser tests need Chromium, and it could not be installed. Install it (on Debian: apt-get install chromium), then run npm test again.",
  );
}

/** Whether it worked shows in what is there afterwards. */
function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
}
