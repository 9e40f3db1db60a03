/** Rules of the page "Owner and AWS support". */

import type { Person } from "../context";
import { SOMEONE_ELSE, textOf } from "../fields/answers";
import { error } from "../issues";
import { readEmail } from "../parse/email";
import {
  type Blanks,
  type Echoes,
  type FieldCheck,
  firstOf,
  leftOver,
  notTooLong,
  quoted,
  type StepChecks,
  sentAs,
  whenAsked,
} from "./rule";
import { solutionChecks } from "./solution";

export const blanks: Blanks = {
  owner: "Choose who owns this referral",
  ownerFirst: "Enter the owner's first name",
  ownerLast: "Enter the owner's last name",
  ownerEmail: "Enter the owner's work email",
  involvement: "Choose whether you want help from AWS",
  primaryNeed: "Choose the help you want, or change to visibility only",
  solution: "Choose a solution, or Other and describe it",
  otherSolution: "Describe the solution, as you chose Other",
  salesActivities: "Tick what has happened so far with the customer",
};

/** Somebody may have been taken off the list since they were chosen. */
export const ownerIsStillListed: FieldCheck = (answers, { people }) => {
  const owner = textOf(answers, "owner");
  if (owner === "" || owner === SOMEONE_ELSE) return null;
  if (people.some((person) => person.id === owner)) return null;
  return error(
    "owner",
    "C",
    "The person chosen before no longer has access. Choose an active owner",
  );
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
  return `${name} is not on the list of registered users. Choose another owner or ask an admin to add them`;
}

/** R8: AssignOpportunity takes an address of at most 80 characters. */
export const ownerEmailIsAnAddress: FieldCheck = (answers) => {
  const typed = textOf(answers, "ownerEmail");
  if (typed === "") return null;
  const read = readEmail(typed);
  if (read.ok) return null;
  return read.reason === "too-long"
    ? error("ownerEmail", "L", "Owner email must be 80 characters or fewer")
    : error("ownerEmail", "F", "Owner email must look like name@company.com");
};

/** R29, R30: no help is asked for where AWS is only told. */
export const needsBelongToCoSell = leftOver(
  "primaryNeed",
  "You chose visibility only. Clear the kinds of help or ask for co-sell",
);

export const checks: StepChecks = {
  owner: firstOf(ownerIsStillListed, ownerWasNotRefused),
  ownerFirst: whenAsked(
    "ownerFirst",
    notTooLong("ownerFirst", () => "Owner first name must be 80 characters or fewer"),
  ),
  ownerLast: whenAsked(
    "ownerLast",
    notTooLong("ownerLast", () => "Owner last name must be 80 characters or fewer"),
  ),
  ownerEmail: whenAsked("ownerEmail", firstOf(ownerEmailIsAnAddress, typedOwnerWasNotRefused)),
  primaryNeed: whenAsked("primaryNeed", () => null, needsBelongToCoSell),
  ...solutionChecks,
};

export const echoes: Echoes = { ownerEmail: (typed) => sentAs(typed, readEmail(typed)) };
