/**
 * What AWS says about an opportunity: nothing before it was submitted, little before approval. The
 * recorded answers hold no insights, so those are made up by AWS's description of them.
 */
import {
  type GetAwsOpportunitySummaryRequest,
  GetAwsOpportunitySummaryRequest$,
  GetAwsOpportunitySummaryResponse$,
} from "@aws-sdk/client-partnercentral-selling";
import { notFound } from "../failure";
import { insightsOf, unknownSummary } from "../insights";
import type { Opportunity } from "../opportunity";
import { redacted } from "../rules/national-security";
import { answerOf } from "../shapes/fill-with-nulls";
import { operation, requireOpportunity } from "./operation";

export const getAwsOpportunitySummary = operation<GetAwsOpportunitySummaryRequest>({
  name: "GetAwsOpportunitySummary",
  group: "read",
  request: GetAwsOpportunitySummaryRequest$,
  perform({ input, store, summary }) {
    const { Catalog = "", RelatedOpportunityIdentifier = "" } = input;
    const opportunity = requireOpportunity(store, Catalog, RelatedOpportunityIdentifier);
    if (opportunity.submission === undefined) throw notFound(RelatedOpportunityIdentifier);
    return { answer: summaryOf(opportunity, summary) };
  },
});

function summaryOf(opportunity: Opportunity, asked: "empty" | "unknown" | undefined): object {
  const { related, submission } = opportunity;
  const isApproved = opportunity.review.status === "Approved" && asked === undefined;
  if (asked === "unknown")
    return answerOf(GetAwsOpportunitySummaryResponse$, unknownSummary(opportunity));
  return answerOf(GetAwsOpportunitySummaryResponse$, {
    Catalog: opportunity.catalog,
    RelatedOpportunityId: opportunity.id,
    Origin: opportunity.origin,
    InvolvementType: submission?.InvolvementType,
    Visibility: submission?.Visibility,
    OpportunityTeam: isApproved ? team : [],
    RelatedEntityIds: {
      AwsProducts: related.AwsProducts ?? [],
      Solutions: related.Solutions ?? [],
      AwsMarketplaceSolutions: related.AwsMarketplaceSolutions ?? [],
      AwsMarketplaceProducts: related.AwsMarketplaceProducts ?? [],
    },
    ...(isApproved ? approvedPart(opportunity) : {}),
  });
}

const member = (BusinessTitle: string, FirstName: string, LastName: string) => ({
  ...{ BusinessTitle, FirstName, LastName },
  Email: `${FirstName}.${LastName}@aws.example`.toLowerCase(),
});

const team = [
  member("AWSSalesRep", "Sam", "Rivera"),
  member("AWSAccountOwner", "Mara", "Stein"),
  member("PDM", "Priya", "Nair"),
];

/** AWS's own stage is told once it is an end; the score, as long as it is none. */
function approvedPart(opportunity: Opportunity): object {
  const { body } = opportunity;
  const { Stage, NextSteps, TargetCloseDate } = body.LifeCycle ?? {};
  const isOver = Stage === "Launched" || Stage === "Closed Lost";
  return {
    CosellMotion: "AWS Field-engaged",
    LifeCycle: { Stage: isOver ? Stage : "Seller Engaged", NextSteps, TargetCloseDate },
    Customer: { Contacts: redacted(body).Customer?.Contacts ?? [] },
    Project: { ExpectedCustomerSpend: body.Project?.ExpectedCustomerSpend ?? [] },
    Insights: insightsOf(opportunity, isOver),
  };
}
