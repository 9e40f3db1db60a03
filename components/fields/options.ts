/** What each choice offers, in words, with answers kept that the lists no longer hold. */

import { optionsOf } from "@/lib/referral/choices/aws-values";
import { countryName } from "@/lib/referral/choices/country-name";
import type { Person, ReferralContext } from "@/lib/referral/context";
import { type Answers, OTHER, SOMEONE_ELSE, typedList } from "@/lib/referral/fields/answers";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { fields } from "@/lib/referral/fields/fields";
import { marketplaceLink, marketplaceWords } from "@/lib/referral/fields/solutions";
import type { Option } from "./control";
import { countryOptions, stateOptions } from "./list-options";
import { productOptions } from "./product-options";

/** `recent` are the countries that the team chose last. */
export function optionsFor(
  id: FieldId,
  answers: Answers,
  context: ReferralContext,
  recent: readonly string[] = [],
): Option[] {
  if (id === "awsProducts") return productOptions(answers);
  const offered = id === "country" ? countryOptions(recent) : offeredFor(id, context);
  // Products and solutions have lines of their own for what the list lacks.
  if (offered.length === 0 || id === "solution") return offered;
  const unlisted = typedList(answers, id).filter((answer) =>
    offered.every((option) => option.value !== answer),
  );
  return [...offered, ...unlisted.map((value) => ({ value, label: labelOfUnlisted(id, value) }))];
}

function offeredFor(id: FieldId, context: ReferralContext): Option[] {
  const { options } = fields[id];
  if (id === "owner") return owners(context);
  if (id === "solution") return solutions(context);
  if (id === "natSecConfirmed") return [{ value: "Yes", label: "Yes, continue" }];
  if (id === "state") return [...stateOptions()];
  return options ? optionsOf(options) : [];
}

function owners({ people, you }: ReferralContext): Option[] {
  const isRefused = ({ awsAnswer }: Person) => awsAnswer === "refused";
  const optionOf = (person: Person) => ({
    value: person.id,
    label: `${person.firstName} ${person.lastName}${marksOf(person.id === you, isRefused(person))}`,
    note: person.email,
  });
  return [
    ...people.filter((person) => !isRefused(person)).map(optionOf),
    { value: SOMEONE_ELSE, label: "Someone else" },
    // Last, because AWS will refuse them again until somebody has them registered.
    ...people.filter(isRefused).map(optionOf),
  ];
}

function marksOf(isYou: boolean, isRefused: boolean): string {
  const marks = [isYou && "you", isRefused && "not accepted by AWS"].filter(Boolean);
  return marks.length > 0 ? ` (${marks.join(", ")})` : "";
}

function solutions(context: ReferralContext): Option[] {
  const active = (context.solutions ?? []).filter((solution) => solution.status === "Active");
  const listed = active.map((solution) => {
    const { id, name } = solution;
    const link = marketplaceLink(solution);
    const note = link === null ? id : `${id}, ${marketplaceWords[link.type]}`;
    return { value: id, label: name, note };
  });
  return [...listed, { value: OTHER, label: "Other" }];
}

function labelOfUnlisted(id: FieldId, value: string): string {
  if (id === "owner") return "Someone no longer on your list";
  return id === "country" ? countryName(value) : value;
}
