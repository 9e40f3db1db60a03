/** Lets so many in at once, and the others one after the other; whoever would wait too long is told so. */

export type Gate = {
  /** True once there is room, which has to be given back by `leave`; false when none came in time. */
  enter(isGone?: (leave: () => void) => void): Promise<boolean>;
  leave(): void;
};

/** @param waitMs the longest wait of one who has come */
export function makeGate(places: number, waitMs: number): Gate {
  const waiting = new Set<(isIn: boolean) => void>();
  let taken = 0;
  return {
    enter(isGone) {
      if (taken < places) {
        taken += 1;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const settle = (isIn: boolean) => {
          clearTimeout(timer);
          if (waiting.delete(settle)) resolve(isIn);
        };
        const timer = setTimeout(settle, waitMs, false);
        waiting.add(settle);
        isGone?.(() => settle(false));
      });
    },
    leave() {
      const [next] = waiting;
      if (next) next(true);
      else taken -= 1;
    },
  };
}
