/** AWS's opportunity as our answers: the way back of opportunity.ts, by the same paths. */
import "server-only";
import type { GetOpportunityResponse } from "@aws-sdk/client-partnercentral-selling";
import type { Person } from "@/lib/referral/context";
import { type Answers, OTHER, SOMEONE_ELSE } from "@/lib/referral/fields/answers";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";
import { decodeEntities } from "@/lib/referral/parse/entities";
import { readAt } from "./aws-path";
import { splitBusinessProblem } from "./business-problem";

/** What is read of an opportunity; a stored one has texts where AWS's client gives dates. */
export type ReadableOpportunity = Omit<
  Partial<GetOpportunityResponse>,
  "LastModifiedDate" | "CreatedDate" | "LifeCycle"
> & { LifeCycle?: object };

/** Involvement is not part of it: AWS keeps that with the engagement. */
export function answersOf(opportunity: ReadableOpportunity, people: readonly Person[]): Answers {
  const answers: Answers = {};
  for (const id of fieldIds) {
    const { api } = fields[id];
    if (api) keep(answers, id, readAt(opportunity, api));
  }
  const { description, useCase } = splitBusinessProblem(
    typeof answers.description === "string" ? answers.description : "",
  );
  keep(answers, "description", description);
  keep(answers, "useCase", useCase);
  const source = answers.fromMarketing;
  keep(answers, "fromMarketing", source && (source === "Marketing Activity" ? "Yes" : "No"));
  const related = opportunity.RelatedEntityIdentifiers ?? {};
  keep(answers, "solution", [
    ...(related.Solutions ?? []),
    ...(related.AwsMarketplaceSolutions ?? []),
    ...(related.AwsMarketplaceProducts ?? []),
    ...(answers.otherSolution ? [OTHER] : []),
  ]);
  keep(answers, "awsProducts", related.AwsProducts);
  keepOwner(answers, opportunity, people);
  return answers;
}

function keep(answers: Answers, id: FieldId, value: unknown): void {
  delete answers[id];
  if (Array.isArray(value)) {
    const texts = value.filter((entry) => typeof entry === "string").map(decodeEntities);
    if (texts.length > 0) answers[id] = texts;
  } else if (typeof value === "string" && value !== "") {
    answers[id] = decodeEntities(value);
  }
}

function keepOwner(
  answers: Answers,
  { OpportunityTeam }: ReadableOpportunity,
  people: readonly Person[],
): void {
  const owner = OpportunityTeam?.find((member) => member.BusinessTitle === "OpportunityOwner");
  if (!owner?.Email) return;
  const known = people.find((person) => person.email === owner.Email?.toLowerCase());
  if (known) {
    answers.owner = known.id;
    return;
  }
  answers.owner = SOMEONE_ELSE;
  keep(answers, "ownerFirst", owner.FirstName);
  keep(answers, "ownerLast", owner.LastName);
  keep(answers, "ownerEmail", owner.Email);
}
