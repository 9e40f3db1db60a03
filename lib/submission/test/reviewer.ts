/** For tests: somebody at AWS, or in Partner Central, who works on an opportunity that was sent. */
import {
  GetOpportunityCommand,
  type GetOpportunityCommandOutput,
  UpdateOpportunityCommand,
  type UpdateOpportunityRequest,
} from "@aws-sdk/client-partnercentral-selling";
import { decoded } from "@/lib/emulator/test/decoded";
import { checkOpportunity } from "@/lib/opportunity/check-now";
import { type Stage, submissionFor } from "./stage";

/** What AWS holds of a referral, its texts as they are meant. */
export async function atAws(stage: Stage, referralId: string) {
  const { opportunityId } = await submissionFor(referralId);
  const command = new GetOpportunityCommand({
    Catalog: "Sandbox",
    Identifier: opportunityId ?? "",
  });
  const { $metadata: _, ...opportunity } = decoded<GetOpportunityCommandOutput>(
    await stage.aws.send(command),
  );
  return opportunity;
}

/** Changes the opportunity by its whole record, as AWS's own pages do, without telling us. */
export async function changeAtAws(
  stage: Stage,
  referralId: string,
  change: (opportunity: UpdateOpportunityRequest) => void,
): Promise<void> {
  const { Id, Arn, CreatedDate, OpportunityTeam, RelatedEntityIdentifiers, ...rest } = await atAws(
    stage,
    referralId,
  );
  const body: UpdateOpportunityRequest = { ...rest, Identifier: Id, LifeCycle: rest.LifeCycle };
  change(body);
  await stage.aws.send(new UpdateOpportunityCommand(body));
}

type ReviewStatus = NonNullable<UpdateOpportunityRequest["LifeCycle"]>["ReviewStatus"];

/** The Sandbox lets a partner play the reviewer. What AWS then says is heard here at once. */
export async function review(
  stage: Stage,
  referralId: string,
  status: ReviewStatus,
): Promise<void> {
  await changeAtAws(stage, referralId, (body) => {
    body.LifeCycle = {
      ...body.LifeCycle,
      ReviewStatus: status,
      ReviewComments: "Say what AWS is to do",
      ReviewStatusReason: "Clarify Revenue",
    };
  });
  await hear(referralId);
}

/** Reads AWS's record anew, as the list of changes would make us. */
export async function hear(referralId: string): Promise<void> {
  const heard = await checkOpportunity({ referralId });
  if (!heard.ok) throw new Error(`not heard: ${heard.failure.code}`);
}
