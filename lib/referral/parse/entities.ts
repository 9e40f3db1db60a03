const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  colon: ":",
};

/** AWS returns some characters as HTML entities, the ampersand of an entity encoded once more. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:amp;)?(amp|lt|gt|quot|apos|#39|colon);/g,
    (whole, name: string) => entities[name] ?? whole,
  );
}
