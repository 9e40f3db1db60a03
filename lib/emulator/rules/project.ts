/** Rules about the project: its texts, lists, competitor and the opportunity it follows. */
import { apnPrograms, customerUseCases } from "../data/picklists";
import { type Issue, issue, missing } from "../failure";
import type { OpportunityBody } from "../opportunity";
import { isBlank, type RuleContext } from "./context";

export function titleIssues({ Project }: OpportunityBody): Issue[] {
  return isBlank(Project?.Title) ? [missing("project.title")] : [];
}

export function businessProblemIssues({ Project }: OpportunityBody): Issue[] {
  return isBlank(Project?.CustomerBusinessProblem)
    ? [missing("project.customerBusinessProblem")]
    : [];
}

export function useCaseIssues({ Project }: OpportunityBody): Issue[] {
  const useCase = Project?.CustomerUseCase;
  if (useCase === undefined || customerUseCases.has(useCase)) return [];
  const text = `Member must satisfy enum value set: [${[...customerUseCases].join(", ")}]`;
  return [issue("INVALID_ENUM_VALUE", "project.customerUseCase", text)];
}

export function competitorIssues({ Project }: OpportunityBody): Issue[] {
  const fieldName = "project.otherCompetitorNames";
  const named = !isBlank(Project?.OtherCompetitorNames);
  if (Project?.CompetitorName === "*Other") return named ? [] : [missing(fieldName)];
  if (!named) return [];
  const text = "otherCompetitorNames is allowed only when competitorName is *Other";
  return [issue("INVALID_VALUE", fieldName, text)];
}

/** A renewal without an earlier opportunity is accepted: two of AWS's three documents allow it. */
export function relatedOpportunityIssues(body: OpportunityBody, context: RuleContext): Issue[] {
  const related = body.Project?.RelatedOpportunityIdentifier;
  if (related === undefined || context.store.opportunity(context.catalog, related)) return [];
  const text = `Resource with Identifier ${related} does not exist or is not accessible`;
  return [issue("INVALID_VALUE", "project.relatedOpportunityIdentifier", text)];
}

export function partnerIdentifierIssues(body: OpportunityBody, context: RuleContext): Issue[] {
  const identifier = body.PartnerOpportunityIdentifier;
  if (!identifier) return [];
  const { catalog, store, stored } = context;
  if (!store.partnerIdentifierTaken(catalog, identifier, stored?.id)) return [];
  const text = "An opportunity with this partnerOpportunityIdentifier already exists";
  return [issue("DUPLICATE_KEY_VALUE", "partnerOpportunityIdentifier", text)];
}

/**
 * What the service drops without a word: unknown programs, and the earlier opportunity of new
 * business. The opportunity type has a default.
 */
export function withServiceDefaults(body: OpportunityBody): OpportunityBody {
  const OpportunityType = body.OpportunityType ?? "Net New Business";
  const NationalSecurity = body.NationalSecurity ?? "No";
  if (body.Project === undefined) return { ...body, OpportunityType, NationalSecurity };
  const Project = { ...body.Project };
  if (OpportunityType === "Net New Business") delete Project.RelatedOpportunityIdentifier;
  if (Project.ApnPrograms) {
    Project.ApnPrograms = Project.ApnPrograms.filter((each) => apnPrograms.has(each));
  }
  return { ...body, OpportunityType, NationalSecurity, Project };
}
