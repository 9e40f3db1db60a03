/**
 * Faults on demand, for tests and demonstrations: what a network, a busy service or expired
 * credentials do to a caller. Each is asked for by operation, count and probability, and can be
 * narrowed to the calls about one opportunity.
 */
import { setTimeout as delay } from "node:timers/promises";
import { ReasonCode } from "@aws-sdk/client-partnercentral-selling";
import { z } from "zod";
import { type Issue, ServiceFailure } from "./failure";
import type { StoreView } from "./store";

/** AWS's reads may lag some seconds behind a creation. */
const STALE_MILLISECONDS = 3_000;

export const faultKinds = [
  /** The call takes effect, and the connection breaks before its answer. */
  "reply-lost",
  /** The connection breaks before the call has any effect. */
  "reset",
  "error-500",
  /** As a load balancer in trouble answers: no body at all. */
  "empty-503",
  "throttled",
  "quota-reached",
  "expired-credentials",
  /** The credentials lack a permission. */
  "denied",
  /** The answer takes `milliseconds`. */
  "slow",
  /** What was created less than `milliseconds` ago is not to be seen yet. */
  "stale",
  /** The task that the call starts fails with `reasonCode`. */
  "task-fails",
  /** Refusals name their fields in another of AWS's spellings, or not at all. */
  "field-names",
  /** GetAwsOpportunitySummary tells nothing but what it always does. */
  "summary-empty",
  /** It tells values that are on none of AWS's lists, and texts nobody expects. */
  "summary-unknown",
] as const;

export const faultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  /** The operation it strikes; absent for every one. */
  operation: z.string().optional(),
  /** How many calls it lets pass before the first it strikes. */
  skip: z.int().min(0).default(0),
  /** How many calls it strikes; absent for as many as come. */
  count: z.int().positive().optional(),
  probability: z.number().gt(0).max(1).default(1),
  /** Only calls about the opportunity with this PartnerOpportunityIdentifier. */
  partnerIdentifier: z.string().optional(),
  /** For error-500, empty-503 and slow: strikes only once the call has taken effect. */
  afterEffect: z.boolean().default(false),
  milliseconds: z.int().min(0).max(600_000).default(STALE_MILLISECONDS),
  reasonCode: z.enum(ReasonCode).default("InternalError"),
  message: z.string().default(""),
  spelling: z.enum(["pascal", "member", "absent"]).default("absent"),
});

export type FaultRequest = z.input<typeof faultSchema>;
type Fault = z.output<typeof faultSchema>;

/** Breaks the connection instead of answering. */
export class ConnectionReset extends Error {
  override name = "ConnectionReset";
}

/** Answers with a status and nothing else. */
export class EmptyAnswer extends Error {
  override name = "EmptyAnswer";
  constructor(readonly status: number) {
    super(`empty ${status}`);
  }
}

/** The faults that strike one call; a fault struck counts as spent even where it changes nothing. */
export type Strikes = {
  before(): Promise<void>;
  after(): Promise<void>;
  /** What the call may see of the state. */
  view(store: StoreView, now: Date): StoreView;
  taskFailure: { reasonCode: string; message: string } | undefined;
  /** What AWS's summary holds; undefined for what its opportunity calls for. */
  summary: "empty" | "unknown" | undefined;
  respelled(failure: ServiceFailure): ServiceFailure;
};

export class Faults {
  readonly #active: (Fault & { struck: number; passed: number })[] = [];
  readonly #random: () => number;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  add(request: FaultRequest): void {
    this.#active.push({ ...faultSchema.parse(request), struck: 0, passed: 0 });
  }

  /** Ends all of them, or those about one opportunity. */
  clear(partnerIdentifier?: string): void {
    const rest = this.#active.filter(
      (fault) => partnerIdentifier !== undefined && fault.partnerIdentifier !== partnerIdentifier,
    );
    this.#active.splice(0, this.#active.length, ...rest);
  }

  /** Everything asked for, and how often each has struck. */
  list(): readonly (Fault & { struck: number })[] {
    return this.#active;
  }

  /** Chooses the faults of one call. */
  strike(operation: string, partnerIdentifierOf: () => string | undefined): Strikes {
    const struck = this.#active.filter((fault) => {
      const meant =
        (fault.operation ?? operation) === operation &&
        (fault.partnerIdentifier === undefined ||
          fault.partnerIdentifier === partnerIdentifierOf()) &&
        fault.struck < (fault.count ?? Number.POSITIVE_INFINITY);
      if (meant && fault.passed < fault.skip) {
        fault.passed += 1;
        return false;
      }
      return meant && (fault.probability === 1 || this.#random() < fault.probability);
    });
    for (const fault of struck) fault.struck += 1;
    return strikesOf(struck);
  }
}

function strikesOf(struck: readonly Fault[]): Strikes {
  const named = (kind: Fault["kind"]) => struck.find((fault) => fault.kind === kind);
  const task = named("task-fails");
  const stale = named("stale");
  const spelling = named("field-names")?.spelling;
  return {
    async before() {
      for (const fault of struck) if (!fault.afterEffect) await strikeBefore(fault);
    },
    async after() {
      for (const fault of struck) {
        if (fault.kind === "reply-lost") throw new ConnectionReset();
        if (fault.afterEffect) await strikeBefore(fault);
      }
    },
    view: (store, now) => (stale ? withoutFresh(store, now.getTime() - stale.milliseconds) : store),
    taskFailure: task && { reasonCode: task.reasonCode, message: task.message },
    summary: named("summary-empty") ? "empty" : named("summary-unknown") && "unknown",
    respelled: (failure) => (spelling ? respelled(failure, spelling) : failure),
  };
}

async function strikeBefore({ kind, milliseconds }: Fault): Promise<void> {
  switch (kind) {
    case "reset":
      throw new ConnectionReset();
    case "error-500":
      throw new ServiceFailure("InternalServerException", "Internal failure");
    case "empty-503":
      throw new EmptyAnswer(503);
    case "throttled":
      throw new ServiceFailure("ThrottlingException", "Rate exceeded");
    case "quota-reached":
      throw new ServiceFailure("ServiceQuotaExceededException", "Daily request quota exceeded");
    case "expired-credentials":
      throw new ServiceFailure("ExpiredTokenException", "The security token has expired");
    case "denied":
      throw new ServiceFailure("AccessDeniedException", "User is not authorized to perform this");
    case "slow":
      await delay(milliseconds);
      return;
    case "reply-lost":
    case "stale":
    case "task-fails":
    case "field-names":
    case "summary-empty":
    case "summary-unknown":
      return;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function withoutFresh(store: StoreView, since: number): StoreView {
  const isOld = ({ createdDate }: { createdDate: string }) => Date.parse(createdDate) <= since;
  return {
    opportunity(catalog, id) {
      const found = store.opportunity(catalog, id);
      return found && isOld(found) ? found : undefined;
    },
    opportunities: (catalog) => store.opportunities(catalog).filter(isOld),
    tasks: (catalog) => store.tasks(catalog),
    taskInProgress: (catalog, id) => store.taskInProgress(catalog, id),
    spentToken: (operation, catalog, token) => store.spentToken(operation, catalog, token),
    partnerIdentifierTaken: (catalog, identifier, exceptId) =>
      store.partnerIdentifierTaken(catalog, identifier, exceptId),
    nextOpportunityId: () => store.nextOpportunityId(),
  };
}

function respelled(failure: ServiceFailure, spelling: Fault["spelling"]): ServiceFailure {
  if (failure.reason === undefined) return failure;
  const issues = failure.issues.map((each) => respelledIssue(each, spelling));
  return new ServiceFailure(failure.name, failure.message, { reason: failure.reason, issues });
}

function respelledIssue({ FieldName = "", ...rest }: Issue, spelling: Fault["spelling"]): Issue {
  switch (spelling) {
    case "absent":
      return rest;
    case "pascal":
      return {
        ...rest,
        FieldName: FieldName.replace(/(^|\.)([a-z])/g, (start) => start.toUpperCase()),
      };
    case "member":
      // As in request validation, which counts the entries of lists from 1.
      return {
        ...rest,
        FieldName: FieldName.replace(/^([^.]+\.[^.]+)(?=\.|$)/, "$1.1.member"),
      };
    default: {
      const never: never = spelling;
      return never;
    }
  }
}
