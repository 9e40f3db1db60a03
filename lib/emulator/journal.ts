/**
 * An append-only file with one JSON line per change. A line is on the disk before the call that made
 * it is answered, so killing the process at any moment loses nothing that was acknowledged.
 */
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

export type Journal = {
  /** Adds a line; flushed() says when it is safe. Lines reach the disk in the order of the calls. */
  append(entry: object): void;
  /**
   * Resolves when every line appended so far is on the disk. Rejects when it cannot be written, as
   * on a full disk; the next call tries again, so that it works as soon as there is room.
   */
  flushed(): Promise<void>;
  close(): Promise<void>;
};

export type JournalOptions = {
  /** Takes every line the file holds, in order. */
  replay(entry: unknown): void;
  /** The fewest entries that lead to the state after the replay. */
  snapshot(): object[];
};

/** A file is rewritten at the start when it holds this many times the lines its state needs. */
const COMPACT_FROM = 2;

/** Opens the file, replays it, drops a last line that a kill cut short, and compacts it when it pays. */
export async function openJournal(
  path: string,
  { replay, snapshot }: JournalOptions,
): Promise<Journal> {
  const file = await open(path, "a+", 0o600);
  try {
    const { lines, bytes } = await replayLines(file, path, replay);
    await file.truncate(bytes);
    const entries = snapshot();
    const compact = lines > entries.length * COMPACT_FROM && (await compacted(path, entries));
    if (!compact) return journalOn(file, bytes);
    await file.close();
    return compact;
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

/** Reads piece by piece: a large file does not fit into one string. */
async function replayLines(
  file: FileHandle,
  path: string,
  replay: (entry: unknown) => void,
): Promise<{ lines: number; bytes: number }> {
  let lines = 0;
  let bytes = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    rest = Buffer.concat([rest, chunk]);
    const whole = rest.lastIndexOf(0x0a) + 1;
    bytes += whole;
    for (const line of rest.subarray(0, whole).toString("utf8").split("\n").slice(0, -1)) {
      lines += 1;
      replay(parseLine(line, lines, path));
    }
    rest = rest.subarray(whole);
  }
  return { lines, bytes };
}

function parseLine(line: string, number: number, path: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`Line ${number} of ${path} is damaged. Restore the file or move it away.`, {
      cause,
    });
  }
}

const NO_ROOM: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

/**
 * A new file takes the place of the old one only once it is whole and on the disk. False where there
 * is no room for both.
 */
async function compacted(path: string, entries: readonly object[]): Promise<Journal | false> {
  const fresh = `${path}.new`;
  await rm(fresh, { force: true });
  const file = await open(fresh, "a", 0o600);
  try {
    for (const entry of entries) await file.appendFile(lineOf(entry));
    await file.sync();
    const { size } = await file.stat();
    await rename(fresh, path);
    const folder = await open(dirname(path));
    await folder.sync();
    await folder.close();
    return journalOn(file, size);
  } catch (cause) {
    await file.close();
    await rm(fresh, { force: true });
    if (cause instanceof Error && "code" in cause && NO_ROOM.includes(cause.code)) return false;
    throw cause;
  }
}

function lineOf(entry: object): string {
  return `${JSON.stringify(entry)}\n`;
}

/** @param size bytes of the file that are known to be on the disk */
function journalOn(file: FileHandle, size: number): Journal {
  let waiting: string[] = [];
  let isTorn = false;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  /** Lines that arrive during one write share the next: one fsync serves many calls. */
  async function writeBatch(): Promise<void> {
    next = undefined;
    const lines = waiting;
    waiting = [];
    try {
      // A write that failed may have left half a line behind.
      if (isTorn) await file.truncate(size);
      isTorn = true;
      const text = Buffer.from(lines.join(""));
      await file.appendFile(text);
      await file.datasync();
      isTorn = false;
      size += text.length;
    } catch (cause) {
      // Memory is ahead of the disk now: these lines go first when it is tried again.
      waiting = [...lines, ...waiting];
      throw cause;
    }
  }

  function flushed(): Promise<void> {
    if (waiting.length === 0) return running;
    next ??= running.then(writeBatch, writeBatch);
    running = next;
    // Whoever waits for it meets the failure; without this line Node would end the process first.
    running.catch(() => undefined);
    return running;
  }

  return {
    append(entry) {
      waiting.push(lineOf(entry));
    },
    flushed,
    async close() {
      await flushed().catch(() => undefined);
      await file.close();
    },
  };
}

/** For emulators that need not outlive their process. */
export const noJournal: Journal = {
  append: () => undefined,
  flushed: async () => undefined,
  close: async () => undefined,
};
