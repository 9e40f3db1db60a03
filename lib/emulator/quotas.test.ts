import { describe, expect, test } from "vitest";
import { startQuotas } from "./quotas";
import { created, failureOf, NOW, read, startTestEmulator } from "./test/support";

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;

const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

function outcome(admit: () => void): string {
  try {
    admit();
    return "admitted";
  } catch (cause) {
    return cause instanceof Error ? cause.name : "unknown";
  }
}

describe("quotas", () => {
  test("one write a second, whatever was refused in between", () => {
    const quotas = startQuotas();
    const write = (time: number) => outcome(() => quotas.admit("write", at(time)));
    expect(write(0)).toBe("admitted");
    expect(write(500)).toBe("ThrottlingException");
    expect(write(999)).toBe("ThrottlingException");
    expect(write(1_000)).toBe("admitted");
  });

  test("ten reads a second, beside the writes", () => {
    const quotas = startQuotas();
    const read = (time: number) => outcome(() => quotas.admit("read", at(time)));
    for (let time = 0; time < 10; time += 1) expect(read(time)).toBe("admitted");
    expect(read(11)).toBe("ThrottlingException");
    expect(outcome(() => quotas.admit("write", at(11)))).toBe("admitted");
    expect(read(SECOND)).toBe("admitted");
    expect(read(SECOND)).toBe("ThrottlingException");
  });

  test("the daily quota frees as its window rolls on", () => {
    const quotas = startQuotas({
      read: { perSecond: 10, perDay: 10 },
      write: { perSecond: 1, perDay: 3 },
    });
    const write = (time: number) => outcome(() => quotas.admit("write", at(time)));
    for (const time of [0, 2, 4]) expect(write(time * SECOND)).toBe("admitted");
    expect(write(6 * SECOND)).toBe("ServiceQuotaExceededException");
    expect(write(DAY - 1)).toBe("ServiceQuotaExceededException");
    expect(write(DAY)).toBe("admitted");
    expect(write(DAY + SECOND)).toBe("ServiceQuotaExceededException");
  });

  test("are shared by all operations of a group when switched on, and off otherwise", async () => {
    let now = NOW;
    const strict = await startTestEmulator({ quotas: true, clock: () => now });
    const id = await created(strict.client);
    expect(await failureOf(created(strict.client))).toBe("ThrottlingException");
    expect(await failureOf(read(strict.client, id))).toBe("accepted");
    now = at(SECOND);
    expect(await failureOf(created(strict.client))).toBe("accepted");
    await strict.stop();
    const lax = await startTestEmulator();
    await created(lax.client);
    expect(await failureOf(created(lax.client))).toBe("accepted");
    await lax.stop();
  });
});
