/**
 * The service answers with an explicit null for a member it has no value for. Clients that treat
 * null and absence differently should meet that here already.
 */
import { encodeTexts } from "./encode-texts";
import { type Kind, membersOf, type StructureSchema } from "./schema";

/** The answer as it goes out: every member of the schema, and texts encoded. */
export function answerOf(schema: StructureSchema, value: object): Record<string, unknown> {
  return fillWithNulls(schema, encodeTexts(value));
}

export function fillWithNulls(schema: StructureSchema, value: object): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    membersOf(schema).map(({ name, kind }) => [name, filled(kind, given.get(name))]),
  );
}

function filled(kind: Kind, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (kind.type === "structure") return fillWithNulls(kind.schema, Object(value));
  if (kind.type === "list" && Array.isArray(value)) {
    return value.map((each) => filled(kind.entry, each));
  }
  return value;
}
