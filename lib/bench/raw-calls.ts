/** The calls of one referral made straight with AWS's SDK, as somebody would who never expects a failure. */
import { randomUUID } from "node:crypto";
import {
  AssignOpportunityCommand,
  AssociateOpportunityCommand,
  CreateOpportunityCommand,
  GetOpportunityCommand,
  type PartnerCentralSellingClient,
  StartEngagementFromOpportunityTaskCommand,
} from "@aws-sdk/client-partnercentral-selling";
import type { Requests } from "@/lib/partner-central/opportunity";

const Catalog = "Sandbox";

/** @returns how many calls that took */
export async function sendRaw(
  client: PartnerCentralSellingClient,
  { create, associations, assignee, submission }: Requests,
): Promise<number> {
  const own = { PartnerOpportunityIdentifier: randomUUID() };
  const { Id } = await client.send(
    new CreateOpportunityCommand({ ...create, ...own, ClientToken: randomUUID() }),
  );
  for (const { type, id } of associations) {
    await client.send(
      new AssociateOpportunityCommand({
        Catalog,
        OpportunityIdentifier: Id,
        RelatedEntityType: type,
        RelatedEntityIdentifier: id,
      }),
    );
  }
  const about = { Catalog, Identifier: Id };
  await client.send(new AssignOpportunityCommand({ ...about, Assignee: assignee ?? undefined }));
  await client.send(new GetOpportunityCommand(about));
  await client.send(
    new StartEngagementFromOpportunityTaskCommand({
      ...about,
      AwsSubmission: submission ?? undefined,
      ClientToken: randomUUID(),
    }),
  );
  await client.send(new GetOpportunityCommand(about));
  return 5 + associations.length;
}
