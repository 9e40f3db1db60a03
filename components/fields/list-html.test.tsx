import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { listHtml } from "./list-html";

test("a list is written as React would write it, whatever stands in it", () => {
  const text = fc.string({ unit: "grapheme" });
  const option = fc.record({ value: text, label: text });
  const options = fc.uniqueArray(option, { selector: ({ value }) => value });
  const signs = [{ value: `<"&'>`, label: `</option><script>'"&amp;` }];
  fc.assert(
    fc.property(options, fc.nat(), (entries, at) => {
      const chosen = entries[at % (entries.length + 1)]?.value ?? "none";
      const written = renderToStaticMarkup(
        <select defaultValue={chosen}>
          {entries.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>,
      );
      expect(`<select>${listHtml(entries, chosen)}</select>`).toBe(written);
    }),
    { examples: [[signs, 0]] },
  );
});
