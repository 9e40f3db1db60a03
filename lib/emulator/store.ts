/**
 * All state of the emulator, in memory, with a journal behind it. Operations read it through
 * `StoreView` and hand back `Changes`; nothing else alters it.
 */
import type { Journal } from "./journal";
import type { Changes, EngagementTask, Opportunity, SpentToken } from "./opportunity";

export type StoreView = {
  opportunity(catalog: string, id: string): Opportunity | undefined;
  opportunities(catalog: string): readonly Opportunity[];
  tasks(catalog: string): readonly EngagementTask[];
  taskInProgress(catalog: string, opportunityId: string): EngagementTask | undefined;
  spentToken(operation: string, catalog: string, token: string): SpentToken | undefined;
  /** Whether another opportunity of this catalog carries the partner's own identifier. */
  partnerIdentifierTaken(catalog: string, identifier: string, exceptId?: string): boolean;
  nextOpportunityId(): string;
};

const FIRST_OPPORTUNITY_NUMBER = 1_000_001;
const TOKENS_PER_CHANGE = 100;

export class Store implements StoreView {
  readonly #opportunities = new Map<string, Map<string, Opportunity>>();
  readonly #tasks = new Map<string, Map<string, EngagementTask>>();
  readonly #inProgress = new Map<string, EngagementTask>();
  readonly #tokens = new Map<string, SpentToken>();
  /** Partner identifiers to opportunity ids: uniqueness must not cost a walk through everything. */
  readonly #partnerIdentifiers = new Map<string, string>();
  #lastNumber = FIRST_OPPORTUNITY_NUMBER - 1;

  opportunity(catalog: string, id: string): Opportunity | undefined {
    return this.#opportunities.get(catalog)?.get(id);
  }

  opportunities(catalog: string): readonly Opportunity[] {
    return [...(this.#opportunities.get(catalog)?.values() ?? [])];
  }

  tasks(catalog: string): readonly EngagementTask[] {
    return [...(this.#tasks.get(catalog)?.values() ?? [])];
  }

  taskInProgress(catalog: string, opportunityId: string): EngagementTask | undefined {
    return this.#inProgress.get(key(catalog, opportunityId));
  }

  tasksInProgress(): readonly EngagementTask[] {
    return [...this.#inProgress.values()];
  }

  spentToken(operation: string, catalog: string, token: string): SpentToken | undefined {
    return this.#tokens.get(key(operation, catalog, token));
  }

  partnerIdentifierTaken(catalog: string, identifier: string, exceptId?: string): boolean {
    const holder = this.#partnerIdentifiers.get(key(catalog, identifier));
    return holder !== undefined && holder !== exceptId;
  }

  nextOpportunityId(): string {
    return `O${this.#lastNumber + 1}`;
  }

  apply(changes: Changes): void {
    for (const opportunity of changes.opportunities ?? []) this.#putOpportunity(opportunity);
    for (const task of changes.tasks ?? []) this.#putTask(task);
    for (const spent of changes.tokens ?? []) {
      this.#tokens.set(key(spent.operation, spent.catalog, spent.token), spent);
    }
  }

  /** The fewest changes that lead from an empty store to this one. */
  snapshot(): Changes[] {
    const all = <T>(maps: Map<string, Map<string, T>>) =>
      [...maps.values()].flatMap((map) => [...map.values()]);
    const tokens = [...this.#tokens.values()];
    const batches = Math.ceil(tokens.length / TOKENS_PER_CHANGE);
    return [
      ...all(this.#opportunities).map((each) => ({ opportunities: [each] })),
      ...all(this.#tasks).map((each) => ({ tasks: [each] })),
      ...Array.from({ length: batches }, (_, batch) => ({
        tokens: tokens.slice(batch * TOKENS_PER_CHANGE, (batch + 1) * TOKENS_PER_CHANGE),
      })),
    ];
  }

  #putOpportunity(opportunity: Opportunity): void {
    const { catalog, id, body } = opportunity;
    const before = this.opportunity(catalog, id)?.body.PartnerOpportunityIdentifier;
    if (before) this.#partnerIdentifiers.delete(key(catalog, before));
    if (body.PartnerOpportunityIdentifier) {
      this.#partnerIdentifiers.set(key(catalog, body.PartnerOpportunityIdentifier), id);
    }
    inCatalog(this.#opportunities, catalog).set(id, opportunity);
    this.#lastNumber = Math.max(this.#lastNumber, Number(id.slice(1)));
  }

  #putTask(task: EngagementTask): void {
    inCatalog(this.#tasks, task.catalog).set(task.id, task);
    const place = key(task.catalog, task.opportunityId);
    if (task.status === "IN_PROGRESS") this.#inProgress.set(place, task);
    else if (this.#inProgress.get(place)?.id === task.id) this.#inProgress.delete(place);
  }
}

/** Applies changes and starts writing them; `journal.flushed()` says when they may be answered. */
export function commit(store: Store, journal: Journal, changes: Changes): void {
  store.apply(changes);
  journal.append(changes);
}

function inCatalog<T>(maps: Map<string, Map<string, T>>, catalog: string): Map<string, T> {
  const map = maps.get(catalog) ?? new Map<string, T>();
  maps.set(catalog, map);
  return map;
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
