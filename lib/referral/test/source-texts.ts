/** The texts in source files: string literals, templates and what stands between tags. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";

export type SourceText = {
  file: string;
  line: number;
  text: string;
  /** Between tags, where it is shown as it is; a literal may also be a name in code. */
  isShown: boolean;
};

/** Of every .ts and .tsx file below the folders, without tests and what only tests use. */
export function textsBelow(
  root: string,
  folders: readonly string[],
  isWanted: (file: string) => boolean,
): SourceText[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => path.join(folder, name))
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/test\//.test(file))
      .filter(isWanted)
      .sort()
      .flatMap((file) => textsOf(file, readFileSync(path.join(root, file), "utf8"))),
  );
}

/** Comments, types, import paths, SQL and class names are not among them. */
export function textsOf(file: string, source: string): SourceText[] {
  const texts: SourceText[] = [];
  visit(parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" }));
  return texts;

  function visit(node: unknown): void {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isNode(node) || isNoText(node)) return;
    const text = textOf(node);
    if (text !== null && /\p{L}/u.test(text)) {
      const line = source.slice(0, node.start).split("\n").length;
      texts.push({ file, line, text, isShown: node.type === "JSXText" });
    }
    for (const [name, part] of Object.entries(node)) {
      // A template's literal parts were joined; what is put between them has texts of its own.
      if (name !== "quasis") visit(part);
    }
  }
}

type Node = { type: string; start: number; [part: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function isNoText(node: Node): boolean {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
      return true;
    case "TaggedTemplateExpression":
      return isNode(node.tag) && node.tag.name === "sql";
    case "JSXAttribute":
      return isNode(node.name) && node.name.name === "className";
    default:
      return /^TS\w*(?:Type|Declaration|Keyword)$/.test(node.type);
  }
}

/** Null for what is no text; a gap stands for what a template puts in. */
function textOf(node: Node): string | null {
  if (node.type === "TemplateLiteral" && Array.isArray(node.quasis)) {
    return node.quasis.map((part: unknown) => (isNode(part) ? cookedOf(part.value) : "")).join("…");
  }
  if (node.type !== "Literal" && node.type !== "JSXText") return null;
  return typeof node.value === "string" ? node.value.replace(/\s+/g, " ").trim() : null;
}

function cookedOf(value: unknown): string {
  return typeof value === "object" && value !== null && "cooked" in value
    ? String(value.cooked).replace(/\s+/g, " ")
    : "";
}
