/**
 * An append-only file with one JSON line per change. A line is on the disk before the call that made
 * it is answered, so killing the process at any moment loses nothing that was acknowledged.
 */
import { type FileHandle, open } from "node:fs/promises";

export type Journal = {
  /** Adds a line; flushed() says when it is safe. Lines reach the disk in the order of the calls. */
  append(entry: object): void;
  /** Resolves when every line appended so far is on the disk; rejects for good once writing failed. */
  flushed(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the file, hands every line in it to `replay`, and drops a last line that a kill cut short. */
export async function openJournal(
  path: string,
  replay: (entry: unknown) => void,
): Promise<Journal> {
  const file = await open(path, "a+", 0o600);
  try {
    const content = await file.readFile();
    const whole = content.lastIndexOf(0x0a) + 1;
    if (whole < content.length) await file.truncate(whole);
    const lines = content.subarray(0, whole).toString("utf8").split("\n").slice(0, -1);
    for (const [index, line] of lines.entries()) replay(parseLine(line, index + 1, path));
    return journalOn(file);
  } catch (cause) {
    await file.close();
    throw cause;
  }
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

function journalOn(file: FileHandle): Journal {
  let waiting: string[] = [];
  let lastBatch: Promise<void> = Promise.resolve();

  // Lines that arrive during one write share the next: one fsync serves many calls.
  async function writeBatch(): Promise<void> {
    const lines = waiting.join("");
    waiting = [];
    await file.appendFile(lines);
    await file.datasync();
  }

  return {
    append(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
      if (waiting.length > 1) return;
      // After a failed write every later batch fails too: memory is then ahead of the disk.
      lastBatch = lastBatch.then(writeBatch);
      // The failure is met by flushed(); without this line Node would end the process first.
      lastBatch.catch(() => undefined);
    },
    flushed: () => lastBatch,
    async close() {
      await lastBatch.catch(() => undefined);
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
