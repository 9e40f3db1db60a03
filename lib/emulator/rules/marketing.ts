/** Rules about the marketing activity a referral came from. */
import { marketingUseCases } from "../data/picklists";
import { type Issue, issue } from "../failure";
import type { OpportunityBody } from "../opportunity";

/**
 * Not enforced, because documents contradict each other: at least one channel, and no use cases
 * when no funding was used.
 */
export function marketingIssues({ Marketing }: OpportunityBody): Issue[] {
  if (Marketing === undefined) return [];
  if (Marketing.Source === "None") return superfluousIssues(Marketing);
  const issues = unknownUseCaseIssues(Marketing);
  if (Marketing.Source === "Marketing Activity" && Marketing.AwsFundingUsed === undefined) {
    const text = "marketing.awsFundingUsed is required when marketing.source is Yes";
    issues.push(issue("REQUIRED_FIELD_MISSING", "marketing.awsFundingUsed", text));
  }
  return issues;
}

type Marketing = NonNullable<OpportunityBody["Marketing"]>;

function superfluousIssues(marketing: Marketing): Issue[] {
  const given: Record<string, boolean> = {
    awsFundingUsed: marketing.AwsFundingUsed !== undefined,
    campaignName: Boolean(marketing.CampaignName),
    channels: Boolean(marketing.Channels?.length),
    useCases: Boolean(marketing.UseCases?.length),
  };
  return Object.keys(given)
    .filter((name) => given[name])
    .map((name) => {
      const fieldName = `marketing.${name}`;
      const text = `${fieldName} cannot have values if marketing.source is set to No`;
      return issue("INVALID_VALUE", fieldName, text);
    });
}

function unknownUseCaseIssues({ UseCases = [] }: Marketing): Issue[] {
  if (UseCases.every((each) => marketingUseCases.has(each))) return [];
  const text = `Member must satisfy enum value set: [${[...marketingUseCases].join(", ")}]`;
  return [issue("INVALID_ENUM_VALUE", "marketing.useCases", text)];
}
