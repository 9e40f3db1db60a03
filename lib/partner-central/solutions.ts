import "server-only";
import type { Solution } from "@/lib/referral/context";
import { done, type Result } from "@/lib/result";
import { listSolutionsPage } from "./calls";
import type { Target } from "./connect";
import type { Failure } from "./failures";

/** AWS pages a list without an end in sight; more pages than this is a fault, not a catalogue. */
const MAX_PAGES = 50;

/** All of the partner's solutions, inactive ones too: a referral may name one that has gone. */
export async function listSolutions(target: Target): Promise<Result<Solution[], Failure>> {
  const solutions: Solution[] = [];
  let next: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await listSolutionsPage(target, next);
    if (!answer.ok) return answer;
    for (const { Id, Name, Status, AwsMarketplaceSolutionArn } of answer.value.solutions) {
      if (!Id || !Name || !Status) continue;
      // AWS answers a blank as null, whatever its types say.
      const marketplaceArn = AwsMarketplaceSolutionArn || undefined;
      solutions.push({ id: Id, name: Name, status: Status, marketplaceArn });
    }
    next = answer.value.next;
    if (!next) break;
  }
  return done(solutions);
}
