import { describe, expect, test } from "vitest";
import { awsProblems, sendProblems } from "./problems";

const complaint = {
  path: "project.title",
  code: "INVALID_VALUE",
  message: "Title is not valid",
  text: "AWS doesn't accept this answer. Change it",
};

describe("what keeps a referral from being sent", () => {
  test("leads to each question and back to its row, and to the tick on the page itself", () => {
    const problems = sendProblems("r1", [
      { field: "companyName", key: "E", severity: "error", text: "Enter the company" },
      { field: "submit", key: "E", severity: "error", text: "Select Submit" },
    ]);
    expect(problems).toEqual([
      {
        text: "Enter the company",
        href: "/referrals/r1/customer?from=review&row=companyName#companyName",
      },
      { text: "Select Submit", href: "#submit" },
    ]);
  });

  test("names AWS's complaint at its field, with AWS's own words and code", () => {
    const issues = [{ ...complaint, field: "referralName" as const, label: "Referral name" }];
    expect(awsProblems("r1", issues)).toEqual([
      {
        text: "Referral name: AWS doesn't accept this answer. Change it",
        href: "/referrals/r1/deal?from=review&row=referralName#referralName",
        detail: "AWS: “Title is not valid” · INVALID_VALUE · project.title",
      },
    ]);
  });

  test("puts complaints about nothing of ours on top, without a link", () => {
    const mapped = { ...complaint, field: "referralName" as const, label: "Referral name" };
    const unmapped = { ...complaint, field: null, label: null, path: null, message: "" };
    const [first, second] = awsProblems("r1", [mapped, unmapped]);
    expect(first).toEqual({ text: complaint.text, href: null, detail: "INVALID_VALUE" });
    expect(second?.href).toContain("#referralName");
  });
});
