import { Lines } from "@/components/review/answer-list";
import { button } from "@/components/ui/button";
import { SheetBody, sheetButton, sheetFoot } from "@/components/ui/card";
import { Choice, choices } from "@/components/ui/choice";
import { fields, legend } from "@/components/ui/field";
import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";

export type ShownAnswer = {
  /** The answer itself, as it travels back. */
  json: string;
  /** In the words of the check page; "" for a blank. */
  shown: string;
};

export type ShownClash = {
  field: string;
  label: string;
  /** `who` is null where the reader saved it as well, in another tab. */
  theirs: ShownAnswer & { who: string | null; at: string | null };
  /** One, or one for each tab that clashed; the newest last. */
  mine: readonly ShownAnswer[];
};

/** The fields that two people answered differently, with a choice for each, and for all at once. */
export function ClashForm(props: {
  referralId: string;
  version: number;
  /** When the newest of these answers was kept aside: a later one stays for a choice of its own. */
  seen: string;
  step: string;
  clashes: readonly ShownClash[];
  settle: (form: FormData) => Promise<void>;
}) {
  const isAllMine = props.clashes.every(({ theirs }) => theirs.who === null);
  return (
    <form action={props.settle}>
      <input type="hidden" name="referralId" value={props.referralId} />
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="seen" value={props.seen} />
      <input type="hidden" name="step" value={props.step} />
      <SheetBody>
        <div className={fields}>
          {props.clashes.map((clash) => (
            <Clash key={clash.field} clash={clash} />
          ))}
        </div>
      </SheetBody>
      <div className={sheetFoot}>
        <OnceButton className={sheetButton}>Save</OnceButton>
        <button
          className={button("secondary", "normal", sheetButton)}
          type="submit"
          name="go"
          value="mine"
        >
          {isAllMine ? "Keep all from this tab" : "Keep all mine"}
        </button>
        <button
          className={button("secondary", "normal", sheetButton)}
          type="submit"
          name="go"
          value="theirs"
        >
          {isAllMine ? "Keep all from the other tab" : "Keep all theirs"}
        </button>
      </div>
    </form>
  );
}

function Clash({ clash: { field, label, theirs, mine } }: { clash: ShownClash }) {
  const newest = mine.at(-1);
  return (
    <fieldset>
      <legend className={legend}>{label}</legend>
      <input type="hidden" name={`mine-${field}`} value={newest?.json ?? '""'} />
      <div className={choices}>
        {mine.map((answer, index) => (
          <ClashChoice
            key={answer.json}
            id={`${field}-mine-${index}`}
            field={field}
            title={titleOfMine(theirs.who, mine.length > 1 ? index + 1 : null)}
            answer={answer}
            chosen={answer === newest}
          />
        ))}
        <ClashChoice
          id={`${field}-theirs`}
          field={field}
          title={theirs.who === null ? "Other tab" : `Saved by ${theirs.who}`}
          answer={theirs}
          at={theirs.at}
        />
      </div>
    </fieldset>
  );
}

/** "Yours" would not tell two tabs of one person apart. */
function titleOfMine(who: string | null, tab: number | null): string {
  if (who === null) return tab === null ? "This tab" : `Tab ${tab}`;
  return tab === null ? "Yours" : `Yours, from tab ${tab}`;
}

function ClashChoice(props: {
  id: string;
  field: string;
  title: string;
  answer: ShownAnswer;
  at?: string | null;
  chosen?: boolean;
}) {
  const { id, field, title, answer, at, chosen } = props;
  return (
    <Choice
      type="radio"
      id={id}
      name={`choice-${field}`}
      value={answer.json}
      defaultChecked={chosen}
      aria-describedby={`${id}-answer`}
      label={
        <>
          <span>{title}</span>
          {at && (
            <>
              <span>, </span>
              <LocalTime iso={at} />
            </>
          )}
        </>
      }
      hint={answer.shown === "" ? <span>Not provided</span> : <Lines text={answer.shown} />}
      hintId={`${id}-answer`}
    />
  );
}
