/** Readiness-9: a referral's name that people at AWS can find again, and a name made of what is known. */

import { countryName } from "../choices/country-name";
import type { ReferralContext } from "../context";
import { type Answers, textOf } from "../fields/answers";
import { offeredSolutions } from "../fields/solutions";
import { listInWords } from "../list-in-words";
import { isStandInText } from "../parse/stand-in-text";
import { countCodePoints, nameKey, withoutEdges } from "../parse/text";
import { type Finding, warns } from "./finding";
import { ticketsIn } from "./tickets";
import { salesStems } from "./vocabulary";
import { hits, wordsOf } from "./words";

const LONGEST = 80;
const LONGEST_PART = 40;
/** For a text whose blanks are single ones. */
const separators = / [-–—|/] ?| ?[-–—|/] | ?[–—|] ?|, /u;

const legalForms =
  /(?<=[\s,])(?:gmbh(?: & co\.? kg)?|mbh|ag|kg|kgaa|se|inc|incorporated|corp|corporation|ltd|limited|llc|llp|plc|s\.?a\.?s?|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oyj?|ab|asa?|aps|pty ltd|pte ltd|k\.?k|sp\. z o\.o|d\.o\.o|s\.r\.o|ltda|lda)\.?$/i;

/** A company as people call it: without its legal form. */
export function shortCompany(name: string): string {
  const short = name.trim().replace(legalForms, "");
  return withoutEdges(short, "", ", \t").trim();
}

/**
 * Customer – solution or workload – state or country, from what has been answered; null while there
 * is no company, or nothing to put beside it.
 */
export function suggestedName(answers: Answers, context: ReferralContext): string | null {
  const company = shortCompany(textOf(answers, "companyName"));
  if (company === "") return null;
  const place = placeOf(answers);
  const parts = [company, productOf(answers, context, [company, place]), place];
  const given = parts.filter((part) => part !== "");
  return given.length < 2 ? null : given.join(" – ");
}

/** The name to offer beside the question: for no name yet, and for one that is hard to find again. */
export function offeredName(answers: Answers, context: ReferralContext): string | null {
  const name = textOf(answers, "referralName");
  if (name !== "" && oddName(answers, context) === null) return null;
  const suggestion = suggestedName(answers, context);
  return suggestion === name ? null : suggestion;
}

function placeOf(answers: Answers): string {
  const [country, state] = [textOf(answers, "country"), textOf(answers, "state")];
  if (country === "US" && state !== "") return state;
  return country === "" ? "" : countryName(country);
}

/** What is sold: the solution, else the workload, else the words that the name has for it. */
function productOf(answers: Answers, context: ReferralContext, others: string[]): string {
  const [solution] = offeredSolutions(answers, context);
  if (solution?.listed) return solution.listed.name;
  const other = textOf(answers, "otherSolution");
  if (other !== "" && countCodePoints(other) <= LONGEST_PART) return other;
  const workload = textOf(answers, "workload").split(" / ").at(-1) ?? "";
  return workload === "" ? ownWords(textOf(answers, "referralName"), others) : workload;
}

function ownWords(name: string, others: string[]): string {
  const known = new Set(others.flatMap((other) => nameKey(other).split(" ")));
  const own = partsOf(name)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{3}/u.test(part) && !part.startsWith("#"))
    .filter((part) => ticketsIn(part).length === 0)
    .filter(
      (part) =>
        !nameKey(part)
          .split(" ")
          .every((word) => known.has(word)),
    )
    .filter((part) => hits(wordsOf(part), salesStems).length === 0);
  const [first = ""] = own;
  return first === first.toUpperCase() || countCodePoints(first) > LONGEST_PART ? "" : first;
}

function partsOf(name: string): string[] {
  return name.replace(/\s+/g, " ").split(separators);
}

/** Stand-in text, a ticket number, shouting and great length count alone; a name short of parts may still be a good one. */
export function oddName(answers: Answers, context: ReferralContext): Finding | null {
  const name = textOf(answers, "referralName");
  if (name === "") return null;
  const reasons = oddReasons(name, textOf(answers, "companyName"));
  if (reasons.length === 0) return null;
  const suggestion = suggestedName(answers, context);
  const help = suggestion && suggestion !== name ? ` Try “${suggestion}”.` : "";
  return warns(
    "readiness-9",
    "referralName",
    `This name may be hard to find later. It ${listInWords(reasons)}.${help}`,
    "Change the referral name",
    {
      looksAt: ["referralName", "companyName"],
      ...(suggestion !== null && suggestion !== name && { suggestion }),
    },
  );
}

/** What of the form Customer – Product – Region a name has; a company that is not known counts as named. */
export function formOfName(name: string, company: string) {
  const words = new Set(nameKey(name).split(" "));
  const companyWords = nameKey(shortCompany(company)).split(" ");
  const namesCustomer =
    company === "" ||
    companyWords.some((word) => word.length > 1 && words.has(word)) ||
    initials(companyWords, words);
  return { namesCustomer, parts: partsOf(name).filter((part) => part.trim() !== "").length };
}

function oddReasons(name: string, company: string): string[] {
  const { namesCustomer, parts } = formOfName(name, company);
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const isShouted = letters > 12 && name === name.toUpperCase() && name !== name.toLowerCase();
  const ticket = /(?<!\S)#\d{2,}\b/.exec(name)?.[0] ?? ticketsIn(name)[0];
  const facts = [
    isStandInText(name) && "looks like a placeholder",
    ticket && `has a number from another system (${ticket})`,
    isShouted && "is in all capitals",
    countCodePoints(name) > LONGEST && `is longer than ${LONGEST} characters`,
  ].filter((reason) => typeof reason === "string");
  const weak = [
    !namesCustomer && "doesn't mention the customer",
    parts < 3 && "isn't in the form Customer – Product – Region",
  ].filter((reason) => reason !== false);
  return facts.length > 0 || weak.length > 1 ? [...facts, ...weak] : [];
}

/** "BHF – Route planning – US West" names Blue Heron Freight well enough. */
function initials(company: string[], words: ReadonlySet<string>): boolean {
  return company.length > 1 && words.has(company.map((word) => word.charAt(0)).join(""));
}
