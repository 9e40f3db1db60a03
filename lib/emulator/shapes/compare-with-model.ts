/**
 * Compares everything the first validation stage goes by with AWS's own API model, for every shape
 * that a request to one of the given operations can hold.
 */
import { bounds } from "./bounds";
import { enumerations } from "./enumerations";
import { listItemShapes, memberShapes } from "./members";
import { membersOf, type StructureSchema } from "./schema";

/** The parts of the model file that matter here (service-2.json of botocore). */
export type ApiModel = {
  readonly operations: Readonly<Record<string, { readonly input: { readonly shape: string } }>>;
  readonly shapes: Readonly<Record<string, ModelShape>>;
};

type ModelShape = {
  readonly type: string;
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly required?: readonly string[];
  readonly member?: { readonly shape: string };
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  readonly enum?: readonly string[];
};

export type Comparison = {
  /** How many shapes of each type were looked at. */
  readonly compared: Readonly<Record<string, number>>;
  readonly differences: readonly string[];
};

type Requests = ReadonlyMap<string, { readonly request: StructureSchema }>;

export function compareWithModel(model: ApiModel, operations: Requests): Comparison {
  const differences: string[] = [];
  const compared: Record<string, number> = {};
  const seen = new Set<string>();

  function differ(what: string, ours: unknown, theirs: unknown): void {
    const [one, other] = [JSON.stringify(ours), JSON.stringify(theirs)];
    if (one !== other) differences.push(`${what}: here ${one}, in the model ${other}`);
  }

  function visit(name: string, schema: StructureSchema | undefined): void {
    const shape = model.shapes[name];
    if (shape === undefined || seen.has(name)) return;
    seen.add(name);
    compared[shape.type] = (compared[shape.type] ?? 0) + 1;
    const { pattern, min, max } = shape;
    const { pattern: ownPattern, min: ownMin, max: ownMax } = bounds[name] ?? {};
    differ(`${name} bounds`, [ownPattern, ownMin, ownMax], [pattern, min, max]);
    differ(`${name} choices`, sorted(enumerations[name]), sorted(shape.enum));
    if (shape.type === "list") visitList(name, shape, schema);
    else if (shape.type === "structure") visitStructure(name, shape, schema);
  }

  function visitList(name: string, shape: ModelShape, schema: StructureSchema | undefined): void {
    const entry = shape.member?.shape ?? "";
    differ(`${name} entries`, listItemShapes[name], entry);
    visit(entry, schema);
  }

  function visitStructure(
    name: string,
    { members = {}, required = [] }: ModelShape,
    schema: StructureSchema | undefined,
  ): void {
    if (schema === undefined) {
      differences.push(`${name}: the SDK has no structure here`);
      return;
    }
    const own = membersOf(schema);
    differ(`${name} members`, sorted(own.map((each) => each.name)), sorted(Object.keys(members)));
    const ownRequired = own.filter((each) => each.required).map((each) => each.name);
    differ(`${name} required members`, sorted(ownRequired), sorted(required));
    for (const { name: member, kind } of own) {
      const target = members[member]?.shape ?? "";
      const isStructure = kind.type === "structure";
      differ(
        `${name}.${member}`,
        isStructure ? "structure" : memberShapes[name]?.[member],
        isStructure ? model.shapes[target]?.type : target,
      );
      visit(target, structureBehind(kind));
    }
  }

  for (const [operation, { request }] of operations) {
    visit(model.operations[operation]?.input.shape ?? "", request);
  }
  for (const name of tabled().filter((each) => !seen.has(each))) {
    differences.push(`${name}: in our tables, but no request of the model reaches it`);
  }
  return { compared, differences };
}

function structureBehind(kind: ReturnType<typeof membersOf>[number]["kind"]) {
  if (kind.type === "structure") return kind.schema;
  return kind.type === "list" && kind.entry.type === "structure" ? kind.entry.schema : undefined;
}

function tabled(): string[] {
  return [bounds, enumerations, listItemShapes, memberShapes].flatMap((table) =>
    Object.keys(table),
  );
}

function sorted(names: readonly string[] | undefined): string[] {
  return [...(names ?? [])].sort();
}
