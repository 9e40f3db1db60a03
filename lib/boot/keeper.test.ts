import { expect, test } from "vitest";
import { makeKeeper } from "./keeper";

test("what was started last is stopped first, each after the other", async () => {
  const keeper = makeKeeper();
  const order: string[] = [];
  for (const name of ["database", "emulator", "app"]) {
    await keeper.keep(async () => {
      order.push(`${name} stops`);
      await Promise.resolve();
      order.push(`${name} stopped`);
    });
  }
  await keeper.stop();
  expect(order).toEqual(
    ["app", "emulator", "database"].flatMap((n) => [`${n} stops`, `${n} stopped`]),
  );
});

test("what comes up while everything is being stopped goes at once", async () => {
  const keeper = makeKeeper();
  await keeper.stop();
  let stopped = false;
  await keeper.keep(async () => {
    stopped = true;
  });
  expect(stopped).toBe(true);
});

test("stopping twice stops each part once", async () => {
  const keeper = makeKeeper();
  let times = 0;
  await keeper.keep(async () => {
    times += 1;
  });
  await Promise.all([keeper.stop(), keeper.stop()]);
  expect(times).toBe(1);
});

test("only what ends before anybody stops it is reported", async () => {
  const keeper = makeKeeper();
  const child = { name: "The app", ended: Promise.resolve("code 1"), stop: async () => undefined };
  await keeper.keepChild(child);
  expect(await keeper.broken).toBe("The app stopped unexpectedly (code 1).");

  const other = makeKeeper();
  const stopped = other.stop();
  other.report("too late");
  await stopped;
  expect(await Promise.race([other.broken, other.stopped])).toBeUndefined();
});
