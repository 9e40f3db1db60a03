import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { log } from "@/lib/log";
import { enqueue } from "./enqueue";
import { type Job, jobSource } from "./job-source";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await db().delete(jobs);
  vi.spyOn(log, "info").mockImplementation(() => {});
});
afterAll(() => database.close());
afterEach(() => db().delete(jobs).execute());

const { signal: running } = new AbortController();

async function rows() {
  return db().select().from(jobs);
}

async function row(name: string) {
  const [found] = await db().select().from(jobs).where(eq(jobs.name, name));
  return found;
}

/** As if that much time had gone by for every job and lease. */
async function passTime(seconds: number): Promise<void> {
  const gone = sql`make_interval(secs => ${seconds})`;
  await db().execute(
    sql`update ${jobs} set run_at = run_at - ${gone}, leased_until = leased_until - ${gone}`,
  );
}

/** A job that waits for `finish`, so that a test can look at it while it runs. */
function slowJob(name: string, everySeconds?: number) {
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const run = vi.fn<Job["run"]>(() => finished);
  return { finish, run, job: { name, ...(everySeconds && { everySeconds }), run } satisfies Job };
}

describe("a job that was enqueued", () => {
  test("runs once with its payload when it is due, and is gone", async () => {
    const run = vi.fn<Job["run"]>(async () => {});
    const source = jobSource([{ name: "greet", run }]);
    await enqueue(db(), { name: "greet", key: "a", payload: { id: 7 } });
    expect(await source.runOne(running)).toBe(true);
    expect(run).toHaveBeenCalledExactlyOnceWith({ id: 7 }, expect.any(AbortSignal));
    expect(await source.runOne(running)).toBe(false);
    expect(await rows()).toEqual([]);
  });

  test("is one job per name and key, with the newest payload and the earliest time", async () => {
    const hour = new Date(Date.now() + 3_600_000);
    await enqueue(db(), { name: "greet", key: "a", payload: 1 }, hour);
    await enqueue(db(), { name: "greet", key: "a", payload: 2 });
    await enqueue(db(), { name: "greet", key: "a", payload: 3 }, hour);
    await enqueue(db(), { name: "greet", key: "b", payload: 4 }, hour);
    const run = vi.fn<Job["run"]>(async () => {});
    const source = jobSource([{ name: "greet", run }]);
    expect(await source.runOne(running)).toBe(true);
    expect(await source.runOne(running)).toBe(false);
    expect(run).toHaveBeenCalledExactlyOnceWith(3, expect.any(AbortSignal));
    expect(Number(await source.nextChance())).toBeGreaterThan(3_500_000);
  });

  test("is not there when the transaction that enqueued it fails", async () => {
    const undone = db().transaction(async (tx) => {
      await enqueue(tx, { name: "greet", key: "a" });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await rows()).toEqual([]);
  });

  test("runs once more when it is enqueued while it runs", async () => {
    const { job, run, finish } = slowJob("slow");
    const source = jobSource([job]);
    await enqueue(db(), { name: "slow", key: "a", payload: 1 });
    const first = source.runOne(running);
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
    await enqueue(db(), { name: "slow", key: "a", payload: 2 });
    expect(await source.runOne(running)).toBe(false);
    finish();
    await first;
    expect(await source.runOne(running)).toBe(true);
    expect(run.mock.calls.map(([payload]) => payload)).toEqual([1, 2]);
    expect(await rows()).toEqual([]);
  });

  test("is left to processes that know its name", async () => {
    await enqueue(db(), { name: "of another release", key: "" });
    const source = jobSource([{ name: "greet", run: async () => {} }]);
    expect(await source.runOne(running)).toBe(false);
    expect(await rows()).toHaveLength(1);
  });
});

describe("a recurring job", () => {
  test("runs at the first start, then once per interval, whoever starts", async () => {
    const run = vi.fn<Job["run"]>(async () => {});
    const job: Job = { name: "sweep", everySeconds: 600, run };
    const [one, other] = [jobSource([job]), jobSource([job])];
    expect(await one.runOne(running)).toBe(true);
    expect(await other.runOne(running)).toBe(false);
    const wait = Number(await one.nextChance());
    expect(wait).toBeGreaterThan(590_000);
    expect(wait).toBeLessThanOrEqual(600_000);
    await passTime(601);
    expect(await other.runOne(running)).toBe(true);
    expect(run).toHaveBeenCalledTimes(2);
  });

  test("can be enqueued to run at once, and keeps its interval", async () => {
    const run = vi.fn<Job["run"]>(async () => {});
    const source = jobSource([{ name: "sweep", everySeconds: 600, run }]);
    await source.runOne(running);
    await enqueue(db(), { name: "sweep", key: "" });
    expect(await source.runOne(running)).toBe(true);
    expect(await source.runOne(running)).toBe(false);
    expect(await rows()).toHaveLength(1);
  });

  test("is not put off by a clock that was an hour ahead and steps back", async () => {
    const run = vi.fn<Job["run"]>(async () => {});
    const source = jobSource([{ name: "sweep", everySeconds: 600, run }]);
    await source.runOne(running);
    await passTime(-3_600);
    expect(await source.runOne(running)).toBe(true);
    expect(Number(await source.nextChance())).toBeLessThanOrEqual(600_000);
  });
});

describe("a job that fails", () => {
  test("is tried again, later each time, and keeps what failed but not its words", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    class Odd extends Error {
      override name = "Odd";
      code = "E42";
    }
    const run = vi.fn<Job["run"]>(async () => {
      throw new Odd("Maria Keller +49 30 1234567");
    });
    const source = jobSource([{ name: "odd", run }]);
    await enqueue(db(), { name: "odd", key: "a" });
    const waits: number[] = [];
    for (let attempts = 1; attempts <= 3; attempts += 1) {
      expect(await source.runOne(running)).toBe(true);
      waits.push(Number(await source.nextChance()));
      expect(await row("odd")).toMatchObject({ attempts, leasedBy: null, leasedUntil: null });
      await passTime(3_600);
    }
    expect(JSON.stringify(await rows())).not.toContain("Keller");
    expect((await row("odd"))?.lastError).toContain("E42");
    expect(waits[0]).toBeLessThanOrEqual(5_000);
    expect(waits[2]).toBeGreaterThanOrEqual(10_000);
    run.mockResolvedValueOnce();
    expect(await source.runOne(running)).toBe(true);
    expect(await rows()).toEqual([]);
    vi.mocked(log.error).mockRestore();
  });

  test("does not keep others from their turn", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    const run = vi.fn<Job["run"]>(async () => {});
    const fails: Job = {
      name: "fails",
      everySeconds: 60,
      run: () => Promise.reject(new Error("no")),
    };
    const source = jobSource([fails, { name: "works", everySeconds: 60, run }]);
    await source.runOne(running);
    await source.runOne(running);
    expect(run).toHaveBeenCalledTimes(1);
    expect(await row("fails")).toMatchObject({ attempts: 1 });
    vi.mocked(log.error).mockRestore();
  });
});

describe("several workers", () => {
  test("share the jobs: each is done by one", async () => {
    const run = vi.fn<Job["run"]>(async () => {});
    const known: Job[] = [{ name: "count", run }];
    for (let key = 0; key < 30; key += 1) await enqueue(db(), { name: "count", key: `${key}` });
    const drain = async (source = jobSource(known)) => {
      while (await source.runOne(running));
    };
    await Promise.all([drain(), drain(), drain()]);
    // A claim that finds the row it wanted locked goes away; what it left is done by the next.
    await drain();
    expect(run).toHaveBeenCalledTimes(30);
    expect(await rows()).toEqual([]);
  });

  test("a job whose worker died is done once its lease has run out", async () => {
    const dead = slowJob("task");
    await enqueue(db(), { name: "task", key: "a" });
    const late = jobSource([dead.job]).runOne(running);
    await vi.waitFor(() => expect(dead.run).toHaveBeenCalled());
    const run = vi.fn<Job["run"]>(async () => {});
    const other = jobSource([{ name: "task", run }]);
    expect(await other.runOne(running)).toBe(false);
    await passTime(121);
    expect(await other.runOne(running)).toBe(true);
    expect(run).toHaveBeenCalledTimes(1);
    dead.finish();
    await late;
  });

  test("one that comes back after its lease records nothing over another's claim", async () => {
    const [late, current] = [slowJob("task", 600), slowJob("task", 600)];
    const first = jobSource([late.job]).runOne(running);
    await vi.waitFor(() => expect(late.run).toHaveBeenCalled());
    await passTime(121);
    const second = jobSource([current.job]).runOne(running);
    await vi.waitFor(() => expect(current.run).toHaveBeenCalled());
    const held = await row("task");
    late.finish();
    await first;
    expect(await row("task")).toEqual(held);
    current.finish();
    await second;
    expect(await row("task")).toMatchObject({ leasedBy: null, attempts: 0 });
  });

  test("a lease that ends far ahead, because the clock was put back, is not waited for", async () => {
    const dead = slowJob("task");
    await enqueue(db(), { name: "task", key: "a" });
    const late = jobSource([dead.job]).runOne(running);
    await vi.waitFor(() => expect(dead.run).toHaveBeenCalled());
    await passTime(-86_400);
    const run = vi.fn<Job["run"]>(async () => {});
    expect(await jobSource([{ name: "task", run, everySeconds: 60 }]).runOne(running)).toBe(true);
    dead.finish();
    await late;
  });
});

test("a process that stops hands its job back at once", async () => {
  const stopping = new AbortController();
  const run = vi.fn<Job["run"]>(
    (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  );
  await enqueue(db(), { name: "task", key: "a" });
  const stopped = jobSource([{ name: "task", run }]).runOne(stopping.signal);
  await vi.waitFor(() => expect(run).toHaveBeenCalled());
  stopping.abort();
  await stopped;
  expect(await row("task")).toMatchObject({ attempts: 0, leasedUntil: null });
  const again = vi.fn<Job["run"]>(async () => {});
  expect(await jobSource([{ name: "task", run: again }]).runOne(running)).toBe(true);
});

test("a job whose lease is about to end is told to stop, and is tried again", async () => {
  vi.spyOn(log, "error").mockImplementation(() => {});
  const run: Job["run"] = (_, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  await enqueue(db(), { name: "task", key: "a" });
  await jobSource([{ name: "task", run }], { leaseSeconds: 0.2 }).runOne(running);
  expect(await row("task")).toMatchObject({ attempts: 1, leasedUntil: null });
  vi.mocked(log.error).mockRestore();
});
