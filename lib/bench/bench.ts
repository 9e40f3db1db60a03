/*
 * `npm run bench`: weights and times, each beside its limit, all in one run: a fresh copy of the
 * checkout is started the way a newcomer starts it, and measured against a bare Next application
 * built and served beside it. Exits 1 when a limit is missed.
 */
import { runBench } from "./run";

process.exitCode = (await runBench()) ? 0 : 1;
