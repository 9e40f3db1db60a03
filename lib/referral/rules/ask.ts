/** Rules of the page "Owner and AWS support". */

import type { Person } from "../context";
import { SOMEONE_ELSE, textOf } from "../fields/answers";
import { error } from "../issues";
import { readEmail } from "../parse/email";
import { emailIssue, emailOffers } from "./email-issue";
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
import { solutionChecks, solutionEcho } from "./solution";

export const blanks: Blanks = {
  owner: "Choose an opportunity owner",
  ownerFirst: "Enter the owner's first name",
  ownerLast: "Enter the owner's last name",
  ownerEmail: "Enter the owner's work email",
  involvement: "Choose whether you want help from AWS",
  primaryNeed: "Choose the help you want, or change to For Visibility Only",
  solution: "Choose a solution, or choose Other and describe it",
  otherSolution: "Describe the solution, because you chose Other",
  salesActivities: "Select what you've already done with this customer",
};

/** Somebody may have been taken off the list since they were chosen. */
export const ownerIsStillListed: FieldCheck = (answers, { people }) => {
  const owner = textOf(answers, "owner");
  if (owner === "" || owner === SOMEONE_ELSE) return null;
  if (people.some((person) => person.id === owner)) return null;
  return error("owner", "C", "This owner no longer has access. Choose an active owner");
};

/** AWS gives nobody a list of its users; what it refused once it will refuse again. */
export const ownerWasNotRefused: FieldCheck = (answers, { people }) => {
  const owner = people.find((person) => person.id === textOf(answers, "owner"));
  return owner?.awsAnswer === "refused" ? error("owner", "C", unlisted(owner)) : null;
};

export const typedOwnerWasNotRefused: FieldCheck = (answers, { people }) => {
  const read = readEmail(textOf(answers, "ownerEmail"));
  if (!read.ok) return null;
  const known = people.find((person) => person.email.toLowerCase() === read.value);
  return known?.awsAnswer === "refused" ? error("ownerEmail", "C", unlisted(known)) : null;
};

function unlisted({ firstName, lastName }: Person): string {
  const name = quoted(`${firstName} ${lastName}`.trim(), 22);
  return `AWS doesn't recognize ${name}. Choose another owner, or have your alliance lead register them`;
}

/** R8: AssignOpportunity takes an address of at most 80 characters. */
export const ownerEmailIsAnAddress: FieldCheck = (answers) =>
  emailIssue("ownerEmail", textOf(answers, "ownerEmail"), "the owner's email");

/** R29, R30: no help is asked for where AWS is only told. */
export const needsBelongToCoSell = leftOver(
  "primaryNeed",
  "You chose For Visibility Only. Clear the help you selected, or choose Co-Sell",
);

export const checks: StepChecks = {
  owner: firstOf(ownerIsStillListed, ownerWasNotRefused),
  ownerFirst: whenAsked(
    "ownerFirst",
    notTooLong("ownerFirst", () => "Shorten the owner's first name to 80 characters"),
  ),
  ownerLast: whenAsked(
    "ownerLast",
    notTooLong("ownerLast", () => "Shorten the owner's last name to 80 characters"),
  ),
  ownerEmail: whenAsked("ownerEmail", firstOf(ownerEmailIsAnAddress, typedOwnerWasNotRefused)),
  primaryNeed: whenAsked("primaryNeed", () => null, needsBelongToCoSell),
  ...solutionChecks,
};

export const echoes: Echoes = {
  ownerEmail: (typed) => sentAs(typed, readEmail(typed)),
  solution: solutionEcho,
};

export const offers: Offers = { ownerEmail: emailOffers };
