/** What the emulated Partner Central holds, asked by AWS's own SDK as anybody could. */
import {
  GetOpportunityCommand,
  type GetOpportunityResponse,
  ListEngagementFromOpportunityTasksCommand,
  ListOpportunitiesCommand,
  type OpportunitySummary,
  type PartnerCentralSellingClient,
} from "@aws-sdk/client-partnercentral-selling";
import { decoded } from "@/lib/emulator/test/decoded";
import { expect } from "./fixtures";

type Catalog = "AWS" | "Sandbox";
const Catalog: Catalog = "Sandbox";

/** Every opportunity AWS holds for this customer in a catalog, over all result pages. */
export async function opportunitiesOf(
  client: PartnerCentralSellingClient,
  companyName: string,
  Catalog: Catalog = "Sandbox",
): Promise<OpportunitySummary[]> {
  const found: OpportunitySummary[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListOpportunitiesCommand({ Catalog, CustomerCompanyName: [companyName], NextToken }),
    );
    found.push(...decoded(page.OpportunitySummaries ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found;
}

/** The single opportunity of this customer, whole; fails when there are none or two. */
export async function theOpportunityOf(
  client: PartnerCentralSellingClient,
  companyName: string,
): Promise<GetOpportunityResponse> {
  const found = await opportunitiesOf(client, companyName);
  expect(found, `opportunities of ${companyName}`).toHaveLength(1);
  return decoded(
    await client.send(new GetOpportunityCommand({ Catalog, Identifier: found[0]?.Id })),
  );
}

/** How often the review of an opportunity was started. */
export async function reviewsOf(
  client: PartnerCentralSellingClient,
  opportunity: GetOpportunityResponse,
): Promise<number> {
  const { TaskSummaries = [] } = await client.send(
    new ListEngagementFromOpportunityTasksCommand({
      Catalog,
      OpportunityIdentifier: [opportunity.Id ?? ""],
    }),
  );
  return TaskSummaries.length;
}

/** Compares the values under dotted paths of AWS's names; undefined stands for what AWS does not hold. */
export function expectAtAws(
  opportunity: GetOpportunityResponse,
  expected: Record<string, unknown>,
): void {
  const held = Object.keys(expected).map((path) => [path, at(opportunity, path)]);
  expect(Object.fromEntries(held)).toEqual(expected);
}

export function at(opportunity: object, path: string): unknown {
  let value: unknown = opportunity;
  for (const name of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  return value instanceof Date ? value.toISOString() : (value ?? undefined);
}
