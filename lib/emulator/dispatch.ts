/**
 * One call from its decoded body to its answer: quotas, first validation stage, client token,
 * operation (which holds the second stage), commit.
 */
import { createHash } from "node:crypto";

import { issue, refuseBusiness, refuseIf, ServiceFailure } from "./failure";
import type { Journal } from "./journal";
import type { Operation, Settings } from "./operations/operation";
import type { SpentToken } from "./opportunity";
import type { Quotas } from "./quotas";
import { canonical } from "./rules/changed-fields";
import { checkRequest } from "./shapes/check-request";
import { commit, type Store } from "./store";

export type Service = {
  readonly store: Store;
  readonly journal: Journal;
  readonly quotas: Quotas;
  readonly settings: Settings;
  readonly clock: () => Date;
};

const catalogs: readonly unknown[] = ["AWS", "Sandbox"];

/** Resolves once everything the answer tells of is on the disk; throws ServiceFailure. */
export async function dispatch(
  service: Service,
  operation: Operation,
  wire: unknown,
): Promise<object> {
  // A fault that strikes before the effect (refused, reset, slow) would be thrown or awaited here.
  const answer = perform(service, operation, wire);
  // Reads wait too: nobody may learn of a change that a kill could still undo.
  await service.journal.flushed();
  // A fault that strikes after the effect (the answer lost) would be thrown here.
  return answer;
}

/** Runs without a pause from reading the state to changing it, so no two calls can interleave. */
function perform(service: Service, operation: Operation, wire: unknown): object {
  const { store, journal, quotas, settings } = service;
  const now = service.clock();
  quotas.admit(operation.group, now);
  const { input, issues } = checkRequest(operation.request, wire);
  refuseIf("REQUEST_VALIDATION_FAILED", issues);
  if (!catalogs.includes(input.Catalog)) {
    refuseBusiness(issue("INVALID_VALUE", "catalog", "Catalog must be AWS or Sandbox"));
  }
  const token = tokenOf(operation, input);
  if (token) {
    const spent = store.spentToken(token.operation, token.catalog, token.token);
    if (spent) return repeated(spent, token.request);
  }
  const { answer, changes } = operation.perform({ input, wire, now, store, settings });
  if (changes) {
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
