import { sheetSection } from "@/components/ui/card";
import { Choice, choices } from "@/components/ui/choice";
import { classNames } from "@/components/ui/class-names";
import { errorBar, FieldError } from "@/components/ui/field";
import { Lead } from "@/components/ui/page";

/** The tick that AWS's guide asks for, right above the button that means it. */
export function SendBox({ ticked, error }: { ticked: boolean; error: string | null }) {
  return (
    <section className={`${sheetSection} print:hidden`} aria-labelledby="send-h">
      <h2 id="send-h">Send</h2>
      <Lead>
        After you send, you can't make changes until AWS responds, usually within 5 business days.
      </Lead>
      <div
        className={classNames(
          "max-w-form grid-cols-[minmax(0,1fr)]",
          choices,
          error !== null && errorBar("gutter"),
        )}
      >
        {error !== null && <FieldError id="submit-error">{error}</FieldError>}
        <Choice
          type="checkbox"
          id="submit"
          name="submit"
          value="Yes"
          defaultChecked={ticked}
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? "submit-hint" : "submit-hint submit-error"}
          label="Submit to AWS (ACE)"
          hint="AWS starts its review. You can't edit the referral until AWS responds"
          hintId="submit-hint"
        />
      </div>
    </section>
  );
}
