/** A process with a worker and one kind of job, to be killed. Each run leaves a row in `runs`. */
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { type Job, jobSource } from "../job-source";
import { startWorker } from "../worker";

const count: Job = {
  name: "count",
  async run(payload) {
    await db().execute(
      sql`insert into runs (job, pid) values (${Number(payload)}, ${process.pid})`,
    );
    await delay(100);
    await db().execute(sql`update runs set finished = true
      where job = ${Number(payload)} and pid = ${process.pid}`);
  },
};

startWorker([jobSource([count], { leaseSeconds: 1 })]);
console.log("Worker is ready");
