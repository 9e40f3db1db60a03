// One text must not stop the app for everybody: whatever reads typed text takes time in proportion.

import { describe, expect, test } from "vitest";
import { findProduct, productsLike } from "./choices/aws-products";
import { findCountry } from "./choices/countries";
import { countryName } from "./choices/country-name";
import { countryOfWebsite } from "./choices/country-of-website";
import { findCurrency } from "./choices/currency-list";
import { readPostalCode } from "./choices/postal-codes";
import { productsNamed } from "./choices/products-named";
import { findState } from "./choices/us-states";
import { type Answers, cleanLine, cleanLines } from "./fields/answers";
import { echoOf, offersOf } from "./fields/echo";
import { isListField } from "./fields/field-order";
import { fieldIds } from "./fields/fields";
import { progressOf } from "./fields/progress";
import { showAnswer } from "./fields/show";
import { sentValue } from "./fields/values";
import { currencyNamed } from "./parse/currency";
import { readDate } from "./parse/date";
import { readDigits } from "./parse/digits";
import { readEmail } from "./parse/email";
import { readEstimateUrl } from "./parse/estimate-url";
import { asciiHost, isHostName } from "./parse/host";
import { isPrivateHost, isReservedHost, isStandInWord, looksMadeUp } from "./parse/host-kinds";
import { firstMarkup, withoutMarkup } from "./parse/markup";
import { readContractValue, readMoney } from "./parse/money";
import { readMonths, shareWords } from "./parse/monthly-share";
import { readPhone } from "./parse/phone";
import { readSolutions } from "./parse/solution-id";
import { isStandInText } from "./parse/stand-in-text";
import { countCodePoints, nameKey, tidy } from "./parse/text";
import { readWebsite } from "./parse/website";
import { websitesIn } from "./parse/websites-in";
import { readFindingKey } from "./readiness/check-names";
import { shortCompany, suggestedName } from "./readiness/name";
import { readinessOf } from "./readiness/readiness";
import { scoreDescription, scoreUseCase } from "./readiness/score";
import { scoreTips } from "./readiness/score-tips";
import { isSharedHost } from "./readiness/site";
import { ticketsIn } from "./readiness/tickets";
import { tipsOf } from "./readiness/tips";
import { allIssues } from "./rules/checks";
import { quoted } from "./rules/rule";
import { growingFaster } from "./test/growth";
import { sampleContext } from "./test/samples";

const readers: Record<string, (text: string) => unknown> = {
  cleanLine,
  cleanLines,
  tidy,
  nameKey,
  countCodePoints,
  quoted,
  date: (text) => [readDate(text), readDate(text, { order: "mdy", today: "2026-11-27" })],
  digits: (text) => readDigits(text, 12),
  email: readEmail,
  estimateUrl: readEstimateUrl,
  solutions: readSolutions,
  money: readMoney,
  contractValue: readContractValue,
  months: readMonths,
  share: (text) => [shareWords(text, "36"), shareWords("360000", text)],
  phone: (text) => ["", "US", "DE"].map((country) => readPhone(text, country)),
  standInText: isStandInText,
  website: readWebsite,
  websitesIn,
  currency: (text) => currencyNamed(text, "US"),
  host: (text) => [asciiHost(text), isHostName(text), isPrivateHost(text)],
  hostKind: (text) => [
    isReservedHost(text),
    looksMadeUp(text),
    isStandInWord(text),
    isSharedHost(text),
  ],
  postalCode: (text) => ["GB", "DE", "AR"].map((country) => readPostalCode(text, country)),
  country: findCountry,
  countryName,
  state: findState,
  product: findProduct,
  productsLike,
  productsNamed,
  currencyName: findCurrency,
  countryOfWebsite,
  shortCompany,
  tickets: ticketsIn,
  descriptionTips: (text) => tipsOf("description", text),
  useCaseTips: (text) => tipsOf("useCase", text),
  descriptionScore: (text) => scoreDescription(text, text),
  useCaseScore: (text) => scoreUseCase(text, text),
  findingKey: readFindingKey,
  markup: (text) => [firstMarkup(text), withoutMarkup(text)],
};

/** Other work on the machine makes a measurement long, and no reader's growth faster. */
const MEASURING_MS = 120_000;

describe.each(Object.entries(readers))("the reader of %s", (_, read) => {
  test(
    "takes time in proportion to the text",
    () => {
      expect(growingFaster(read)).toEqual([]);
    },
    MEASURING_MS,
  );
});

const everywhere = (text: string): Answers =>
  Object.fromEntries(fieldIds.map((id) => [id, isListField(id) ? [text] : text]));

const ofReferral: Record<string, (answers: Answers) => unknown> = {
  rules: (answers) => allIssues(answers, sampleContext),
  readiness: (answers) => readinessOf(answers, sampleContext),
  "tips for AWS's score": scoreTips,
  suggestion: (answers) => suggestedName(answers, sampleContext),
  progress: (answers) => progressOf("review", answers, sampleContext, {}),
  review: (answers) => fieldIds.map((id) => showAnswer(id, answers, sampleContext, countryName)),
  echoes: (answers) =>
    fieldIds.map((id) => [
      echoOf(id, answers, sampleContext),
      offersOf(id, answers, sampleContext),
    ]),
  values: (answers) => fieldIds.map((id) => sentValue(id, answers, sampleContext)),
};

describe.each(Object.entries(ofReferral))("the %s of a referral", (_, judge) => {
  test(
    "with such a text in every field",
    () => {
      expect(growingFaster((text) => judge(everywhere(text)))).toEqual([]);
    },
    MEASURING_MS,
  );
});
