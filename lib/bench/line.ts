/** One line of the verdict: what was measured, the number, the limit it must not pass. */
export type Line = {
  what: string;
  result: number;
  limit: number;
  unit: "x" | "kB gz" | "MB" | "%" | "";
  aside?: string;
};

/** Prints each line with its limit beside the result, and tells whether all limits held. */
export function printLines(lines: readonly Line[]): boolean {
  for (const { what, result, limit, unit, aside } of lines) {
    const verdict = result <= limit ? "ok    " : "MISSED";
    const numbers = `${result.toFixed(2)} ${unit} (limit ${limit} ${unit})`;
    process.stdout.write(`${verdict} ${what}: ${numbers}${aside ? `, ${aside}` : ""}\n`);
  }
  return lines.every(({ result, limit }) => result <= limit);
}

/** The line of a comparison: how many times as long ours took. */
export function ratioLine(
  what: string,
  limit: number,
  { ratio, ours, theirs }: { ratio: number; ours: number; theirs: number },
): Line {
  const aside = `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms`;
  return { what, result: ratio, limit, unit: "x", aside };
}
