/**
 * The first validation stage: does a request have the form the API model gives it? Finds everything
 * wrong at once, as AWS does, and knows no business rule.
 */
import { type Issue, issue } from "../failure";
import { bounds, patternOf } from "./bounds";
import { enumerations, readBackOnly } from "./enumerations";
import { listItemShapes, memberShapes } from "./members";
import { type Kind, membersOf, type StructureSchema, structureName } from "./schema";

export type CheckedRequest = {
  /** Known members only, nulls dropped, timestamps as Date. */
  readonly input: Record<string, unknown>;
  readonly issues: readonly Issue[];
};

export function checkRequest(schema: StructureSchema, body: unknown): CheckedRequest {
  const issues: Issue[] = [];
  const input = checkStructure(schema, body, "", issues) ?? {};
  return { input, issues };
}

/** AWS's spelling of a member in a field name: the first letter lower, the rest untouched. */
export function fieldNameOf(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

function checkStructure(
  schema: StructureSchema,
  value: unknown,
  path: string,
  issues: Issue[],
): Record<string, unknown> | undefined {
  if (!isObject(value)) {
    issues.push(failed("INVALID_VALUE", path, "Member must be a structure"));
    return undefined;
  }
  const checked: Record<string, unknown> = {};
  for (const { name, required, kind } of membersOf(schema)) {
    const at = path === "" ? fieldNameOf(name) : `${path}.${fieldNameOf(name)}`;
    // Own members only: a body may carry names such as "constructor" or "__proto__".
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined || given === null) {
      if (required) issues.push(failed("REQUIRED_FIELD_MISSING", at, "Member must not be null"));
      continue;
    }
    checked[name] = checkValue(
      kind,
      memberShapes[structureName(schema)]?.[name],
      given,
      at,
      issues,
    );
  }
  return checked;
}

/** `shape` is the API model's name for a simple value or a list, undefined for a structure. */
function checkValue(
  kind: Kind,
  shape: string | undefined,
  value: unknown,
  path: string,
  issues: Issue[],
): unknown {
  switch (kind.type) {
    case "structure":
      return checkStructure(kind.schema, value, path, issues);
    case "list":
      return checkList(kind.entry, shape, value, path, issues);
    case "string":
      return checkString(shape, value, path, issues);
    case "integer":
      return checkInteger(shape, value, path, issues);
    case "timestamp":
      return checkTimestamp(value, path, issues);
    case "map":
      return value;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function checkList(
  entry: Kind,
  shape: string | undefined,
  value: unknown,
  path: string,
  issues: Issue[],
): unknown[] | undefined {
  if (!Array.isArray(value)) {
    issues.push(failed("INVALID_VALUE", path, "Member must be a list"));
    return undefined;
  }
  const { min = 0, max = Number.POSITIVE_INFINITY } = bounds[shape ?? ""] ?? {};
  if (value.length < min) {
    const text = `Member must have length greater than or equal to ${min}`;
    issues.push(failed("NOT_ENOUGH_VALUES", path, text));
  }
  if (value.length > max) {
    const text = `Member must have length less than or equal to ${max}`;
    issues.push(failed("TOO_MANY_VALUES", path, text));
    // Going on would only pile up complaints about entries that may not be there.
    return undefined;
  }
  return value.map((each: unknown, index) => {
    const at = `${path}.${index + 1}.member`;
    return checkValue(entry, listItemShapes[shape ?? ""], each, at, issues);
  });
}

function checkString(
  shape: string | undefined,
  value: unknown,
  path: string,
  issues: Issue[],
): string | undefined {
  if (typeof value !== "string") {
    issues.push(failed("INVALID_VALUE", path, "Member must be a string"));
    return undefined;
  }
  if (shape === undefined) return value;
  const choices = enumerations[shape];
  if (choices && !choices.includes(value) && !readBackOnly[shape]?.includes(value)) {
    const text = `Member must satisfy enum value set: [${choices.join(", ")}]`;
    issues.push(failed("INVALID_ENUM_VALUE", path, text));
  }
  const pattern = patternOf(shape);
  if (pattern && !pattern.test(value)) {
    const text = `Member must satisfy regular expression pattern: ${bounds[shape]?.pattern}`;
    issues.push(failed("INVALID_STRING_FORMAT", path, text));
  }
  const { min = 0, max = Number.POSITIVE_INFINITY } = bounds[shape] ?? {};
  const length = [...value].length;
  if (length < min || length > max) {
    issues.push(failed("INVALID_STRING_FORMAT", path, `Member must have length ${min} to ${max}`));
  }
  return value;
}

function checkInteger(
  shape: string | undefined,
  value: unknown,
  path: string,
  issues: Issue[],
): number | undefined {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    issues.push(failed("INVALID_VALUE", path, "Member must be an integer"));
    return undefined;
  }
  const { min = -Infinity, max = Infinity } = bounds[shape ?? ""] ?? {};
  if (value < min || value > max) {
    issues.push(failed("VALUE_OUT_OF_RANGE", path, `Member must be from ${min} to ${max}`));
  }
  return value;
}

const timestampPattern = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;

function checkTimestamp(value: unknown, path: string, issues: Issue[]): Date | undefined {
  const time = typeof value === "string" && timestampPattern.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) {
    issues.push(failed("INVALID_STRING_FORMAT", path, "Member must be an ISO 8601 timestamp"));
    return undefined;
  }
  return new Date(time);
}

function failed(code: Issue["Code"], path: string, constraint: string): Issue {
  return issue(code, path, `Value at '${path}' failed to satisfy constraint: ${constraint}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
