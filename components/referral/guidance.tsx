import { Icon } from "@/components/ui/icon";
import type { FieldId } from "@/lib/referral/field-order";
import { fields } from "@/lib/referral/fields";
import { guidance } from "@/lib/referral/guidance";
import { type Example, exampleText } from "@/lib/referral/guidance/example";

/** Best practice, one good and one bad example, and the reason for asking, folded under a question. */
export function Guidance(props: { id: FieldId; today: string; open?: boolean; side?: boolean }) {
  const { id, today, open, side } = props;
  const { doWell, good, bad, why } = guidance[id];
  return (
    <details className={`guide fold${side ? " side" : ""}`} open={open}>
      <summary>
        <Icon name="chevron" />
        Examples and why AWS asks<span className="vh">: {fields[id].label}</span>
      </summary>
      <dl className="guide-box">
        <div>
          <dt>Do it well</dt>
          <dd>{doWell}</dd>
        </div>
        <div className="yes">
          <dt>
            <Icon name="check" />
            Works well
          </dt>
          <ExampleLines example={good} today={today} />
        </div>
        <div className="no">
          <dt>
            <Icon name="stop" />
            Gets sent back
          </dt>
          <ExampleLines example={bad} today={today} />
        </div>
        <div>
          <dt>Why AWS asks</dt>
          <dd>{why}</dd>
        </div>
      </dl>
    </details>
  );
}

function ExampleLines({ example, today }: { example: Example; today: string }) {
  return (
    <>
      <dd>{exampleText(example, today)}</dd>
      <dd>{example.note}</dd>
    </>
  );
}
