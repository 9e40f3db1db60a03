/** AssociateOpportunity and DisassociateOpportunity: the same four members, an empty answer. */
import {
  type AssociateOpportunityRequest,
  AssociateOpportunityRequest$,
  type DisassociateOpportunityRequest,
  DisassociateOpportunityRequest$,
} from "@aws-sdk/client-partnercentral-selling";
import { notFound, refuseBusiness } from "../failure";
import { type Opportunity, solutionTypes, touched } from "../opportunity";
import {
  type Association,
  associationIssues,
  associationStateIssues,
  offerStateIssues,
} from "../rules/associations";
import {
  type Call,
  type Outcome,
  operation,
  refuseWhileSubmitting,
  requireOpportunity,
} from "./operation";

export const associateOpportunity = operation<AssociateOpportunityRequest>({
  name: "AssociateOpportunity",
  group: "write",
  request: AssociateOpportunityRequest$,
  perform(call) {
    const { opportunity, association } = subjectOf(call);
    refuseBusiness(...associationIssues(opportunity, association, call.store));
    const present = opportunity.related[association.type] ?? [];
    return related(opportunity, association, [...present, association.identifier], call.now);
  },
});

export const disassociateOpportunity = operation<DisassociateOpportunityRequest>({
  name: "DisassociateOpportunity",
  group: "write",
  request: DisassociateOpportunityRequest$,
  perform(call) {
    const { opportunity, association } = subjectOf(call);
    const present = opportunity.related[association.type] ?? [];
    if (!present.includes(association.identifier)) throw notFound(association.identifier);
    const rest = present.filter((each) => each !== association.identifier);
    return related(opportunity, association, rest, call.now);
  },
});

function subjectOf({
  input,
  store,
}: Call<AssociateOpportunityRequest | DisassociateOpportunityRequest>): {
  opportunity: Opportunity;
  association: Association;
} {
  const { Catalog = "", OpportunityIdentifier = "", RelatedEntityIdentifier = "" } = input;
  const opportunity = requireOpportunity(store, Catalog, OpportunityIdentifier);
  const type = input.RelatedEntityType ?? "Solutions";
  const association = { type, identifier: RelatedEntityIdentifier };
  refuseWhileSubmitting(store, opportunity);
  refuseBusiness(...associationStateIssues(opportunity));
  refuseBusiness(...offerStateIssues(opportunity, association));
  return { opportunity, association };
}

function related(
  opportunity: Opportunity,
  { type }: Association,
  identifiers: readonly string[],
  now: Date,
): Outcome {
  const changed: Opportunity = {
    ...opportunity,
    related: { ...opportunity.related, [type]: identifiers },
    body: solutionTypes.some((each) => each === type)
      ? withoutOtherSolution(opportunity)
      : opportunity.body,
  };
  return { answer: {}, changes: { opportunities: [touched(changed, now)] } };
}

/** A real solution replaces the text that stood for one. */
function withoutOtherSolution({ body }: Opportunity): Opportunity["body"] {
  if (body.Project?.OtherSolutionDescription === undefined) return body;
  return { ...body, Project: { ...body.Project, OtherSolutionDescription: undefined } };
}
