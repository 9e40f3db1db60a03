/** What was typed for a solution: ids and ARNs, alone or in what they were copied with. */
import type { RelatedEntityType } from "@aws-sdk/client-partnercentral-selling";
import { tidy } from "./text";

/** As what AWS links a solution to an opportunity; any of them is a solution offered. */
export type SolutionType = Extract<
  RelatedEntityType,
  "Solutions" | "AwsMarketplaceSolutions" | "AwsMarketplaceProducts"
>;

/** A solution as AWS names it in calls: a partner solution's id, or what AWS Marketplace sells by its ARN. */
export type SolutionLink = { type: SolutionType; id: string };

/**
 * `part` is what to name to the author. "arn": a Marketplace ARN that is not whole. "product-id" and
 * "listing" mean a product without its ARN, which AWS does not take. "offer": an offer, no product.
 */
export type SolutionsRead =
  | { ok: true; links: SolutionLink[] }
  | { ok: false; reason: "arn" | "product-id" | "listing" | "offer" | "unknown"; part: string };

type Refusal = Extract<SolutionsRead, { ok: false }>["reason"];

/** Several stand between commas or semicolons, and each part has to name one at least. */
export function readSolutions(text: string): SolutionsRead {
  const links = new Map<string, SolutionLink>();
  const parts = tidy(text)
    .replace(/%(?:25)?3a/gi, ":") // as addresses of consoles have them
    .replace(/%(?:25)?2f/gi, "/")
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  for (const part of parts) {
    const read = readPart(part);
    if (typeof read === "string") return { ok: false, reason: read, part };
    for (const link of read) links.set(link.id, link);
  }
  return links.size > 0
    ? { ok: true, links: [...links.values()] }
    : { ok: false, reason: "unknown", part: text };
}

function readPart(part: string): SolutionLink[] | Refusal {
  const words = part.split(/[\s()<>[\]{}"'“”‘’|]+/).map(readWord);
  const refusals = words.filter((word) => typeof word === "string");
  const found = words.filter((word) => typeof word === "object" && word !== null);
  // An ARN that a line break or a blank went into.
  if (refusals.includes("arn")) return linkOfArn(part.replaceAll(" ", ""), "whole") ?? "arn";
  if (refusals[0]) return refusals[0];
  return found.length > 0 ? found : (readJoined(part.replaceAll(" ", "")) ?? "unknown");
}

/** One word of a text, or an address that holds an id. Null where it says nothing of a solution. */
function readWord(word: string): SolutionLink | Refusal | null {
  if (/aws-marketplace:/i.test(word)) return readArn(word);
  const id = /(?:^|[/=?&#:])(s-[0-9]{1,19}|soln-[a-z0-9]{1,60})(?![a-z0-9_-])/i.exec(word)?.[1];
  if (id) return partnerSolution(id);
  if (/(?:^|[/=?&#:])prodview-/i.test(word)) return "listing";
  if (/(?:^|[/=?&#:])prod-[a-z0-9]/i.test(word)) return "product-id";
  return /(?:^|[/=?&#:])offer(?:set)?-[a-z0-9]/i.test(word) ? "offer" : null;
}

/** "S - 1234567", "S1234567". */
function readJoined(text: string): SolutionLink[] | null {
  const digits = /^s-?([0-9]{1,19})$/i.exec(text)?.[1];
  if (digits) return [partnerSolution(`S-${digits}`)];
  return /^soln-[a-z0-9]{1,60}$/i.test(text) ? [partnerSolution(text)] : null;
}

function partnerSolution(id: string): SolutionLink {
  return { type: "Solutions", id: /^s-/i.test(id) ? id.toUpperCase() : id.toLowerCase() };
}

/** Resource types of products as AWS Marketplace spells them; ARNs tell upper from lower case. */
const productTypes = [
  "AmiProduct",
  "ContainerProduct",
  "DataProduct",
  "MachineLearningProduct",
  "ProfessionalServicesProduct",
  "SaaSProduct",
];

const arn =
  /arn:(aws[a-z-]{0,20}):aws-marketplace:([a-z0-9-]{1,30}):([0-9]{12}):AWSMarketplace\/([a-z]{1,40})\/([a-z0-9][a-z0-9-]{0,79})(?![a-z0-9_-])/i;

function readArn(word: string): SolutionLink | Refusal {
  if (/AWSMarketplace\/offer(?:set)?\//i.test(word)) return "offer";
  return linkOfArn(word)?.[0] ?? "arn";
}

function linkOfArn(text: string, place?: "whole"): [SolutionLink] | null {
  const found = arn.exec(text);
  if (!found || (place === "whole" && found[0] !== text)) return null;
  const [, partition = "", region = "", account = "", typed = "", id = ""] = found;
  const resource = typed.toLowerCase();
  const isSolution = resource === "solution" && /^soln-[a-z0-9]+$/i.test(id);
  if (!isSolution && !/.product$/.test(resource)) return null;
  const known = productTypes.find((each) => each.toLowerCase() === resource);
  const head = `arn:${partition}:aws-marketplace:${region}`.toLowerCase();
  const path = `${isSolution ? "Solution" : (known ?? typed)}/${id.toLowerCase()}`;
  return [
    {
      type: isSolution ? "AwsMarketplaceSolutions" : "AwsMarketplaceProducts",
      id: `${head}:${account}:AWSMarketplace/${path}`,
    },
  ];
}
