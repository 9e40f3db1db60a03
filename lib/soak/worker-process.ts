/** The app's worker alone in a process, to be killed: everything that sends, and no pages. */
import { startWorker } from "@/lib/jobs/worker";
import { sendingSource } from "@/lib/submission/sending-source";

const [, , leaseSeconds = ""] = process.argv;
const worker = startWorker([
  sendingSource(leaseSeconds === "" ? {} : { leaseSeconds: Number(leaseSeconds) }),
]);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void worker.stop().then(() => process.exit(0)));
}
console.log("Worker is ready");
