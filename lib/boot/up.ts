/** `npm run up`: the whole of Referral Desk on this machine; with --dev, pages follow every edit. */
import { runUntilStopped } from "./program";
import { startInstallation } from "./stack";

const command = process.argv.includes("--dev") ? "dev" : "start";
await runUntilStopped((start) => startInstallation(start, command));
