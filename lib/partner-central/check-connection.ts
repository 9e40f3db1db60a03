import "server-only";
import { done, type Result } from "@/lib/result";
import { listSolutionsPage } from "./calls";
import type { Target } from "./connect";
import type { Failure } from "./failures";

/** Whether Partner Central answers us in this catalog, by the smallest read there is. */
export async function checkConnection(target: Target): Promise<Result<null, Failure>> {
  const answer = await listSolutionsPage(target, undefined, 1);
  return answer.ok ? done(null) : answer;
}
