import {
  type CreateOpportunityRequest,
  CreateOpportunityRequest$,
} from "@aws-sdk/client-partnercentral-selling";
import { issue, refuseBusiness } from "../failure";
import type { Opportunity } from "../opportunity";
import { bodyIssues } from "../rules/body";
import { asStored } from "../rules/national-security";
import { withServiceDefaults } from "../rules/project";
import { reviewAtCreation, reviewAtCreationIssues } from "../rules/review";
import { withComputedSpend } from "../rules/spend";
import { initialTeam, initialTeamIssues } from "../rules/team";
import { bodyOf, operation, storedLifeCycle } from "./operation";

export const createOpportunity = operation<CreateOpportunityRequest>({
  name: "CreateOpportunity",
  group: "write",
  request: CreateOpportunityRequest$,
  perform({ input, now, store }) {
    const { Catalog: catalog = "", Origin, OpportunityTeam = [], Tags = [] } = input;
    const body = withServiceDefaults(bodyOf(input));
    refuseBusiness(
      ...bodyIssues(body, { now, catalog, store }),
      ...initialTeamIssues(OpportunityTeam),
      ...originIssues(catalog, Origin),
      ...reviewAtCreationIssues(catalog, body),
    );
    const time = now.toISOString();
    const opportunity: Opportunity = {
      catalog,
      id: store.nextOpportunityId(),
      createdDate: time,
      lastModifiedDate: time,
      origin: Origin ?? "Partner Referral",
      tags: Tags,
      body: asStored(withComputedSpend(storedLifeCycle(body))),
      review: reviewAtCreation(catalog, body),
      team: initialTeam(OpportunityTeam),
      related: {},
    };
    const answer = {
      Id: opportunity.id,
      PartnerOpportunityIdentifier: body.PartnerOpportunityIdentifier ?? null,
      LastModifiedDate: time,
    };
    return { answer, changes: { opportunities: [opportunity] } };
  },
});

function originIssues(catalog: string, origin: CreateOpportunityRequest["Origin"]) {
  if (origin !== "AWS Referral" || catalog === "Sandbox") return [];
  return [
    issue("INVALID_VALUE", "origin", "Only the Sandbox lets partners create an AWS Referral"),
  ];
}
