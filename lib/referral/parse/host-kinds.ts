// Hosts that cannot be a customer's public site: made-up ones, and ones only a private network
// knows.

const standInWords = new Set(
  `tbd tba tbc tbf na none null nil test testing todo unknown dummy foo bar foobar
   asdf asdfasdf qwerty placeholder nowebsite nosite noweb notavailable notapplicable
   notyet tobedefined tobeconfirmed tobedetermined tobeannounced yourcompany
   yourdomain yoursite mycompany`.split(/\s+/),
);

/** A word written where an address should stand: "tbd", "n/a", "xxx", "--". */
export function isStandInWord(text: string): boolean {
  const lower = text.toLowerCase();
  return /^[-_.?*/]+$/.test(lower) || isMadeUp(lower.replace(/[^\p{L}\p{N}]/gu, ""));
}

function isMadeUp(word: string): boolean {
  return standInWords.has(word) || /^x{3,12}$/.test(word);
}

// Reserved by RFC 2606 and RFC 6762: nobody can own a name below them.
const reservedEndings = new Set(["test", "invalid", "example", "local"]);

const privateEndings = new Set(
  "internal intranet corp lan home private localhost localdomain onion arpa".split(" "),
);

/**
 * Reserved names (example.com, anything.test) and stand-in words before an ending (tbd.com,
 * xxx.co.uk).
 */
export function isStandInHost(host: string): boolean {
  const labels = host.split(".");
  const ending = labels.at(-1) ?? "";
  const name = ownName(labels);
  if (privateEndings.has(ending)) return false;
  return reservedEndings.has(ending) || name === "example" || isMadeUp(name);
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
