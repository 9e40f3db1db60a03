import {
  GetOpportunityCommand,
  type GetOpportunityResponse,
  ListOpportunitiesCommand,
  type OpportunitySummary,
  type PartnerCentralSellingClient,
} from "@aws-sdk/client-partnercentral-selling";
import { expect } from "./fixtures";

const Catalog = "Sandbox";

/** Every opportunity AWS holds for this customer, over all result pages. */
export async function opportunitiesOf(
  client: PartnerCentralSellingClient,
  companyName: string,
): Promise<OpportunitySummary[]> {
  const found: OpportunitySummary[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListOpportunitiesCommand({ Catalog, CustomerCompanyName: [companyName], NextToken }),
    );
    found.push(...(page.OpportunitySummaries ?? []));
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
  return client.send(new GetOpportunityCommand({ Catalog, Identifier: found[0]?.Id }));
}

/** The value under a dotted path of AWS's names; undefined where AWS holds nothing or null. */
export function at(opportunity: object, path: string): unknown {
  let value: unknown = opportunity;
  for (const name of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  return value ?? undefined;
}
