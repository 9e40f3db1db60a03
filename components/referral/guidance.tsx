import type { FieldId } from "@/lib/referral/field-order";
import { fields } from "@/lib/referral/fields";
import { guidance } from "@/lib/referral/guidance";
import { type Example, exampleText } from "@/lib/referral/guidance/example";
import { guidanceMarkup } from "./guidance-markup";

/** Best practice, one good and one bad example, and the reason for asking, folded under a question. */
export function Guidance(props: { id: FieldId; today: string; open?: boolean; side?: boolean }) {
  const { id, today, open, side } = props;
  return (
    <details
      className={`guide fold${side ? " side" : ""}`}
      open={open}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, escaped; nothing typed gets here
      dangerouslySetInnerHTML={{ __html: markupOf(id, today) }}
    />
  );
}

let madeOn = "";
const made = new Map<FieldId, string>();

/** Examples hold dates that move with the day, so each day makes them anew. */
function markupOf(id: FieldId, today: string): string {
  if (madeOn !== today) made.clear();
  madeOn = today;
  const known = made.get(id);
  if (known !== undefined) return known;
  const { doWell, good, bad, why } = guidance[id];
  const said = (example: Example) => ({ text: exampleText(example, today), note: example.note });
  const markup = guidanceMarkup({
    label: fields[id].label,
    doWell,
    good: said(good),
    bad: said(bad),
    why,
  });
  made.set(id, markup);
  return markup;
}
