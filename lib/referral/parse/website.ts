import { asciiHost, isHostName } from "./host";
import { isPrivateHost, isReservedHost, isStandInWord } from "./host-kinds";
import { countCodePoints, tidy } from "./text";

/**
 * `shortened`: something only meant for counting visitors was dropped. `host` in a failure is what
 * to name to the author.
 */
export type WebsiteRead =
  | { ok: true; url: string; host: string; shortened: boolean }
  | { ok: false; reason: "email" | "not-one-address" | "too-short" | "too-long" }
  | { ok: false; reason: "character"; char: string }
  | { ok: false; reason: "stand-in" | "private"; host: string };

const FEWEST_CHARACTERS = 4;
const MOST_CHARACTERS = 255;
const MOST_TYPED = 4000; // room for a link out of an advertisement, most of which is dropped

const notOneAddress = { ok: false, reason: "not-one-address" } as const;

/**
 * The customer's address as it is sent to AWS: with scheme, host in lower case and ASCII, without
 * tracking parameters. What AWS refuses (AWS data model, WebsiteUrl) is checked character by
 * character; its own expression takes exponentially long on some texts.
 */
export function readWebsite(text: string): WebsiteRead {
  if (text.length > MOST_TYPED) return { ok: false, reason: "too-long" };
  const typed = unwrapped(tidy(text)).replace(/\\/g, "/");
  if (isStandInWord(typed)) return { ok: false, reason: "stand-in", host: typed };
  if (/^mailto:/i.test(typed)) return { ok: false, reason: "email" };

  const [, scheme = "", rest = ""] = /^(https?:)?(?:\/\/)?(.*)$/i.exec(typed) ?? [];
  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const tail = shortTail(end === -1 ? "" : rest.slice(end));
  if (authority.includes("@")) return credentials(authority);
  if (countCodePoints(typed) < FEWEST_CHARACTERS) return { ok: false, reason: "too-short" };
  if (/\s/.test(rest) || /^[^?]*:\/\//.test(rest)) return notOneAddress;
  if (authority.startsWith("[")) return { ok: false, reason: "private", host: authority };

  const [typedHost = "", port = "", ...more] = authority.split(":");
  const host = asciiHost(typedHost);
  const portText = portOf(port, scheme);
  if (!host || portText === null || more.length > 0) return notOneAddress;

  const url = `${scheme.toLowerCase() || "https:"}//${host}${portText}${tail.text}`;
  const problem = problemOfHost(host, url !== `https://${host}` || scheme !== "");
  if (problem) return problem;
  if (url.length > MOST_CHARACTERS) return { ok: false, reason: "too-long" };
  const refused = refusedByAws.exec(tail.text);
  if (refused) return { ok: false, reason: "character", char: refused[0] };
  return { ok: true, url, host, shortened: tail.shortened };
}

const refusedByAws = /[^A-Za-z0-9()*+,./:;=?@[\]^_`{|-]/u;

function problemOfHost(host: string, isClearlyAddress: boolean): WebsiteRead | null {
  if (isReservedHost(host)) return { ok: false, reason: "stand-in", host };
  // A bare word is more likely a name in the wrong place than a machine in somebody's own network.
  if (!host.includes(".") && host !== "localhost" && !isClearlyAddress) return notOneAddress;
  if (isPrivateHost(host)) return { ok: false, reason: "private", host };
  if (host.length > MOST_CHARACTERS) return { ok: false, reason: "too-long" };
  if (host.includes("_")) return { ok: false, reason: "character", char: "_" };
  const isPublic = isHostName(host) && /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(host);
  return isPublic ? null : notOneAddress;
}

/**
 * `info@northwind.de` is an e-mail address, also behind `https://`; `user:word@host` holds a secret
 * nobody should send.
 */
function credentials(authority: string): WebsiteRead {
  const user = authority.slice(0, authority.indexOf("@"));
  return user.includes(":")
    ? { ok: false, reason: "character", char: "@" }
    : { ok: false, reason: "email" };
}

/** The port as it is sent, "" for the scheme's own, null when it is none. */
function portOf(port: string, scheme: string): string | null {
  if (port === "") return "";
  if (!/^[1-9][0-9]{0,4}$/.test(port) || Number(port) > 65535) return null;
  const usual = scheme.toLowerCase() === "http:" ? "80" : "443";
  return port === usual ? "" : `:${port}`;
}

const trackers = new Set(
  `gclid gclsrc dclid gbraid wbraid fbclid msclkid yclid twclid ttclid igshid
   li_fat_id mc_cid mc_eid _ga _gl mkt_tok`.split(/\s+/),
);

function isTracker(parameter: string): boolean {
  const name = (parameter.split("=", 1)[0] ?? "").toLowerCase();
  return trackers.has(name) || /^(?:utm_|_hs|hsa_|vero_)/.test(name);
}

/**
 * Path and query without what only counts visitors: tracking parameters, a highlight of a search
 * engine, a bare "/".
 */
function shortTail(tail: string): { text: string; shortened: boolean } {
  const hash = tail.indexOf("#");
  const fragment = hash === -1 || hash === tail.length - 1 ? "" : tail.slice(hash);
  const rest = hash === -1 ? tail : tail.slice(0, hash);
  const mark = rest.indexOf("?");
  const path = mark === -1 ? rest : rest.slice(0, mark);
  const parameters = mark === -1 ? [] : rest.slice(mark + 1).split("&");
  const kept = parameters.filter((parameter) => !isTracker(parameter));
  const keptFragment = fragment.startsWith("#:~:") ? "" : fragment;
  const query = kept.join("&");
  const isBare = path === "/" && query === "" && keptFragment === "";
  const text = `${isBare ? "" : path}${query === "" ? "" : `?${query}`}${keptFragment}`;
  return {
    text,
    shortened: kept.length < parameters.length || keptFragment.length < fragment.length,
  };
}

/**
 * Without the quotes, brackets and full stops that come along when an address is copied out of a
 * sentence.
 */
function unwrapped(text: string): string {
  const start = text.search(/[^<>"'(){}«»„“”‘’ ]/);
  const opening = text.indexOf("(", Math.max(start, 0)); // a path may hold brackets of its own
  let end = text.length;
  while (end > 0 && /[.,;:!?<>"')}«»“”‘’ ]/.test(text.charAt(end - 1))) {
    if (text[end - 1] === ")" && opening !== -1) break;
    end -= 1;
  }
  return start === -1 ? "" : text.slice(start, end);
}
