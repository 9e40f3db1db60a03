import { asciiHost, isHostName } from "./host";
import { countCodePoints, tidy, withoutEdges } from "./text";

export type EmailRead =
  | { ok: true; value: string }
  | { ok: false; reason: "form" | "too-long" }
  /** The sign that is in the way: a blank, two dots, a letter that AWS doesn't take. */
  | { ok: false; reason: "sign"; sign: string }
  /** Each of the addresses that can be sent. */
  | { ok: false; reason: "several"; addresses: string[] };

const MOST_CHARACTERS = 80;
/** Two or three addresses with their names; what is longer is a list or no address. */
const MOST_TYPED = 500;

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const refusedSign = /[^a-z0-9!#$%&'*+/=?^_`{|}~.@-]/u;

/**
 * An e-mail address as AWS takes it (AWS API reference, Contact.Email): lower case only, 80
 * characters at most. What mail programs, web pages and word processors put around or into an
 * address is taken away; what could be another address is not guessed.
 */
export function readEmail(text: string): EmailRead {
  if (text.length > MOST_TYPED) return { ok: false, reason: "too-long" };
  const asItIs = readOne(tidy(text).toLowerCase());
  if (asItIs.ok) return asItIs;
  const typed = simplified(text);
  const found = addressesIn(typed);
  if (found.length > 1) {
    const addresses = found.flatMap((each) => {
      const read = readOne(each);
      return read.ok ? [read.value] : [];
    });
    return { ok: false, reason: "several", addresses: addresses.slice(0, 3) };
  }
  return readOne(found[0] ?? typed);
}

/** One address and nothing else. AWS's own expression can take very long on hostile text. */
function readOne(address: string): EmailRead {
  const at = address.lastIndexOf("@");
  if (at === -1) return { ok: false, reason: "form" };
  if (countCodePoints(address) > MOST_CHARACTERS) return { ok: false, reason: "too-long" };
  const local = withoutComma(address.slice(0, at));
  const host = asciiHost(withoutSlips(address.slice(at + 1)));
  const isLocal = local.split(".").every((part) => localPart.test(part));
  if (!isLocal || host === null || !host.includes(".") || !isHostName(host)) {
    const sign = signIn(local, address.slice(at + 1));
    return sign === null ? { ok: false, reason: "form" } : { ok: false, reason: "sign", sign };
  }
  const value = `${local}@${host}`;
  if (value.length > MOST_CHARACTERS) return { ok: false, reason: "too-long" };
  return { ok: true, value };
}

/** The first sign that no address has there; accents are fine in a domain, which has them in ASCII. */
function signIn(local: string, domain: string): string | null {
  const sign = refusedSign.exec(local)?.[0] ?? /[^\p{L}\p{N}.-]/u.exec(domain)?.[0];
  if (sign !== undefined) return sign;
  if (local.includes("@")) return "@";
  return `${local}@${domain}`.includes("..") ? ".." : null;
}

/** Lower case, straight apostrophes, and "at" and "dot" where somebody hid them from robots. */
function simplified(text: string): string {
  const lower = tidy(text)
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4\u2032]/g, "'")
    .replace(/ ?[([{] ?at ?[)\]}] ?/g, "@")
    .replace(/ ?[([{] ?(?:dot|punkt) ?[)\]}] ?/g, ".")
    .replace(/ ?@ ?/g, "@");
  if (lower.includes("@") || !/ at [^ ]+(?: dot |\.)/.test(lower)) return lower;
  return lower.replace(/ at /g, "@").replace(/ dot /g, ".");
}

const wrapping = " \"'\u201c\u201d\u201e\u00ab\u00bb<>()[]{}";

/**
 * The addresses of a text, each once. A name, a label and a note in brackets beside an address are
 * left out: `Ann Lee <a@b.com>;`, `E-mail: a@b.com`, `a@b.com (work)`, `mailto:a@b.com?subject=Hi`.
 * A text with one @ is one address with whatever is wrong in it.
 */
function addressesIn(typed: string): string[] {
  const bracketed = typed.match(/[<([][^<>()[\]]*@[^<>()[\]]*[>)\]]/g) ?? [];
  const rest = typed.replace(/[<([][^<>()[\]]*[>)\]]/g, (note) => (note.includes("@") ? ";" : " "));
  const outside = rest.split(/[;,|]|\/(?= )| (?:and|or|und|oder|&) /).filter(hasAt);
  // Of a name before an address in brackets nothing counts; a comma inside a single one may be a slip.
  const texts =
    bracketed.length > 0 ? [...bracketed, ...outside] : outside.length > 1 ? outside : [rest];
  const parts = texts.flatMap((each) => {
    const words = each.trim().split(" ").filter(hasAt);
    return words.length > 1 ? words : [each];
  });
  return [...new Set(parts.map(bare).filter((part) => part !== ""))];
}

function hasAt(text: string): boolean {
  return text.includes("@");
}

function bare(text: string): string {
  const unwrapped = withoutEdges(text, `${wrapping};,:`, `${wrapping};,.:`)
    .replace(/^(?:e-?mail|mail|mailto|to|work|business) ?: ?/, "")
    .replace(/^mailto:/, "");
  const question = unwrapped.indexOf("?", unwrapped.indexOf("@"));
  const address = question === -1 ? unwrapped : unwrapped.slice(0, question);
  return withoutEdges(address, wrapping, `${wrapping};,./`);
}

/** "ann,lee" before the @: behind a comma that parts two addresses there would be another @. */
function withoutComma(local: string): string {
  return /^[^, ]+,[^, ]+$/.test(local) ? local.replace(",", ".") : local;
}

/**
 * "northwind,com": a comma where only a dot can be, or a blank beside the only dot. Before a second
 * address there is another @.
 */
function withoutSlips(domain: string): string {
  const slip = /^[\p{L}\p{N}-]+(?:[,;][\p{L}\p{N}-]+){1,2}$/u.test(domain);
  if (slip) return domain.replace(/[,;]/g, ".");
  const parts = domain.split(/ ?\. ?/);
  return parts.length === 2 && parts.every((part) => part !== "") ? parts.join(".") : domain;
}
