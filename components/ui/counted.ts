/** A count in words: counting goes no further than a thousand, and one more stands for "more". */
export function upToMost(count: number): string {
  return count > 1_000 ? "1,000+" : String(count);
}
