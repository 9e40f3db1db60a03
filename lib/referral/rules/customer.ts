/** Rules of the page "The customer". */

import { countryInSentence, countryName } from "../choices/country-name";
import { postalCodeExample, readPostalCode } from "../choices/postal-codes";
import { isRemote, likelyInstead } from "../choices/remote-territories";
import { textOf } from "../fields/answers";
import { isInUnitedStates, isNationalSecurity } from "../fields/asked";
import { maxLength } from "../fields/limits";
import { error, type Issue, warning } from "../issues";
import { looksMadeUp } from "../parse/host-kinds";
import { countCodePoints, hasLettersOrDigits, nameKey } from "../parse/text";
import { readWebsite } from "../parse/website";
import { websitesIn } from "../parse/websites-in";
import { foreignSite, isMailProvider } from "../readiness/site";
import { belongsTo } from "./own-company";
import {
  type Blanks,
  type Echoes,
  type FieldCheck,
  firstOf,
  leftOver,
  notTooLong,
  type Offers,
  quoted,
  type StepChecks,
  sentAs,
  whenAsked,
} from "./rule";

export const blanks: Blanks = {
  companyName: "Enter the customer's company name",
  website: "Enter the customer's website",
  country: "Choose the customer's country",
  state: "Choose the customer's state",
  postalCode: "Enter the postal code of the customer's main office",
  industry: "Choose the customer's industry",
  otherIndustry: "Describe the industry, because you chose Other",
};

export const companyNameSaysSomething: FieldCheck = (answers) => {
  const name = textOf(answers, "companyName");
  if (name === "" || hasLettersOrDigits(name)) return null;
  return error("companyName", "F", "Enter a company name with letters or numbers");
};

export const companyNameIsNotYours: FieldCheck = (answers, { own }) => {
  const name = nameKey(textOf(answers, "companyName"));
  if (name === "" || own.name === null || name !== nameKey(own.name)) return null;
  return error("companyName", "C", "This is your own company. Enter the customer's name");
};

/** R8: what AWS takes as a website, and what a reviewer takes for one. */
export const websiteIsPublicAddress: FieldCheck = (answers) => {
  const typed = textOf(answers, "website");
  if (typed === "") return null;
  const read = readWebsite(typed);
  if (read.ok) return null;
  switch (read.reason) {
    case "email":
      return error("website", "F", "That's an email address. Enter the website instead");
    case "not-one-address":
      return error("website", "F", "Enter one web address, for example northwind.com");
    case "too-short":
      return error("website", "S", "Enter a full web address, for example northwind.com");
    case "too-long":
      return error("website", "L", "Shorten the website to 255 characters. Use the home page");
    case "character":
      return error(
        "website",
        "F",
        `AWS doesn't accept ${read.char} in a website. Use the home page`,
      );
    case "stand-in":
      return websiteIssue(read.host, "is a placeholder. Enter the customer's real website");
    case "private":
      return websiteIssue(read.host, "isn't a public website. Enter one anyone can open");
  }
};

function websiteIssue(host: string, words: string): Issue {
  return error("website", "C", `${quoted(host)} ${words}`);
}

/** Such names have owners, test.io among AWS's own samples; only a person can tell. */
export const websiteIsNotMadeUp: FieldCheck = (answers) => {
  const read = readWebsite(textOf(answers, "website"));
  if (!read.ok || !looksMadeUp(read.host)) return null;
  return warning(
    "website",
    "C",
    `${quoted(read.host)} looks like a placeholder. Check that it's the customer's own website`,
  );
};

export const websiteIsNotYours: FieldCheck = (answers, { own }) => {
  const read = readWebsite(textOf(answers, "website"));
  if (!read.ok || !belongsTo(read.host, own.domains)) return null;
  return websiteIssue(read.host, "is your own website. Enter the customer's website");
};

/** R7: AWS stores United States for these referrals, whatever country is sent. */
export const countryFitsNationalSecurity: FieldCheck = (answers) => {
  const country = textOf(answers, "country");
  if (country === "" || isInUnitedStates(answers) || !isNationalSecurity(answers)) return null;
  return warning(
    "country",
    "C",
    "National security referrals use United States. Change the country, or choose No for national security",
  );
};

/** Such a place was chosen for its name, which is much like that of another. */
export const countryHasCompanies: FieldCheck = (answers) => {
  const country = textOf(answers, "country");
  if (!isRemote(country)) return null;
  const instead = likelyInstead(country);
  const question = instead ? `Did you mean ${countryInSentence(instead)}?` : "Check the country";
  return warning("country", "C", `${countryName(country)} has no companies. ${question}`);
};

/** R3: a state of another country is not sent. */
export const stateIsForUnitedStates: FieldCheck = (answers, context) => {
  if (textOf(answers, "country") === "") return null;
  return stateLeftOver(answers, context);
};

const stateLeftOver = leftOver(
  "state",
  "AWS uses the state for US customers only. Clear it or change the country",
);

/** R5, R6: AWS compares the code with the country's pattern when the referral is submitted. */
export const postalCodeFitsCountry: FieldCheck = (answers) => {
  const typed = textOf(answers, "postalCode");
  const country = textOf(answers, "country");
  if (typed === "") return null;
  if (country === "") return postalCodeLength(typed);
  const read = readPostalCode(typed, country);
  if (read.ok) return read.warning ? warning("postalCode", "F", looksLike(country)) : null;
  if (read.reason === "too-long") return postalCodeTooLong();
  return error("postalCode", "F", looksLike(country));
};

function postalCodeLength(typed: string): Issue | null {
  return countCodePoints(typed) > maxLength.postalCode ? postalCodeTooLong() : null;
}

function postalCodeTooLong(): Issue {
  return error("postalCode", "L", "Shorten the postal code to 20 characters");
}

function looksLike(country: string): string {
  const example = postalCodeExample(country);
  if (example === null) return "Enter the postal code for the customer's main office";
  return country === "US"
    ? `Check the ZIP code. It should look like ${example}`
    : `Check the postal code. In ${countryInSentence(country)} it looks like ${example}`;
}

/** R4: a code for a country that has none is not sent. */
export const postalCodeIsUsedInCountry: FieldCheck = (answers) => {
  const country = textOf(answers, "country");
  if (textOf(answers, "postalCode") === "") return null;
  return warning(
    "postalCode",
    "C",
    `${countryName(country)} doesn't use postal codes. Leave this blank`,
  );
};

const otherIndustryIsShort = notTooLong(
  "otherIndustry",
  () => "Shorten the industry description to 255 characters",
);

/** R1: only the industry Other is described. */
export const otherIndustryBelongsToOther = leftOver(
  "otherIndustry",
  "Clear this text, or change the industry to Other",
);

export const checks: StepChecks = {
  companyName: firstOf(
    notTooLong("companyName", (n) => `Shorten the company name to 120 characters. It has ${n}`),
    companyNameSaysSomething,
    companyNameIsNotYours,
  ),
  website: firstOf(websiteIsPublicAddress, websiteIsNotYours, websiteIsNotMadeUp),
  country: firstOf(countryHasCompanies, countryFitsNationalSecurity),
  state: whenAsked("state", () => null, stateIsForUnitedStates),
  postalCode: whenAsked("postalCode", postalCodeFitsCountry, postalCodeIsUsedInCountry),
  otherIndustry: whenAsked("otherIndustry", otherIndustryIsShort, otherIndustryBelongsToOther),
};

export const echoes: Echoes = {
  website: (typed, answers) => {
    const read = readWebsite(typed);
    if (!read.ok) return null;
    const tip = foreignSite(answers);
    if (tip) return tip.text;
    return read.shortened
      ? `Shortened to ${read.url.replace(/^https?:\/\//, "")}`
      : sentAs(typed, { ok: true, value: read.url });
  },
  postalCode: (typed, answers) => {
    const country = textOf(answers, "country");
    return country === "" ? null : sentAs(typed, readPostalCode(typed, country));
  },
};

export const offers: Offers = {
  website: (typed) => websitesIn(typed).filter((address) => !isMailProvider(address)),
};
