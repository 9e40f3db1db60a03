/** Rules of the page "Delivery, money and dates". */

import { dateInWords, daysAfter, yearsAfter } from "../dates";
import { isBlank, marketingDetails, textOf } from "../fields/answers";
import { readDateOf, settledDate } from "../fields/date-answers";
import { MAX_MONTHLY_REVENUE_CENTS, MAX_YEARS_TO_CLOSE } from "../fields/limits";
import { error, warning } from "../issues";
import { readEstimateUrl } from "../parse/estimate-url";
import { formatMoney, readMoney } from "../parse/money";
import { amountIssue, amountOffers, dateEcho, dateIssue, dateOffers } from "./amounts-and-dates";
import {
  type Blanks,
  type Echoes,
  type FieldCheck,
  firstOf,
  leftOver,
  type Offers,
  type Settles,
  type StepChecks,
  sentAs,
  whenAsked,
} from "./rule";

export const blanks: Blanks = {
  deliveryModel: "Select at least one delivery model",
  monthlyRevenue: "Enter the monthly AWS revenue you expect",
  closeDate: "Enter a target close date",
  fromMarketing: "Choose whether this deal came from marketing",
  mdfUsed: "Choose Yes or No for MDF",
};

const revenueWords = { the: "the revenue", tooBig: "Enter a revenue below $1,000,000,000" };

const closeDateWords = { a: "a date", the: "the target close date" };

/** R23: a sum in US dollars for one month, above 0, with two decimals at most. */
export const revenueIsMonthlyDollars: FieldCheck = (answers) => {
  const typed = textOf(answers, "monthlyRevenue");
  if (typed === "") return null;
  const read = readMoney(typed);
  return read.ok ? null : amountIssue("monthlyRevenue", read, revenueWords);
};

export const revenueIsBelowABillion: FieldCheck = (answers) => {
  const read = readMoney(textOf(answers, "monthlyRevenue"));
  if (!read.ok || read.cents < MAX_MONTHLY_REVENUE_CENTS) return null;
  return error("monthlyRevenue", "L", revenueWords.tooBig);
};

/** R27: AWS takes a share link of its own calculator, and nothing else. */
export const estimateIsOfTheCalculator: FieldCheck = (answers) => {
  const typed = textOf(answers, "estimateUrl");
  if (typed === "" || readEstimateUrl(typed).ok) return null;
  return error(
    "estimateUrl",
    "F",
    "Enter the share link of an estimate at calculator.aws. Copy the whole link",
  );
};

/** Decision of ours and of the guide: AWS ranks by the amount, and a link alone leaves it to AWS. */
export const estimateBacksAnAmount: FieldCheck = (answers) =>
  isBlank(answers, "estimateUrl") || !isBlank(answers, "monthlyRevenue")
    ? null
    : warning(
        "estimateUrl",
        "C",
        "Enter the amount too. The link supports it but doesn't replace it",
      );

export const closeDateIsADay: FieldCheck = (answers, context) => {
  const typed = textOf(answers, "closeDate");
  return typed === "" ? null : dateIssue("closeDate", closeDateWords, typed, context);
};

/**
 * R18: AWS wants the future, and counts days in UTC. West of Greenwich that day begins in the
 * afternoon, where "tomorrow" alone would refuse the author's own tomorrow without a reason.
 */
export const closeDateIsAhead: FieldCheck = (answers, { today, dateOrder }) => {
  const read = readDateOf("closeDate", textOf(answers, "closeDate"));
  if (!read.ok || read.iso > today) return null;
  if (read.iso === today) {
    const [tomorrow, now] = [daysAfter(today, 1), today].map((day) => dateInWords(day, dateOrder));
    return error(
      "closeDate",
      "R",
      `Enter ${tomorrow} or later. AWS counts days in UTC, where it's already ${now}`,
    );
  }
  return error("closeDate", "R", "Enter a target close date of tomorrow or later");
};

export const closeDateIsNear: FieldCheck = (answers, { today, dateOrder }) => {
  const read = readDateOf("closeDate", textOf(answers, "closeDate"));
  const last = yearsAfter(today, MAX_YEARS_TO_CLOSE);
  if (!read.ok || read.iso <= last) return null;
  const limit = dateInWords(daysAfter(last, 1), dateOrder);
  return error("closeDate", "L", `Enter a target close date before ${limit}`);
};

/** R9: AWS refuses marketing details of a deal that did not come from marketing. */
export const marketingDetailsNeedYes: FieldCheck = (answers) => {
  if (textOf(answers, "fromMarketing") !== "No") return null;
  if (marketingDetails.every((id) => isBlank(answers, id))) return null;
  return error("fromMarketing", "C", "This deal has marketing details. Choose Yes, or remove them");
};

/** R9: AWS asks about its funds for marketing deals only. */
export const mdfBelongsToMarketing = leftOver(
  "mdfUsed",
  "MDF applies only to marketing-sourced deals. Clear it, or choose Yes for marketing",
);

export const checks: StepChecks = {
  monthlyRevenue: firstOf(revenueIsMonthlyDollars, revenueIsBelowABillion),
  estimateUrl: firstOf(estimateIsOfTheCalculator, estimateBacksAnAmount),
  closeDate: firstOf(closeDateIsADay, closeDateIsAhead, closeDateIsNear),
  fromMarketing: marketingDetailsNeedYes,
  mdfUsed: whenAsked("mdfUsed", () => null, mdfBelongsToMarketing),
};

export const echoes: Echoes = {
  monthlyRevenue: (typed) => {
    const read = readMoney(typed);
    return read.ok ? `We read this as $${formatMoney(read.cents)} a month` : null;
  },
  estimateUrl: (typed) => sentAs(typed, readEstimateUrl(typed)),
  closeDate: dateEcho("closeDate"),
};

export const offers: Offers = {
  monthlyRevenue: (typed) => amountOffers(readMoney(typed)),
  closeDate: dateOffers("closeDate"),
};

export const settles: Settles = new Map([["closeDate", settledDate("closeDate")]]);
