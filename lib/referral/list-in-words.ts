/** "a", "a and b", "a, b, and c". */
export function listInWords(entries: readonly string[]): string {
  const last = entries.at(-1) ?? "";
  if (entries.length < 3) return entries.join(" and ");
  return `${entries.slice(0, -1).join(", ")}, and ${last}`;
}
