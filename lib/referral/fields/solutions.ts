/** The solutions of a referral as AWS links them, by what it has told us of its list. */

import type { ReferralContext, Solution } from "../context";
import { readSolutions, type SolutionLink, type SolutionType } from "../parse/solution-id";
import { type Answers, listOf, OTHER } from "./answers";

type MarketplaceLink = { type: Exclude<SolutionType, "Solutions">; id: string };

/** What AWS links besides the partner's own solutions, in words. */
export const marketplaceWords: Record<MarketplaceLink["type"], string> = {
  AwsMarketplaceSolutions: "AWS Marketplace solution",
  AwsMarketplaceProducts: "AWS Marketplace product",
};

/** A chosen or typed solution; `listed` where it is on the partner's list at AWS. */
export type OfferedSolution = SolutionLink & { listed: Solution | undefined };

type Known = Pick<ReferralContext, "solutions">;

/** Each one once, without Other; what cannot be read is left out. */
export function offeredSolutions(answers: Answers, known: Known): OfferedSolution[] {
  const entries = listOf(answers, "solution").filter((entry) => entry !== OTHER);
  const offered = entries.flatMap((entry) => solutionsIn(entry, known));
  return [...new Map(offered.map((each) => [each.id, each])).values()];
}

/** The solutions that one entry of the answer names; none where it cannot be read. */
export function solutionsIn(entry: string, known: Known): OfferedSolution[] {
  const read = readSolutions(entry);
  return read.ok ? read.links.map((link) => asListed(link, known)) : [];
}

/** A solution of the list goes by its ARN where AWS gives one, however it was named. */
function asListed(link: SolutionLink, { solutions }: Known): OfferedSolution {
  const end = link.id.startsWith("soln-") ? `/${link.id}` : null;
  const listed = solutions?.find(
    ({ id, marketplaceArn: arn }) =>
      id === link.id || arn === link.id || (end !== null && arn?.endsWith(end)),
  );
  return { ...(marketplaceLink(listed) ?? link), listed };
}

/** The ARN of a solution on the list, just as AWS gives it; null where it has none that can be linked. */
export function marketplaceLink(listed: Solution | undefined): MarketplaceLink | null {
  if (!listed?.marketplaceArn) return null;
  const read = readSolutions(listed.marketplaceArn);
  const [link] = read.ok ? read.links : [];
  if (!link || link.type === "Solutions") return null;
  return { type: link.type, id: listed.marketplaceArn };
}

/** "Fleet tracker (S-1234567)", "AWS Marketplace product prod-ab1c2de3fgh4i". */
export function solutionWords({ type, id, listed }: OfferedSolution): string {
  const short = id.slice(id.lastIndexOf("/") + 1);
  const words = type === "Solutions" ? id : `${marketplaceWords[type]} ${short}`;
  return listed ? `${listed.name} (${words})` : words;
}
