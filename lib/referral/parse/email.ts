import { asciiHost, isHostName } from "./host";
import { countCodePoints, tidy } from "./text";

export type EmailRead =
  | { ok: true; value: string }
  | { ok: false; reason: "form" }
  | { ok: false; reason: "too-long" };

const MOST_CHARACTERS = 80;

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/;

/**
 * An e-mail address as AWS takes it (AWS API reference, Contact.Email): lower case only, 80
 * characters at most. The facts of AWS's expression are checked part by part, since the expression
 * itself can take very long on hostile text.
 */
export function readEmail(text: string): EmailRead {
  const address = addressOf(tidy(text)).toLowerCase();
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  if (!local.split(".").every((part) => localPart.test(part))) return { ok: false, reason: "form" };

  if (countCodePoints(address) > MOST_CHARACTERS) return { ok: false, reason: "too-long" };
  const host = asciiHost(address.slice(at + 1));
  if (host === null || !host.includes(".") || !isHostName(host)) {
    return { ok: false, reason: "form" };
  }
  const value = `${local}@${host}`;
  if (value.length > MOST_CHARACTERS) return { ok: false, reason: "too-long" };
  return { ok: true, value };
}

/**
 * The address alone, out of what mail programs copy: `mailto:a@b.com`, `<a@b.com>`, `Ann Lee
 * <a@b.com>;`.
 */
function addressOf(text: string): string {
  const bare = text.replace(/^mailto:/i, "").replace(/[;,.]$/, "");
  if (!bare.endsWith(">")) return bare;
  return bare.slice(bare.lastIndexOf("<") + 1, -1).trim();
}
