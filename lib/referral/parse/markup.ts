/** Web page code in a text that was copied from a page's source: tags and entities. */

const tagNames =
  "a|abbr|article|b|big|blockquote|body|br|button|caption|center|cite|code|col|dd|div|dl|dt|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|o:p|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul";

// Everything between two signs excludes the first sign, so that each character is looked at once.
// "a<b and c>d" is no tag: attributes have an equals sign.
const attributes = "(?:\\s[^<>=]*=[^<>]*|\\s*)";
const tags = new RegExp(`</?(?:${tagNames})${attributes}/?>`, "gi");
const hidden = /<(script|style)(?:\s[^<>]*)?>[^<]*<\/\1>|<!--[^<>]*-->/gi;
const entities = /&(nbsp|amp|lt|gt|quot|apos|ndash|mdash|bull|hellip|rsquo|lsquo|#\d{1,6});/gi;
const lineEnds = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])(?:\s[^<>]*)?\/?>/gi;

const characters: Record<string, string> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  bull: "•",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
};

/** The first piece of code, such as "<div>" or "&nbsp;"; null for a text without any. */
export function firstMarkup(text: string): string | null {
  const found = [hidden, tags, entities].map((kind) => new RegExp(kind.source, "i").exec(text));
  return found.find((each) => each !== null)?.[0] ?? null;
}

/** The text as the page would have shown it. Paragraphs and list entries keep their own lines. */
export function withoutMarkup(text: string): string {
  return text
    .replace(hidden, "")
    .replace(lineEnds, "\n")
    .replace(tags, "")
    .replace(entities, (whole, name: string) => characterOf(name) ?? whole)
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return characters[name.toLowerCase()];
  const code = Number(name.slice(1));
  return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : undefined;
}
