import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { textsBesideOthers, valuesOf, wordsOf } from "@/components/ui/test/markup";
import { PlayReviewer } from "./play-reviewer";

const panel = { referralId: "r1", decide: async () => {}, refused: null };

test("is marked as a rehearsal, and says who sees a decision", () => {
  const practice = wordsOf(renderToString(<PlayReviewer {...panel} where="emulator" />));
  expect(practice).toMatch(/^Rehearsal: play AWS's part Only in practice mode\. .*Nothing is sent/);
  const sandbox = wordsOf(renderToString(<PlayReviewer {...panel} where="sandbox" />));
  expect(sandbox).toMatch(/^Rehearsal: play AWS's part Only in the AWS Sandbox\./);
});

test("has a form for each of a reviewer's decisions", () => {
  const html = renderToString(<PlayReviewer {...panel} where="emulator" />);
  expect(valuesOf(html, "value")).toEqual(
    expect.arrayContaining(["Approved", "Action Required", "Rejected"]),
  );
  expect(html.match(/<form/g)).toHaveLength(3);
  expect(textsBesideOthers(html)).toEqual([]);
});

test("says why the last decision changed nothing", () => {
  const html = renderToString(
    <PlayReviewer {...panel} where="emulator" refused="The simulator didn't accept it." />,
  );
  expect(wordsOf(html)).toContain("The simulator didn't accept it.");
});
