import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsOf } from "@/components/ui/test/markup";
import { type StoppedAt, StoppedNote } from "./stopped-note";

const deal = { href: "/referrals/r1/deal", heading: "The deal" };

test.each<[StoppedAt, string]>([
  [{ place: null, toGo: 3 }, "You stopped here. 3 answers to go."],
  [{ place: null, toGo: 1 }, "You stopped here. 1 answer to go."],
  [{ place: deal, toGo: 3 }, "You stopped at The deal . 3 answers to go."],
  [{ place: deal, toGo: 0 }, "You stopped at The deal ."],
  [{ place: null, toGo: 0 }, ""],
])("who comes back is told where they stopped, and what is left: %j", (stopped, told) => {
  expect(wordsOf(renderToString(<StoppedNote {...stopped} />))).toBe(told);
});
