// Host names as a website and an e-mail address both carry them.

/**
 * The host in ASCII and lower case ("münchen.de" becomes "xn--mnchen-3ya.de"), or null when it
 * cannot be one.
 */
export function asciiHost(host: string): string | null {
  const lower = host.toLowerCase();
  if (/^[\u0021-\u007e]*$/.test(lower)) return lower;
  // The URL parser would take these as the end of the host, or decode them, and answer for less
  // than was typed.
  if (/[/?#@:%\\\s]/.test(lower)) return null;
  // In ASCII a host grows only longer, and converting takes time by the square of its length.
  if (lower.length > LONGEST) return null;
  try {
    return new URL(`https://${lower}`).hostname;
  } catch {
    return null; // the URL parser's only way to say that these characters make no host
  }
}

const LONGEST = 253;

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Whether every part between the dots could be registered: letters, digits and inner hyphens, 63 at
 * most.
 */
export function isHostName(host: string): boolean {
  return host.length <= LONGEST && host.split(".").every((part) => label.test(part));
}
