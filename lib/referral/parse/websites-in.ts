/** What a text holds of web addresses where it is none itself, for its author to choose from. */
import { isStandInWord } from "./host-kinds";
import { tidy } from "./text";
import { readWebsite } from "./website";

const MOST_OFFERED = 3;

/** Words with a dot. Who pastes a longer text has not written an address. */
const MOST_READ = 50;

/**
 * `Cedar Ridge (cedarridge.com)` holds one, `a@cedarridge.com` the company's own by its e-mail,
 * `cedarridge` most likely cedarridge.com. A page of an address that AWS refuses gives its home page.
 */
export function websitesIn(text: string): string[] {
  const typed = tidy(text);
  if (readWebsite(typed).ok) return [];
  const words = typed.split(/[\s()<>[\]"'“”„,;|]+/).filter((word) => word.includes("."));
  const found = new Set<string>();
  for (const word of words.slice(0, MOST_READ)) {
    for (const address of addressIn(word)) found.add(address);
    if (found.size === MOST_OFFERED) break;
  }
  return found.size === 0 ? mended(typed) : [...found];
}

/** "cedarridge,com", "cedarridge dot com", "www cedarridge com"; a name alone with .com behind it. */
function mended(typed: string): string[] {
  if (/^[a-z0-9][a-z0-9-]{2,62}$/i.test(typed) && !isStandInWord(typed)) {
    return [`${typed.toLowerCase()}.com`];
  }
  const dotted = typed
    .replace(/ dot | ?[.,] ?/gi, ".")
    .replace(/^www /i, "www.")
    .replace(/ (?=(?:com|net|org)$)/i, ".");
  return usualEnding.test(dotted) ? addressIn(dotted) : [];
}

/** Others are words as well: "Cedar, Inc" is no cedar.inc. */
const usualEnding = /\.(?:com|net|org|edu|gov|info|biz|app|dev|cloud|[a-z]{2})$/i;

function addressIn(word: string): string[] {
  const bare = word.slice(word.lastIndexOf("://") + 1).replace(/^[:/]+|^mailto:/gi, "");
  const host = bare.slice(bare.indexOf("@") + 1).split(/[/?#]/, 1)[0] ?? "";
  return [bare, host]
    .flatMap((each) => {
      const read = readWebsite(each);
      return read.ok ? [read.url.replace(/^https?:\/\//, "")] : [];
    })
    .slice(0, 1);
}
