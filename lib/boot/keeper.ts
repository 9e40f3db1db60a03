import type { Child } from "./child";

/**
 * Remembers what was started, to stop it in the opposite order, and notices what ends by itself.
 * A stop may come at any moment, also while something is still coming up.
 */
export type Keeper = {
  /** Hands over how to stop a part; at once, when everything is being stopped already. */
  keep(stopPart: () => Promise<void>): Promise<void>;
  /** Keeps a child process and reports when it ends without having been stopped. */
  keepChild(child: Pick<Child, "name" | "ended" | "stop">): Promise<void>;
  report(sentence: string): void;
  isStopping(): boolean;
  stop(): Promise<void>;
  /** Resolves with the first report. */
  broken: Promise<string>;
  /** Resolves when everything has been stopped. */
  stopped: Promise<void>;
};

export function makeKeeper(): Keeper {
  const parts: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;
  let resolveBroken: (sentence: string) => void = () => undefined;
  const broken = new Promise<string>((resolve) => {
    resolveBroken = resolve;
  });
  let resolveStopped: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    resolveStopped = resolve;
  });

  async function stopAll(): Promise<void> {
    for (let part = parts.pop(); part; part = parts.pop()) await part();
    resolveStopped();
  }
  async function keep(stopPart: () => Promise<void>): Promise<void> {
    parts.push(stopPart);
    if (stopping) await stopAll();
  }
  function report(sentence: string): void {
    if (!stopping) resolveBroken(sentence);
  }
  return {
    keep,
    async keepChild(child) {
      void child.ended.then((end) => report(`${child.name} stopped unexpectedly (${end}).`));
      await keep(child.stop);
    },
    report,
    isStopping: () => stopping !== null,
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
    broken,
    stopped,
  };
}
