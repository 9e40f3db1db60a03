/** AWS's published quotas: writes 1 and reads 10 a second, 10,000 and 100,000 in rolling 24 hours. */
import { ServiceFailure } from "./failure";

export type CallGroup = "read" | "write";

export type Quotas = { admit(group: CallGroup, now: Date): void };

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;

const published: Readonly<Record<CallGroup, { perSecond: number; perDay: number }>> = {
  read: { perSecond: 10, perDay: 100_000 },
  write: { perSecond: 1, perDay: 10_000 },
};

/** Counts admitted calls of the whole account; a refused call takes nothing from either quota. */
export function startQuotas(limits: typeof published = published): Quotas {
  const admitted: Record<CallGroup, number[]> = { read: [], write: [] };
  return {
    admit(group, now) {
      const { perSecond, perDay } = limits[group];
      const time = now.getTime();
      const times = admitted[group];
      const firstOfDay = times.findIndex((each) => each > time - DAY);
      times.splice(0, firstOfDay === -1 ? times.length : firstOfDay);
      if (times.length >= perDay) {
        throw new ServiceFailure("ServiceQuotaExceededException", "Daily request quota exceeded");
      }
      const last = times.at(-perSecond);
      if (last !== undefined && last > time - SECOND) {
        throw new ServiceFailure("ThrottlingException", "Rate exceeded");
      }
      times.push(time);
    },
  };
}

export const noQuotas: Quotas = { admit: () => undefined };
