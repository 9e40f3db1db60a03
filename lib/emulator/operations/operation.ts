/** What all operations have in common: their place in the quotas, their form, their outcome. */

import { issue, notFound, refuseBusiness, ServiceFailure } from "../failure";
import type { Changes, Opportunity, OpportunityBody } from "../opportunity";
import type { CallGroup } from "../quotas";
import type { Correction } from "../rules/review";
import type { VisibilityOnly } from "../rules/submission";
import type { StructureSchema } from "../shapes/schema";
import type { StoreView } from "../store";

export type Settings = {
  /** The catalogs that are answered; a call for another one is refused. */
  readonly catalogs: readonly string[];
  /** Milliseconds an engagement task takes; with 0 the call that starts it answers COMPLETE. */
  readonly taskMs: number;
  readonly visibilityOnly: VisibilityOnly;
  readonly correction: Correction;
};

export type Call<Input> = {
  readonly input: Input;
  /** The body as it came, for the one place where null and absence mean different things. */
  readonly wire: unknown;
  readonly now: Date;
  readonly store: StoreView;
  readonly settings: Settings;
  /** How a task that this call starts is to fail, where a fault was asked for. */
  readonly taskFailure: { readonly reasonCode: string; readonly message: string } | undefined;
  /** What AWS's summary is to hold, where that was asked for. */
  readonly summary: "empty" | "unknown" | undefined;
};

export type Outcome = { readonly answer: object; readonly changes?: Changes };

export type Operation = {
  readonly name: string;
  readonly group: CallGroup;
  readonly request: StructureSchema;
  perform(call: Call<unknown>): Outcome;
};

type Definition<Input> = Omit<Operation, "perform"> & { perform(call: Call<Input>): Outcome };

/** `Input` is the SDK's own type of the request the schema describes. */
export function operation<Input>(definition: Definition<Input>): Operation {
  return {
    ...definition,
    // dispatch.ts performs only what checkRequest found to fit this very schema.
    perform: (call) => definition.perform(call as Call<Input>),
  };
}

export function requireOpportunity(
  store: StoreView,
  catalog: string,
  identifier: string,
): Opportunity {
  const opportunity = store.opportunity(catalog, identifier);
  if (opportunity === undefined) throw notFound(identifier);
  return opportunity;
}

/** While the task of a submission runs, the opportunity belongs to it. */
export function refuseWhileSubmitting(store: StoreView, { catalog, id }: Opportunity): void {
  if (store.taskInProgress(catalog, id) === undefined) return;
  const text = "An engagement task is in progress for this opportunity";
  refuseBusiness(issue("INVALID_RESOURCE_STATE", "lifeCycle.reviewStatus", text));
}

export function conflictWhileSubmitting(store: StoreView, { catalog, id }: Opportunity): void {
  if (store.taskInProgress(catalog, id) === undefined) return;
  const text = "An engagement task is in progress for this opportunity";
  throw new ServiceFailure("ConflictException", text);
}

/** The members of a request that make up the stored body, without those AWS alone writes. */
export function bodyOf(request: OpportunityBody): OpportunityBody {
  return {
    PrimaryNeedsFromAws: request.PrimaryNeedsFromAws,
    NationalSecurity: request.NationalSecurity,
    PartnerOpportunityIdentifier: request.PartnerOpportunityIdentifier,
    Customer: request.Customer,
    Project: request.Project,
    OpportunityType: request.OpportunityType,
    Marketing: request.Marketing,
    SoftwareRevenue: request.SoftwareRevenue,
    LifeCycle: request.LifeCycle,
  };
}

/** The life cycle as stored: review fields are kept apart, the history of next steps is not kept. */
export function storedLifeCycle(body: OpportunityBody): OpportunityBody {
  const { Stage = "Prospect", ClosedLostReason, NextSteps, TargetCloseDate } = body.LifeCycle ?? {};
  return { ...body, LifeCycle: { Stage, ClosedLostReason, NextSteps, TargetCloseDate } };
}
