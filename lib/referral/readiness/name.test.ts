import { describe, expect, test } from "vitest";
import type { Answers } from "../fields/answers";
import { sampleContext } from "../test/samples";
import { offeredName, shortCompany, suggestedName } from "./name";

test.each([
  ["Northwind Traders GmbH", "Northwind Traders"],
  ["Blue Heron Freight, Inc.", "Blue Heron Freight"],
  ["Banco Horizonte S.A.", "Banco Horizonte"],
  ["Volksbank AG & Co. KG", "Volksbank AG & Co."],
  ["AG", "AG"],
  ["Inc Studios", "Inc Studios"],
])("%j is called %j", (name, short) => {
  expect(shortCompany(name)).toBe(short);
});

describe("the name we suggest", () => {
  test.each<[Answers, string | null]>([
    [{}, null],
    [{ country: "DE" }, null],
    [{ companyName: "Northwind GmbH" }, null],
    [{ companyName: "Northwind GmbH", country: "DE" }, "Northwind – Germany"],
    [
      { companyName: "Northwind GmbH", country: "DE", referralName: "Claims portal" },
      "Northwind – Claims portal – Germany",
    ],
    [
      { companyName: "Northwind GmbH", country: "DE", referralName: "NORTHWIND DEAL" },
      "Northwind – Germany",
    ],
    [
      {
        companyName: "Northwind GmbH",
        country: "DE",
        referralName: "OPS-4821",
        solution: ["S-1234567"],
      },
      "Northwind – Sandbox Sample Solution – Germany",
    ],
    [
      {
        companyName: "Northwind GmbH",
        country: "DE",
        solution: ["Other"],
        otherSolution: "Route planner",
      },
      "Northwind – Route planner – Germany",
    ],
    [
      {
        companyName: "Blue Heron Logistics, Inc.",
        country: "US",
        state: "Oregon",
        referralName: "Blue Heron – Routes",
        workload: "Migration / Database Migration",
      },
      "Blue Heron Logistics – Database Migration – Oregon",
    ],
    [
      {
        companyName: "Blue Heron Logistics, Inc. F",
        country: "US",
        referralName: "Blue Heron F – United States",
      },
      "Blue Heron Logistics, Inc. F – United States",
    ],
    [
      { companyName: "Northwind GmbH", country: "GB", referralName: "ISO-27001 archive" },
      "Northwind – ISO-27001 archive – United Kingdom",
    ],
    [
      { companyName: "Northwind GmbH", country: "DE", referralName: "AS400 migration" },
      "Northwind – AS400 migration – Germany",
    ],
    [
      { companyName: "Northwind GmbH", country: "DE", referralName: "#4821" },
      "Northwind – Germany",
    ],
    [
      { companyName: "Northwind GmbH", country: "DE", workload: "Migration / Database Migration" },
      "Northwind – Database Migration – Germany",
    ],
  ])("for %j is %j", (answers, name) => {
    expect(suggestedName(answers, sampleContext)).toBe(name);
  });

  test("suggests itself again once it was taken", () => {
    const answers = { companyName: "Northwind GmbH", country: "DE", referralName: "Claims portal" };
    const name = suggestedName(answers, sampleContext) ?? "";
    expect(suggestedName({ ...answers, referralName: name }, sampleContext)).toBe(name);
  });
});

describe("beside the question a name is offered", () => {
  const answers: Answers = {
    companyName: "Northwind GmbH",
    country: "DE",
    workload: "Migration / Database Migration",
  };

  test.each([
    ["", "Northwind – Database Migration – Germany"],
    ["OPS-4821", "Northwind – Database Migration – Germany"],
    ["NORTHWIND MIGRATION DEAL", "Northwind – Database Migration – Germany"],
    ["Northwind – Claims portal – DACH", null],
    ["Claims portal of Northwind", null],
    ["Northwind – Database Migration – Germany", null],
  ])("in place of %j: %j", (referralName, offered) => {
    expect(offeredName({ ...answers, referralName }, sampleContext)).toBe(offered);
  });
});
