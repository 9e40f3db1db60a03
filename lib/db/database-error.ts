import { isDatabaseError } from "@/lib/result";

/**
 * What the driver and drizzle throw quotes the statement's values: in the message, in `params`, in
 * `detail`. This error stands in for it, and carries only what says which statement failed and why.
 */

type Facts = {
  /** SQLSTATE of what PostgreSQL refused, else the code of the failure on the way to it. */
  code: string;
  constraint?: string | undefined;
  table?: string | undefined;
  /** Only where it cannot hold a value. */
  message?: string | undefined;
  /** Whether the same statement may succeed later: the server is away, full, busy or held by a lock. */
  isUnavailable: boolean;
};

export class DatabaseError extends Error {
  override name = "DatabaseError";
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly isUnavailable: boolean;

  constructor({ code, constraint, table, message, isUnavailable }: Facts) {
    const where = [table && `table ${table}`, constraint && `constraint ${constraint}`];
    super(message ?? [code, ...where].filter(Boolean).join(", "));
    this.code = code;
    this.constraint = constraint;
    this.table = table;
    this.isUnavailable = isUnavailable;
  }
}

/** By its name, because Next instantiates this module several times in one process. */
function isOurs(error: unknown): error is DatabaseError {
  return isDatabaseError(error) && "isUnavailable" in error;
}

/**
 * Classes of SQLSTATE that a later try may not meet: connection, insufficient resources, operator
 * intervention (a cancelled statement too), system error, a lock not to be had, serialization.
 */
const PASSING = /^(08(?!P01)|53|57|58|55P03|40)/;

/** What is wrong with a statement itself, or with the rights to it: named are tables and types only. */
const ABOUT_THE_SCHEMA = /^42/;

/** The same failure without any value of the statement. Returns what is free of them already. */
export function withoutValues(cause: unknown): DatabaseError {
  if (isOurs(cause)) return cause;
  const textAt = (name: string) => textOf(cause, name);
  // Only what the server itself reports has a severity; the rest happened on the way to it.
  if (textAt("severity") !== undefined) {
    const code = textAt("code") ?? "XX000";
    const facts = {
      constraint: textAt("constraint"),
      table: textAt("table"),
      message: ABOUT_THE_SCHEMA.test(code) ? textAt("message") : undefined,
    };
    return new DatabaseError({ code, ...facts, isUnavailable: PASSING.test(code) });
  }
  const isDefect = cause instanceof TypeError || cause instanceof RangeError;
  const message = cause instanceof Error ? cause.message : "";
  const waited = message.startsWith("timeout exceeded") ? "NO_FREE_CONNECTION" : "CONNECTION_LOST";
  const code = textAt("code") ?? (isDefect ? cause.name : waited);
  return new DatabaseError({ code, isUnavailable: !isDefect });
}

function textOf(value: unknown, name: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : undefined;
}
