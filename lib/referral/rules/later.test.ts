import { describe, expect, test } from "vitest";
import type { Answers } from "../fields/answers";
import type { LaterPage } from "../fields/field-order";
import { minimalUs, sampleContext } from "../test/samples";
import { issuesBeforeUpdate } from "./checks";

const ready = minimalUs(sampleContext);
const other = { solution: ["Other"], otherSolution: "A planner of our own" };

describe("what keeps a change from AWS", () => {
  test.each<[page: LaterPage, answers: Answers, wrong: string[]]>([
    ["fix", {}, []],
    ["fix", { state: "" }, ["state"]],
    ["fix", { postalCode: "nowhere", closeDate: "" }, ["postalCode", "closeDate"]],
    // AWS has these, and lets nobody change them now.
    ["fix", { companyName: "", stage: "Launched", solution: [] }, []],
    ["update", { stage: "Committed" }, []],
    ["update", { stage: "Committed", ...other }, ["solution"]],
    ["update", { stage: "Business Validation", ...other }, []],
    ["update", { stage: "Launched", awsAccount: "" }, ["awsAccount"]],
    ["update", { stage: "Launched", awsAccount: "0123-4567-8901" }, []],
    ["update", { stage: "Launched", awsAccount: "12" }, ["awsAccount"]],
    ["update", { stage: "Closed Lost" }, ["stage"]],
    ["update", { closeDate: "2020-01-31" }, ["closeDate"]],
    ["update", { closeDate: "2020-01-31", stage: "Launched", awsAccount: "012345678901" }, []],
    ["launched", { closeDate: "", deliveryModel: [] }, ["deliveryModel"]],
  ])("on the page %s, with %j, is %j", (page, answers, wrong) => {
    const found = issuesBeforeUpdate(page, { ...ready, ...answers }, sampleContext);
    expect(found.map(({ field }) => field)).toEqual(wrong);
  });
});
