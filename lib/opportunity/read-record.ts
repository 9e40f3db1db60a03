import "server-only";
import { toJson } from "@/lib/db/json";
import type { Body } from "@/lib/partner-central/aws-path";
import { getOpportunity } from "@/lib/partner-central/calls";
import type { Target } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import { done, type Result } from "@/lib/result";

/** AWS's record of an opportunity, as JSON that can be kept. */
export async function readRecord(
  target: Target,
  opportunityId: string,
): Promise<Result<Body, Failure>> {
  const answer = await getOpportunity(target, opportunityId);
  if (!answer.ok) return answer;
  const { $metadata: _ofTheCall, ...opportunity } = { $metadata: undefined, ...answer.value };
  // toJson of an object is an object.
  return done(toJson(opportunity) as Body);
}
