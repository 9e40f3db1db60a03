/** For tests: what stands in markup, as far as these tests need it read. */

/** The value of an attribute, wherever it stands. */
export function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(
    ([, value]) => value ?? "",
  );
}

/** The words of markup, as they are read one after the other. */
export function wordsOf(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

const voids = new Set(["br", "hr", "img", "input", "link", "meta", "wbr"]);

/**
 * Texts that are not alone in their element, of markup by `renderToString`, which puts a comment
 * between two texts. A translator replaces texts, and React cannot change or remove such a one then.
 */
export function textsBesideOthers(html: string): string[] {
  const found: string[] = [];
  const open: { texts: string[]; others: number }[] = [{ texts: [], others: 0 }];
  for (const [part, closing, name] of html.matchAll(
    /<!--.*?-->|<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/g,
  )) {
    const within = open.at(-1);
    if (part.startsWith("<!--") || within === undefined) continue;
    if (name === undefined) {
      if (part.trim() !== "") within.texts.push(part);
    } else if (closing === "/") {
      const { texts, others } = open.pop() ?? within;
      if (texts.length > 0 && texts.length + others > 1) found.push(...texts);
    } else {
      within.others += 1;
      if (!voids.has(name) && !part.endsWith("/>")) open.push({ texts: [], others: 0 });
    }
  }
  return found;
}
