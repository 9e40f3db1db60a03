import {
  type ListOpportunitiesRequest,
  ListOpportunitiesRequest$,
  type OpportunitySortName,
  OpportunitySummary$,
} from "@aws-sdk/client-partnercentral-selling";
import { arnOf, type Opportunity } from "../opportunity";
import { pageOf } from "../paging";
import { redacted } from "../rules/national-security";
import { answerOf } from "../shapes/fill-with-nulls";
import { lifeCycleAnswer } from "./get-opportunity";
import { operation } from "./operation";

const DEFAULT_PAGE_SIZE = 20;

export const listOpportunities = operation<ListOpportunitiesRequest>({
  name: "ListOpportunities",
  group: "read",
  request: ListOpportunitiesRequest$,
  perform({ input, store }) {
    const { Catalog = "", MaxResults = DEFAULT_PAGE_SIZE, NextToken, Sort } = input;
    const page = pageOf({
      entries: store.opportunities(Catalog).filter((each) => matches(each, input)),
      idOf: (each) => each.id,
      sortValueOf: sortValues[Sort?.SortBy ?? "LastModifiedDate"],
      descending: (Sort?.SortOrder ?? "DESCENDING") === "DESCENDING",
      maxResults: MaxResults,
      nextToken: NextToken,
    });
    return {
      answer: { OpportunitySummaries: page.entries.map(summaryOf), NextToken: page.nextToken },
    };
  },
});

const sortValues: Record<OpportunitySortName, (opportunity: Opportunity) => string> = {
  CreatedDate: (each) => each.createdDate,
  CustomerCompanyName: (each) => redacted(each.body).Customer?.Account?.CompanyName ?? "",
  // Padded, so that text order is number order.
  Identifier: (each) => each.id.slice(1).padStart(20, "0"),
  LastModifiedDate: (each) => each.lastModifiedDate,
  TargetCloseDate: (each) => each.body.LifeCycle?.TargetCloseDate ?? "",
};

function matches(opportunity: Opportunity, filter: ListOpportunitiesRequest): boolean {
  const { body, review } = opportunity;
  const company = redacted(body).Customer?.Account?.CompanyName ?? "";
  const closeDate = body.LifeCycle?.TargetCloseDate ?? "";
  return (
    isOneOf(opportunity.id, filter.Identifier) &&
    isOneOf(body.LifeCycle?.Stage, filter.LifeCycleStage) &&
    isOneOf(review.status ?? undefined, filter.LifeCycleReviewStatus) &&
    containsOneOf(company, filter.CustomerCompanyName) &&
    isBetween(
      opportunity.createdDate,
      filter.CreatedDate?.AfterCreatedDate,
      filter.CreatedDate?.BeforeCreatedDate,
    ) &&
    isBetween(
      opportunity.lastModifiedDate,
      filter.LastModifiedDate?.AfterLastModifiedDate,
      filter.LastModifiedDate?.BeforeLastModifiedDate,
    ) &&
    closeDate >= (filter.TargetCloseDate?.AfterTargetCloseDate ?? "") &&
    closeDate <= (filter.TargetCloseDate?.BeforeTargetCloseDate ?? "~")
  );
}

function isOneOf(value: string | undefined, wanted: readonly string[] = []): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

function containsOneOf(value: string, wanted: readonly string[] = []): boolean {
  const lower = value.toLowerCase();
  return wanted.length === 0 || wanted.some((each) => lower.includes(each.toLowerCase()));
}

function isBetween(time: string, after: Date | undefined, before: Date | undefined): boolean {
  const milliseconds = Date.parse(time);
  return (
    milliseconds >= (after?.getTime() ?? -Infinity) &&
    milliseconds <= (before?.getTime() ?? Infinity)
  );
}

function summaryOf(opportunity: Opportunity): object {
  const body = redacted(opportunity.body);
  const { catalog, id } = opportunity;
  return answerOf(OpportunitySummary$, {
    Catalog: catalog,
    Id: id,
    Arn: arnOf(catalog, "opportunity", id),
    PartnerOpportunityIdentifier: body.PartnerOpportunityIdentifier,
    OpportunityType: body.OpportunityType,
    LastModifiedDate: opportunity.lastModifiedDate,
    CreatedDate: opportunity.createdDate,
    LifeCycle: lifeCycleAnswer(opportunity),
    Customer: { Account: body.Customer?.Account },
    Project: body.Project,
  });
}
