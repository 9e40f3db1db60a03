import {
  type ListSolutionsRequest,
  ListSolutionsRequest$,
  SolutionBase$,
  type SolutionSortName,
} from "@aws-sdk/client-partnercentral-selling";
import { type PartnerSolution, partnerSolutions } from "../data/solutions";
import { arnOf } from "../opportunity";
import { pageOf } from "../paging";
import { fillWithNulls } from "../shapes/fill-with-nulls";
import { operation } from "./operation";

const DEFAULT_PAGE_SIZE = 20;

export const listSolutions = operation<ListSolutionsRequest>({
  name: "ListSolutions",
  group: "read",
  request: ListSolutionsRequest$,
  perform({ input }) {
    const { Catalog = "", MaxResults = DEFAULT_PAGE_SIZE, NextToken, Sort } = input;
    const page = pageOf({
      entries: partnerSolutions.filter((each) => matches(each, input)),
      idOf: (each) => each.id,
      sortValueOf: sortValues[Sort?.SortBy ?? "Identifier"],
      descending: Sort?.SortOrder === "DESCENDING",
      maxResults: MaxResults,
      nextToken: NextToken,
    });
    const summaries = page.entries.map((each) => summaryOf(each, Catalog));
    return { answer: { SolutionSummaries: summaries, NextToken: page.nextToken } };
  },
});

const sortValues: Record<SolutionSortName, (solution: PartnerSolution) => string> = {
  Category: (each) => each.category,
  CreatedDate: (each) => each.createdDate,
  Identifier: (each) => each.id,
  Name: (each) => each.name,
  Status: (each) => each.status,
};

function matches(solution: PartnerSolution, filter: ListSolutionsRequest): boolean {
  return (
    isOneOf(solution.id, filter.Identifier) &&
    isOneOf(solution.status, filter.Status) &&
    isOneOf(solution.category, filter.Category) &&
    isOneOf(solution.marketplaceArn, filter.AwsMarketplaceSolutionArn)
  );
}

function isOneOf(value: string | undefined, wanted: readonly string[] = []): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

function summaryOf(solution: PartnerSolution, catalog: string): object {
  return fillWithNulls(SolutionBase$, {
    Catalog: catalog,
    Id: solution.id,
    Arn: arnOf(catalog, "solution", solution.id),
    Name: solution.name,
    Status: solution.status,
    Category: solution.category,
    CreatedDate: solution.createdDate,
    AwsMarketplaceSolutionArn: solution.marketplaceArn,
  });
}
