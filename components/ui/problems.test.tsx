import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { Problems } from "./problems";
import { textsBesideOthers, valuesOf, wordsOf } from "./test/markup";

const problems = [
  { text: "Enter a website", href: "#website" },
  { text: "AWS does not know this owner", href: null },
];

test("problems are links to what is wrong, where there is a place for it", () => {
  const html = renderToString(<Problems problems={problems} />);
  expect(valuesOf(html, "href")).toEqual(["#website"]);
  expect(wordsOf(html)).toBe("There is a problem Enter a website AWS does not know this owner");
});

test("two boxes on one page have headings of their own", () => {
  const html = renderToString(
    <>
      <Problems problems={problems} />
      <Problems title="Not saved" problems={[]} />
    </>,
  );
  const [first, second] = valuesOf(html, "aria-labelledby");
  expect(first).not.toBe(second);
  expect(valuesOf(html, "id")).toEqual([first, second]);
});

test("every text has an element of its own", () => {
  expect(textsBesideOthers(renderToString(<Problems problems={problems} />))).toEqual([]);
});
