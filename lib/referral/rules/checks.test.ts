import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { startAnswers } from "../fields/answers";
import { fieldIds, fields } from "../fields/fields";
import { type FieldStep, fieldSteps } from "../fields/steps";
import { ready } from "../test/said";
import { minimalUs, sampleContext } from "../test/samples";
import { issuesOfPage, loadRules } from "./check";
import { allIssues, checkField, issuesBeforeSubmission, issuesOfStep, submitIssue } from "./checks";

const fresh = startAnswers("maria");

describe("Save and continue", () => {
  test("asks for blanks of the guide's required answers, in page order, and for no others", () => {
    const texts = fieldSteps.map((step) =>
      issuesOfStep(step, { country: "US" }, sampleContext).map(({ field }) => field),
    );
    expect(texts).toEqual([
      ["companyName", "website", "postalCode", "industry"],
      ["referralName", "description", "useCase"],
      ["deliveryModel", "monthlyRevenue", "closeDate", "fromMarketing"],
      ["owner"],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  test("reports what is wrong with any answer, and no warning", () => {
    const answers = ready({ solution: ["S-7654321"], stage: "Prospect", nextStep: "Call" });
    const wrongOn = (step: FieldStep) =>
      issuesOfStep(step, answers, sampleContext).map(({ field }) => field);
    expect(wrongOn("ask")).toEqual(["solution"]);
    expect(wrongOn("cosell")).toEqual(["nextStep"]);
    expect(
      allIssues(answers, sampleContext)
        .filter(({ field, severity }) => severity === "warning" && fields[field].step === "cosell")
        .map(({ field }) => field),
    ).toEqual(["stage"]);
  });

  test.each(fieldSteps)("is answered in the browser for %s as on the server", async (step) => {
    const rules = await loadRules[step]();
    for (const answers of [fresh, ready({ website: "tbd.com", duns: "1", owner: "gone" })]) {
      const inBrowser = issuesOfPage(step, rules, answers, sampleContext);
      expect(inBrowser).toEqual(issuesOfStep(step, answers, sampleContext));
    }
  });
});

describe("sending", () => {
  test("asks for tier A too", () => {
    const missing = issuesBeforeSubmission(fresh, sampleContext).map(({ field }) => field);
    expect(missing).toEqual([
      "companyName",
      "website",
      "country",
      "postalCode",
      "industry",
      "referralName",
      "description",
      "useCase",
      "workload",
      "deliveryModel",
      "monthlyRevenue",
      "closeDate",
      "fromMarketing",
      "involvement",
      "solution",
      "salesActivities",
    ]);
  });

  test("needs the tick, and nothing that blocks", () => {
    const ticked = { ...minimalUs(sampleContext), submit: ["Yes"] };
    expect(submitIssue(ticked, sampleContext, 0)).toBeNull();
    expect(submitIssue(fresh, sampleContext, 0)).toMatchObject({
      key: "E",
      text: "Select Submit to AWS (ACE), or choose Save and close to keep a draft",
    });
    expect(submitIssue(ticked, sampleContext, 3)).toMatchObject({
      key: "C",
      text: "Fix the 3 items that block sending, then try again",
    });
    expect(submitIssue(ticked, sampleContext, 1)?.text).toContain("the 1 item that blocks sending");
  });
});

describe("the checks", () => {
  test("never throw, whatever shape an answer has", () => {
    const shapes = ["", " ", "\u0000", "x".repeat(3000), "<b>", "🚚", [], ["", "x"], ["🚚", "y"]];
    for (const shape of shapes) {
      const answers = Object.fromEntries(fieldIds.map((id) => [id, shape]));
      for (const id of fieldIds) checkField(id, answers, sampleContext);
      expect(issuesBeforeSubmission(answers, sampleContext).length).toBeGreaterThan(10);
    }
  });

  test("speak plainly: no text begs, scolds or sounds like a form", () => {
    const folder = new URL("./", import.meta.url);
    const sources = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));
    const files = sources.map((name) => new URL(name, folder));
    const texts = files
      .map((file) => readFileSync(fileURLToPath(file), "utf8"))
      .flatMap((source) => source.match(/"[A-Z“][^"]*"|`[^`]*`/g) ?? []);
    expect(texts.length).toBeGreaterThan(120);
    for (const text of texts) {
      expect(text).not.toMatch(/\b(please|sorry|valid|invalid|required|oops|forbidden)\b/i);
      expect(text).not.toMatch(/\.["`]$/);
      expect(text.length).toBeLessThanOrEqual(112);
    }
  });
});
