import { expect, test } from "vitest";
import { pageCodeFindings, withoutPageCode } from "./page-code";

const answers = {
  companyName: "Blue&nbsp;Heron",
  website: "https://www.blueheron.com/?a=1&amp;b=2",
  description: "<p>One</p><p>Two</p>",
  useCase: "Late < 20 minutes",
  otherIndustry: "<b>Old</b>",
};

test("each free text that is asked for and contains code is found, with a way to take it out", () => {
  const found = pageCodeFindings(answers);
  expect(found.map(({ field }) => field)).toEqual(["companyName", "description"]);
  expect(found[0]).toMatchObject({
    id: "readiness-8",
    severity: "warns",
    matched: ["&nbsp;"],
    holdsPageCode: true,
  });
});

test("only the texts that contain code are changed, each to its own number of lines", () => {
  const ids = ["companyName", "website", "description", "useCase"] as const;
  expect(withoutPageCode(ids, answers)).toEqual({
    companyName: "Blue Heron",
    description: "One\nTwo",
  });
  expect(withoutPageCode(["companyName"], { companyName: "<p>Blue</p><p>Heron</p>" })).toEqual({
    companyName: "Blue Heron",
  });
});
