/**
 * One call from its decoded body to its answer: faults asked for, quotas, first validation stage,
 * client token, operation (which holds the second stage), commit.
 */
import { createHash } from "node:crypto";

import type { EventBus } from "./event-bus";
import { issue, refuseBusiness, refuseIf, ServiceFailure } from "./failure";
import { ConnectionReset, type Faults, type Strikes } from "./faults";
import type { Journal } from "./journal";
import type { Operation, Settings } from "./operations/operation";
import type { SpentToken } from "./opportunity";
import type { Quotas } from "./quotas";
import { canonical } from "./rules/changed-fields";
import { checkRequest } from "./shapes/check-request";
import { commit, type Store } from "./store";
import { dueTasks } from "./tasks";

export type Service = {
  readonly store: Store;
  readonly journal: Journal;
  readonly quotas: Quotas;
  readonly faults: Faults;
  readonly events: EventBus;
  readonly settings: Settings;
  readonly clock: () => Date;
};

/**
 * Resolves once everything the answer tells of is on the disk; throws ServiceFailure.
 *
 * @param isGone whether the caller has hung up: what it gave up waiting for has no effect then
 */
export async function dispatch(
  service: Service,
  operation: Operation,
  wire: unknown,
  isGone: () => boolean = () => false,
): Promise<object> {
  const strikes = service.faults.strike(operation.name, () =>
    partnerIdentifierOf(service.store, wire),
  );
  await strikes.before();
  if (isGone()) throw new ConnectionReset();
  try {
    const answer = perform(service, operation, wire, strikes);
    // Reads wait too: nobody may learn of a change that a kill could still undo.
    await service.journal.flushed();
    service.events.publish();
    await strikes.after();
    return answer;
  } catch (cause) {
    throw cause instanceof ServiceFailure ? strikes.respelled(cause) : cause;
  }
}

/** The partner's own id of the opportunity a call is about, as far as its body tells. */
function partnerIdentifierOf(store: Store, wire: unknown): string | undefined {
  const body: Record<string, unknown> = Object(wire);
  const { PartnerOpportunityIdentifier, TaskIdentifier, OpportunityIdentifier } = body;
  if (PartnerOpportunityIdentifier !== undefined) return String(PartnerOpportunityIdentifier);
  const catalog = String(body.Catalog);
  const taskId = Array.isArray(TaskIdentifier) ? TaskIdentifier[0] : undefined;
  const task = store.tasks(catalog).find(({ id }) => id === taskId);
  const named = body.Identifier ?? body.RelatedOpportunityIdentifier;
  const id = task?.opportunityId ?? named ?? [OpportunityIdentifier].flat()[0];
  return store.opportunity(catalog, String(id))?.body.PartnerOpportunityIdentifier;
}

/** Runs without a pause from reading the state to changing it, so no two calls can interleave. */
function perform(service: Service, operation: Operation, wire: unknown, strikes: Strikes): object {
  const { store, journal, quotas, settings, events } = service;
  const now = service.clock();
  quotas.admit(operation.group, now);
  const ended = dueTasks(store, now, settings.taskMs);
  if (ended) {
    events.note(ended, store);
    commit(store, journal, ended);
  }
  const { input, issues } = checkRequest(operation.request, wire);
  refuseIf("REQUEST_VALIDATION_FAILED", issues);
  if (!settings.catalogs.includes(String(input.Catalog))) {
    const text = `Catalog must be ${settings.catalogs.join(" or ")}`;
    refuseBusiness(issue("INVALID_VALUE", "catalog", text));
  }
  const token = tokenOf(operation, input);
  if (token) {
    const spent = store.spentToken(token.operation, token.catalog, token.token);
    if (spent) return repeated(spent, token.request);
  }
  const { answer, changes } = operation.perform({
    input,
    wire,
    now,
    store: strikes.view(store, now),
    settings,
    taskFailure: strikes.taskFailure,
    summary: strikes.summary,
  });
  if (changes) {
    events.note(changes, store);
    const tokens = token ? [{ ...token, answer }] : [];
    commit(store, journal, tokens.length > 0 ? { ...changes, tokens } : changes);
  }
  return answer;
}

function tokenOf(
  operation: Operation,
  input: Record<string, unknown>,
): Omit<SpentToken, "answer"> | undefined {
  const { Catalog, ClientToken } = input;
  if (ClientToken === undefined) return undefined;
  return {
    operation: operation.name,
    catalog: String(Catalog),
    token: String(ClientToken),
    request: createHash("sha256").update(canonical(input)).digest("base64"),
  };
}

/** The same request gets the same answer, however the opportunity has changed since. */
function repeated(spent: SpentToken, request: string): object {
  if (spent.request === request) return spent.answer;
  const text = "Conflicting client token submitted for a new request body.";
  throw new ServiceFailure("ConflictException", text);
}
