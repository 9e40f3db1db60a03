/** The AWS products that a text names: for offers, so that what may mean something else is left out. */
import { awsProducts, findProduct } from "./aws-products";
import { productEntry } from "./product-names";

const MOST_OFFERED = 8;

/** Words of a name as they stand in a text. What lies between words does not count. */
const words = /[\p{L}\p{N}]+/gu;

/** Names by their first word, the longest first: "Amazon S3 Glacier" is not Amazon S3. */
let namesByFirstWord: ReadonlyMap<string, readonly Name[]> | undefined;

type Name = { words: readonly string[]; product: string };

export function productsNamed(text: string): string[] {
  namesByFirstWord ??= makeNames();
  const said = text.match(words) ?? [];
  const found = new Set<string>();
  for (let at = 0; at < said.length && found.size < MOST_OFFERED; at += 1) {
    const name = namesByFirstWord.get(said[at] ?? "")?.find((each) => stands(each, said, at));
    if (!name) continue;
    found.add(name.product);
    at += name.words.length - 1;
  }
  return [...found];
}

function stands(name: Name, said: readonly string[], at: number): boolean {
  return name.words.every((word, index) => said[at + index] === word);
}

function makeNames(): ReadonlyMap<string, readonly Name[]> {
  const byFirst = new Map<string, Name[]>();
  for (const { name: product } of awsProducts) {
    const { label, names = [] } = productEntry(product);
    for (const name of [label, ...names].filter(isTelling)) {
      if (findProduct(name)?.name !== product) continue;
      const each = { words: name.match(words) ?? [], product };
      const first = each.words[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), each]);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** Names that are the name of an AWS product and no word of English, as written: "S3", "DynamoDB", "AWS Glue". */
function isTelling(name: string): boolean {
  return (
    /^(?:Amazon|AWS) ./.test(name) ||
    /\p{Ll}\p{Lu}|\p{Lu}\d|^\p{Lu}{3,}$/u.test(name) ||
    plain.has(name)
  );
}

/** Names that read like a word and hardly mean anything else in the description of an AWS deal. */
const plain = new Set([
  "Lambda",
  "Redshift",
  "Bedrock",
  "Athena",
  "Cognito",
  "Graviton",
  "OpenShift",
]);
