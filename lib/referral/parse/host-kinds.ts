// Hosts that cannot be a customer's public site: made-up ones, and ones only a private network
// knows.

const standInWords = new Set(
  `tbd tba tbc tbf na none null nil test testing todo unknown dummy foo bar foobar
   asdf asdfasdf qwerty placeholder nowebsite nosite noweb notavailable notapplicable
   notyet tobedefined tobeconfirmed tobedetermined tobeannounced yourcompany
   yourdomain yoursite mycompany`.split(/\s+/),
);

/**
 * A word written where an address should stand: "tbd", "n/a", "xxx", "--". What could be a host is
 * none, because to.do and te.st are names like any other.
 */
export function isStandInWord(text: string): boolean {
  const lower = text.toLowerCase();
  if (/[^.]\.\p{L}{2,}$/u.test(lower)) return false;
  return /^[-_.?*/]+$/.test(lower) || isMadeUp(lower.replace(/[^\p{L}\p{N}]/gu, ""));
}

function isMadeUp(word: string): boolean {
  return standInWords.has(word) || /^x{3,12}$/.test(word);
}

// RFC 2606, RFC 6761 and RFC 6762: nobody can own a name below these endings, nor these domains.
const reservedEndings = new Set(["test", "invalid", "example", "local"]);
const reservedDomains = new Set(["example.com", "example.net", "example.org"]);

const privateEndings = new Set(
  "internal intranet corp lan home private localhost localdomain onion arpa alt".split(" "),
);

/** A name that the standards keep for examples and tests: example.com, anything.test. */
export function isReservedHost(host: string): boolean {
  const labels = host.split(".");
  return (
    reservedEndings.has(labels.at(-1) ?? "") || reservedDomains.has(labels.slice(-2).join("."))
  );
}

/**
 * A stand-in word before an ending (tbd.com, xxx.co.uk). Somebody may own it: www.test.de and
 * testing.com are real, so this is no reason to refuse.
 */
export function looksMadeUp(host: string): boolean {
  const name = ownName(host.split("."));
  return name === "example" || isMadeUp(name);
}

/**
 * The part of a host that its owner chose: "northwind" of www.northwind.de and of
 * shop.northwind.co.uk.
 */
function ownName(labels: string[]): string {
  const hasTwoEndings =
    labels.length > 2 &&
    labels.at(-1)?.length === 2 &&
    /^(?:com?|org|net|ac|gov|edu)$/.test(labels.at(-2) ?? "");
  return labels.at(hasTwoEndings ? -3 : -2) ?? labels[0] ?? "";
}

/** One label, a numeric address, or an ending that public name servers do not answer for. */
export function isPrivateHost(host: string): boolean {
  const labels = host.split(".");
  const isNumeric = labels.length === 4 && labels.every((label) => /^[0-9]{1,3}$/.test(label));
  return labels.length === 1 || isNumeric || privateEndings.has(labels.at(-1) ?? "");
}
