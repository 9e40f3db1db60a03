import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { RefusalKind } from "@/components/autosave/refusal-words";
import { TypedPage } from "./typed-page";

function typedPage(why: RefusalKind, form: FormData, nonce: string): string {
  return renderToStaticMarkup(<TypedPage why={why} form={form} nonce={nonce} />);
}

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, text] of fields) form.append(name, text);
  return form;
}

const page: [string, string][] = [
  ["referralId", "abc123"],
  ["step", "customer"],
  ["version", "7"],
];

describe("the page of a post that could not be saved", () => {
  test("shows every answer under its question, and saves them at a press", () => {
    const html = typedPage(
      "malformed",
      formOf([...page, ["companyName", "Heron"], ["x", "odd"]]),
      "n",
    );
    expect(html).toContain('<label for="typed-0-0">Customer company name</label>');
    expect(html).toContain('name="companyName" rows="1">Heron</textarea>');
    expect(html).toContain('action="/referrals/abc123/customer/save"');
    expect(html).toContain('name="version" value="7"');
    expect(html).toContain("Save these answers");
  });

  test("shows what the page does not know, without sending it again", () => {
    const html = typedPage("malformed", formOf([...page, ["x", "odd text"]]), "n");
    expect(html).toMatch(/<textarea id="typed-0-0" rows="1">odd text</);
    expect(html).not.toContain('name="x"');
  });

  test("keeps a line break that a text begins with", () => {
    const html = typedPage("malformed", formOf([...page, ["x", "\nodd"]]), "n");
    expect(html).toContain(">\n\nodd</textarea>");
  });

  test("keeps the entries of a list apart", () => {
    const list: [string, string][] = ["Amazon ECS", "Amazon S3"].map((text) => [
      "awsProducts",
      text,
    ]);
    const html = typedPage("too-big", formOf([...page, ["step", "cosell"], ...list]), "n");
    expect(html.match(/name="awsProducts"/g)).toBeNull();
    const right = formOf([["referralId", "abc123"], ["step", "cosell"], ["version", "7"], ...list]);
    expect(typedPage("too-big", right, "n").match(/name="awsProducts"/g)).toHaveLength(2);
  });

  test("saves questions of the release before that stand on another page now", () => {
    const older = formOf([
      ["referralId", "abc123"],
      ["step", "cosell"],
      ["version", "7"],
      ["otherSolution", "A stock counter"],
    ]);
    const html = typedPage("malformed", older, "n");
    expect(html).toContain('name="otherSolution" rows="1">A stock counter</textarea>');
  });

  test.each(["locked", "not-found"] as const)("offers no second save where it is %s", (why) => {
    const html = typedPage(why, formOf([...page, ["companyName", "Heron"]]), "n");
    expect(html).toContain("Heron");
    expect(html).not.toContain("<button");
  });

  test("of a version that has never been is saved from the first, which overwrites nothing unasked", () => {
    const html = typedPage("future", formOf([...page, ["companyName", "Heron"]]), "n");
    expect(html).toContain('name="version" value="1"');
  });

  test("cannot be made to hold markup", () => {
    const evil = '"><script>alert(1)</script>';
    const html = typedPage(
      "malformed",
      formOf([
        ["referralId", evil],
        ["step", evil],
        [evil, evil],
        ["companyName", evil],
      ]),
      evil,
    );
    expect(html).not.toContain("<script>");
    expect(typedPage("malformed", new FormData(), "n")).not.toContain("<button");
  });
});
