/**
 * Reads the SDK's own runtime schemas: which members a structure has, which of them are required
 * and of what kind each one is.
 */
import type { CreateOpportunityRequest$ } from "@aws-sdk/client-partnercentral-selling";

export type StructureSchema = typeof CreateOpportunityRequest$;

export type Kind =
  | { readonly type: "structure"; readonly schema: StructureSchema }
  | { readonly type: "list"; readonly entry: Kind }
  | { readonly type: "string" | "integer" | "timestamp" }
  /** Texts by text, which requests have none of. */
  | { readonly type: "map" };

export type Member = { readonly name: string; readonly required: boolean; readonly kind: Kind };

const LIST_MODIFIER = 64;
const MAP_MODIFIER = 128;
const IDEMPOTENCY_TOKEN_TRAIT = 4;

const known = new Map<StructureSchema, readonly Member[]>();

/** The members of a structure, in the SDK's order (required ones first). */
export function membersOf(schema: StructureSchema): readonly Member[] {
  const seen = known.get(schema);
  if (seen) return seen;
  const [, , , , names, references, requiredCount = 0] = schema;
  const members = names.map((name, index): Member => {
    const reference: unknown = references[index];
    return {
      name,
      // The SDK fills idempotency tokens itself and so does not count them; the service demands them.
      required: index < requiredCount || isIdempotencyToken(reference),
      kind: kindOf(reference),
    };
  });
  known.set(schema, members);
  return members;
}

export function structureName(schema: StructureSchema): string {
  return schema[2];
}

function isIdempotencyToken(reference: unknown): boolean {
  return (
    Array.isArray(reference) && reference.length === 2 && reference[1] === IDEMPOTENCY_TOKEN_TRAIT
  );
}

function kindOf(reference: unknown): Kind {
  if (typeof reference === "function") return kindOf(reference());
  if (typeof reference === "number") return simpleKind(reference);
  if (!Array.isArray(reference)) throw new Error("The SDK's schema has an unknown form");
  // A pair is a reference with traits (sensitive, idempotency token); longer arrays are shapes.
  if (reference.length === 2) return kindOf(reference[0]);
  if (reference[0] === 0) return kindOf(reference[4]);
  if (reference[0] === 2) return { type: "map" };
  if (reference[0] === 1) return { type: "list", entry: kindOf(reference[4]) };
  if (isStructure(reference)) return { type: "structure", schema: reference };
  throw new Error(`The SDK's schema has an unknown shape ${String(reference[2])}`);
}

function isStructure(reference: unknown[]): reference is StructureSchema {
  return reference[0] === 3;
}

function simpleKind(id: number): Kind {
  if (id & MAP_MODIFIER) return { type: "map" };
  if (id & LIST_MODIFIER) return { type: "list", entry: simpleKind(id & ~LIST_MODIFIER) };
  if (id === 0) return { type: "string" };
  if (id === 1) return { type: "integer" };
  if (id >= 4 && id <= 7) return { type: "timestamp" };
  throw new Error(`The SDK's schema uses an unknown kind ${id}`);
}
