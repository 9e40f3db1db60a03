import { describe, expect, test } from "vitest";
import type { ShownFailure, ShownIssue } from "@/lib/submission/progress";
import { failureView } from "./failure-view";

const complaint = {
  path: "project.title",
  code: "INVALID_VALUE",
  message: "Title is not right",
  text: "AWS doesn't accept this answer. Change it",
};
const atTitle: ShownIssue = { ...complaint, field: "referralName", label: "Referral name" };
const nowhere: ShownIssue = { ...complaint, field: null, label: null, path: null, message: "" };
const atOwner: ShownIssue = { ...complaint, field: "owner", label: "AWS Partner Central user" };

const ben = { name: "Ben Ruiz", accepted: [] };

const viewOf = (issues: ShownIssue[], changes: Partial<ShownFailure> = {}) =>
  failureView(
    "r1",
    {
      title: "AWS found one problem",
      text: "Fix the item below and send again.",
      code: "ValidationException",
      message: "Not right",
      requestId: null,
      retryable: false,
      isAboutAnswers: true,
      ...changes,
      issues,
    },
    ben,
  );

const titleHref = "/referrals/r1/deal?from=review&row=referralName#referralName";

describe("the box of a failure", () => {
  test("leads to the question AWS dislikes, with AWS's own words apart", () => {
    expect(viewOf([atTitle])).toMatchObject({
      problems: [
        { text: "Referral name: AWS doesn't accept this answer. Change it", href: titleHref },
      ],
      fix: { href: titleHref, words: "Fix Referral name" },
      owner: null,
      said: ["“Title is not right” · INVALID_VALUE · project.title"],
      onlyAwsKnows: false,
    });
  });

  test("puts what belongs to no question on top, and still leads to the one that is known", () => {
    const { problems, fix } = viewOf([atTitle, nowhere]);
    expect(problems.map(({ href }) => href)).toEqual([null, titleHref]);
    expect(fix?.href).toBe(titleHref);
  });

  test("says that only AWS's words tell what is wrong, where no question is to blame", () => {
    expect(viewOf([nowhere])).toMatchObject({ fix: null, onlyAwsKnows: true, problems: [] });
  });

  test("offers another owner in place of one AWS refused", () => {
    expect(viewOf([atOwner])).toMatchObject({
      owner: ben,
      fix: { words: "Choose another owner" },
    });
  });

  test("says so once every answer AWS disliked was changed", () => {
    expect(viewOf([])).toMatchObject({
      title: "You changed what AWS didn't accept",
      problems: [],
      said: ["“Not right” · ValidationException"],
    });
  });

  test("is about no answer where AWS didn't respond", () => {
    const away = { isAboutAnswers: false, title: "AWS isn't responding", code: "ECONNRESET" };
    expect(viewOf([], { ...away, message: "", requestId: "q-1" })).toMatchObject({
      title: "AWS isn't responding",
      said: ["ECONNRESET", "Request ID q-1"],
    });
  });
});
