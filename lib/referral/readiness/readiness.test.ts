import { describe, expect, test } from "vitest";
import { type Answers, startAnswers } from "../fields/answers";
import { issuesBeforeSubmission } from "../rules/checks";
import { ready } from "../test/said";
import { minimalUs, sampleContext } from "../test/samples";
import { type ReadinessRow, readinessOf } from "./readiness";

function row(id: ReadinessRow["id"], answers: Answers): ReadinessRow {
  const found = readinessOf(answers, sampleContext).rows.find((each) => each.id === id);
  if (!found) throw new Error(`No row ${id}`);
  return found;
}

function textsOf({ findings }: ReadinessRow): string[] {
  return findings.map(({ text }) => text);
}

const us = { ...minimalUs(sampleContext), nextStep: "Design review with AWS on 9 December" };

describe("readiness", () => {
  test("of a finished referral claims no more than was looked at", () => {
    const { rows, awsNeeds, stops, warnings } = readinessOf(us, sampleContext);
    expect(rows.map(({ state }) => state)).toEqual([
      "Ready",
      "Ready",
      "Ready",
      "Not checked",
      "Ready",
    ]);
    expect(rows.map(textsOf)).toEqual([
      ["Everything AWS's guide asks for is complete"],
      ["Specific, with no placeholder text"],
      ["$12,500 a month is in the usual range"],
      ["AWS confirms the owner when you send"],
      ["Co-sell, with 1 kind of help selected"],
    ]);
    expect({ awsNeeds, stops, warnings }).toEqual({ awsNeeds: [], stops: [], warnings: 0 });
  });

  test("of a new referral tells every gap once, each with a way to its field", () => {
    const answers = startAnswers("maria");
    const { rows, awsNeeds, stops } = readinessOf(answers, sampleContext);
    const findings = rows.flatMap((each) => each.findings.filter(({ field }) => field !== null));
    const told = [...findings.map(({ field }) => field), ...awsNeeds.map(({ field }) => field)];
    const issues = issuesBeforeSubmission(answers, sampleContext).map(({ field }) => field);
    expect(told.toSorted()).toEqual(issues.toSorted());
    expect(stops).toEqual(issues);
    expect(awsNeeds.map(({ field }) => field)).toEqual(["workload", "solution", "salesActivities"]);
    for (const { link } of findings) expect(link).not.toBe("");
  });

  test.each([
    "soln-6hd2kq9vw3xzp",
    "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/Solution/soln-a1",
    "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/AmiProduct/prod-a1",
  ])("takes %s for the solution that AWS needs", (solution) => {
    const { awsNeeds, stops, warnings } = readinessOf(
      { ...us, solution: [solution] },
      sampleContext,
    );
    expect({ awsNeeds, stops, warnings }).toEqual({ awsNeeds: [], stops: [], warnings: 0 });
  });

  test("blocks for a wrong answer anywhere, also where the question was optional", () => {
    const wrong = row("fields", ready({ duns: "1", stage: "Closed Lost", website: undefined }));
    expect(wrong.state).toBe("Blocks sending");
    expect(wrong.findings).toMatchObject([
      {
        text: "Enter the customer's website",
        field: "website",
        link: "Enter the customer's website",
      },
      {
        text: "Enter 9 digits for the DUNS number. It has 1",
        field: "duns",
        link: "Change: Customer DUNS number",
      },
      {
        text: "You can't send a lost deal. Change the stage",
        field: "stage",
        link: "Change: Referral stage",
      },
    ]);
  });

  test("takes a second look at warnings without holding anything up", () => {
    const answers = { ...us, stage: "Prospect" };
    expect(row("fields", answers).state).toBe("To review");
    expect(readinessOf(answers, sampleContext)).toMatchObject({ stops: [], warnings: 1 });
  });

  test.each([
    [{ description: "TBD" }, "Replace the placeholder text in the description"],
    [{ description: undefined }, "Describe the deal"],
    [{ useCase: "Too slow" }, "Make the use case at least 20 characters. It has 8"],
  ])("blocks for the text %j", (changes, text) => {
    const { state, findings } = row("text", ready(changes));
    expect([state, findings[0]?.text]).toEqual(["Blocks sending", text]);
  });

  test.each([
    ["0", "Enter the revenue as a number above 0"],
    ["lots", "Enter the revenue as a number, for example 12,500"],
  ])("blocks for a revenue of %j", (monthlyRevenue, text) => {
    const { state, findings } = row("revenue", ready({ monthlyRevenue }));
    expect([state, findings[0]?.text]).toEqual(["Blocks sending", text]);
  });

  test("calls no owner registered, and blocks for one AWS refused or nobody chose", () => {
    expect(row("owner", ready({ owner: "james" }))).toMatchObject({
      state: "Not checked",
      findings: [
        {
          text: "AWS accepted James Okafor as an owner before. It confirms the owner when you send",
        },
      ],
    });
    expect(row("owner", ready({ owner: "gone" })).state).toBe("Blocks sending");
    expect(row("owner", ready({ owner: undefined })).state).toBe("Blocks sending");
    const unfinished = row("owner", ready({ owner: "else", ownerFirst: "Aiko" }));
    expect(unfinished.findings.map(({ field }) => field)).toEqual(["ownerLast", "ownerEmail"]);
  });

  test("blocks where nothing is asked of AWS, and doubts visibility only", () => {
    expect(row("ask", ready({ involvement: undefined }))).toMatchObject({
      state: "Blocks sending",
      findings: [{ field: "involvement" }],
    });
    expect(row("ask", ready({ primaryNeed: [] }))).toMatchObject({
      state: "Blocks sending",
      findings: [
        { text: "You chose co-sell, but haven't selected any help.", field: "primaryNeed" },
      ],
    });
    const visibility = ready({ involvement: "For Visibility Only", primaryNeed: undefined });
    expect(row("ask", visibility).state).toBe("To review");
    expect(readinessOf(visibility, sampleContext)).toMatchObject({ stops: [], warnings: 1 });
  });
});
