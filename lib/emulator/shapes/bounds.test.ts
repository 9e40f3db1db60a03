import { describe, expect, test } from "vitest";
import { operations } from "../operations/all";
import { bounds, patternOf } from "./bounds";
import { type ApiModel, compareWithModel } from "./compare-with-model";
import { enumerations } from "./enumerations";
import { listItemShapes, memberShapes } from "./members";
import { type Kind, membersOf, type StructureSchema, structureName } from "./schema";

/** Every structure a request can hold, found through the SDK's schemas. */
function reachable(): Map<string, StructureSchema> {
  const found = new Map<string, StructureSchema>();
  const visit = (schema: StructureSchema): void => {
    if (found.has(structureName(schema))) return;
    found.set(structureName(schema), schema);
    for (const { kind } of membersOf(schema)) {
      const structure = structureOf(kind);
      if (structure) visit(structure);
    }
  };
  for (const { request } of operations.values()) visit(request);
  return found;
}

function structureOf(kind: Kind): StructureSchema | undefined {
  if (kind.type === "structure") return kind.schema;
  return kind.type === "list" ? structureOf(kind.entry) : undefined;
}

describe("the tables of the first validation stage", () => {
  test("name a shape for every member that is no structure", () => {
    const gaps = [...reachable()].flatMap(([name, schema]) =>
      membersOf(schema)
        .filter(({ kind }) => kind.type !== "structure")
        .filter((member) => memberShapes[name]?.[member.name] === undefined)
        .map((member) => `${name}.${member.name}`),
    );
    expect(gaps).toEqual([]);
  });

  test("name the entries of every list", () => {
    const lists = [...reachable()].flatMap(([name, schema]) =>
      membersOf(schema)
        .filter(({ kind }) => kind.type === "list")
        .map((member) => memberShapes[name]?.[member.name] ?? ""),
    );
    expect(lists.filter((each) => listItemShapes[each] === undefined)).toEqual([]);
  });

  test("hold no member, choice or bound that nothing uses", () => {
    const structures = reachable();
    const used = new Set(Object.values(memberShapes).flatMap((each) => Object.values(each)));
    for (const entry of Object.values(listItemShapes)) used.add(entry);
    expect(Object.keys(memberShapes).filter((each) => !structures.has(each))).toEqual([]);
    expect(Object.keys(bounds).filter((each) => !used.has(each))).toEqual([]);
    expect(Object.keys(enumerations).filter((each) => !used.has(each))).toEqual([]);
  });

  test("patterns are anchored at both ends", () => {
    expect(patternOf("DunsNumber")?.test("x123456789")).toBe(false);
    expect(patternOf("DunsNumber")?.test("1234567890")).toBe(false);
    expect(patternOf("DunsNumber")?.test("123456789\n")).toBe(false);
    expect(patternOf("CountryCode")).toBeUndefined();
  });
});

describe("compareWithModel", () => {
  const assign = operations.get("AssignOpportunity");
  const only = new Map(assign ? [["AssignOpportunity", assign]] : []);

  /** AssignOpportunity as AWS's model has it. */
  const model: ApiModel = {
    operations: { AssignOpportunity: { input: { shape: "AssignOpportunityRequest" } } },
    shapes: {
      AssignOpportunityRequest: {
        type: "structure",
        required: ["Catalog", "Identifier", "Assignee"],
        members: {
          Catalog: { shape: "CatalogIdentifier" },
          Identifier: { shape: "OpportunityIdentifier" },
          Assignee: { shape: "AssigneeContact" },
        },
      },
      AssigneeContact: {
        type: "structure",
        required: ["Email", "FirstName", "LastName", "BusinessTitle"],
        members: {
          Email: { shape: "Email" },
          FirstName: { shape: "AssigneeContactFirstNameString" },
          LastName: { shape: "AssigneeContactLastNameString" },
          Phone: { shape: "PhoneNumber" },
          BusinessTitle: { shape: "JobTitle" },
        },
      },
      CatalogIdentifier: { type: "string", pattern: "[a-zA-Z]+" },
      OpportunityIdentifier: { type: "string", pattern: "O[0-9]{1,19}" },
      Email: { type: "string", pattern: bounds.Email?.pattern ?? "" },
      AssigneeContactFirstNameString: { type: "string", pattern: "(?s).{0,80}" },
      AssigneeContactLastNameString: { type: "string", pattern: "(?s).{0,80}" },
      PhoneNumber: { type: "string", pattern: "\\+[1-9]\\d{1,14}" },
      JobTitle: { type: "string", pattern: "(?s).{0,80}" },
    },
  };

  /** What our tables hold beyond this one operation is no concern of these tests. */
  const differences = (changed: ApiModel) =>
    compareWithModel(changed, only).differences.filter((each) => !each.includes("in our tables"));

  const withShape = (name: string, shape: object): ApiModel => ({
    ...model,
    shapes: { ...model.shapes, [name]: { type: "string", ...model.shapes[name], ...shape } },
  });

  test("finds no difference where there is none, and says what it looked at", () => {
    expect(differences(model)).toEqual([]);
    expect(compareWithModel(model, only).compared).toEqual({ structure: 2, string: 7 });
  });

  test.each<[string, ApiModel]>([
    ["JobTitle bounds", withShape("JobTitle", { pattern: "(?s).{0,90}" })],
    ["CatalogIdentifier bounds", withShape("CatalogIdentifier", { max: 9 })],
    ["JobTitle choices", withShape("JobTitle", { enum: ["Boss"] })],
    ["AssigneeContact required members", withShape("AssigneeContact", { required: ["Email"] })],
    ["AssigneeContact members", withShape("AssigneeContact", { members: {} })],
    [
      "AssignOpportunityRequest.Catalog",
      withShape("AssignOpportunityRequest", {
        members: { ...model.shapes.AssignOpportunityRequest?.members, Catalog: { shape: "Email" } },
      }),
    ],
  ])("finds a changed %s", (expected, changed) => {
    expect(differences(changed).some((each) => each.startsWith(`${expected}:`))).toBe(true);
  });

  test("finds shapes of ours that the model no longer has", () => {
    const { differences: found } = compareWithModel(model, only);
    expect(found).toContain("Amount: in our tables, but no request of the model reaches it");
  });
});
