/** The app's worker alone in a process, to be killed: everything that sends, and no pages. */
import { startWorker } from "@/lib/submission/worker";

const [, , leaseSeconds = ""] = process.argv;
const worker = startWorker(leaseSeconds === "" ? {} : { leaseSeconds: Number(leaseSeconds) });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void worker.stop().then(() => process.exit(0)));
}
console.log("Worker is ready");
