/** What to say about an e-mail address that cannot be sent, in the words of its field. */
import type { FieldId } from "../fields/field-order";
import { error, type Issue } from "../issues";
import { type EmailRead, readEmail } from "../parse/email";

type EmailFailure = Exclude<EmailRead, { ok: true }>;

/** `email` as a sentence calls it: "the owner's email". */
export function emailIssue(field: FieldId, typed: string, email: string): Issue | null {
  const read = typed === "" ? null : readEmail(typed);
  if (!read || read.ok) return null;
  return error(field, read.reason === "too-long" ? "L" : "F", emailProblem(read, email));
}

export function emailProblem(failure: EmailFailure, email: string): string {
  switch (failure.reason) {
    case "too-long":
      return `Shorten ${email} to 80 characters`;
    case "several":
      return `Enter one address only for ${email}`;
    case "sign":
      return withoutSign(failure.sign, email);
    case "form":
      return `Enter ${email}, for example name@company.com`;
  }
}

function withoutSign(sign: string, email: string): string {
  switch (sign) {
    case " ":
      return `Remove the space from ${email}`;
    case "..":
      return `Use one dot, not two, in ${email}`;
    case "@":
      return `Use only one @ in ${email}`;
    default:
      return `Remove “${sign}” from ${email}. AWS doesn't accept it there`;
  }
}

/** The addresses one may choose from where several were typed, or one among other words. */
export function emailOffers(typed: string): string[] {
  const read = readEmail(typed);
  if (read.ok) return [];
  if (read.reason === "several") return read.addresses;
  const words = typed.split(/\s+/).filter((word) => word.includes("@"));
  return words.flatMap((word) => {
    const alone = readEmail(word);
    return alone.ok ? [alone.value] : [];
  });
}
