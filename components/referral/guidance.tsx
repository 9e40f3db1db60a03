import type { FieldId } from "@/lib/referral/field-order";
import { fields } from "@/lib/referral/fields";
import { guidance } from "@/lib/referral/guidance";
import { type Example, exampleText } from "@/lib/referral/guidance/example";
import { GuidanceBox } from "./guidance-box";

/** Best practice, one good and one bad example, and the reason for asking, folded under a question. */
export function Guidance(props: { id: FieldId; today: string; open?: boolean; side?: boolean }) {
  const { id, today, open, side } = props;
  const { doWell, good, bad, why } = guidance[id];
  const said = (example: Example) => ({ text: exampleText(example, today), note: example.note });
  const words = { label: fields[id].label, doWell, good: said(good), bad: said(bad), why };
  return <GuidanceBox words={words} open={open} side={side} />;
}
