import { Icon } from "@/components/ui/icon";

/** The tick that AWS's guide asks for, right above the button that means it. */
export function SendBox({ ticked, error }: { ticked: boolean; error: string | null }) {
  return (
    <section className="no-print" aria-labelledby="send-h">
      <h2 id="send-h">Send</h2>
      <p className="lead">
        Once sent, answers cannot be corrected until AWS answers, usually within 5 working days.
      </p>
      <div className={error === null ? "choices fields" : "choices fields field bad"}>
        {error !== null && (
          <p className="error" id="submit-error">
            <Icon name="stop" />
            <span>{error}</span>
          </p>
        )}
        <div className="choice">
          <input
            type="checkbox"
            id="submit"
            name="submit"
            value="Yes"
            defaultChecked={ticked}
            aria-invalid={error !== null || undefined}
            aria-describedby={error === null ? "submit-hint" : "submit-hint submit-error"}
          />
          <label htmlFor="submit">Submit to AWS (ACE)</label>
          <p className="hint" id="submit-hint">
            AWS starts its review. You can't edit the referral until AWS responds
          </p>
        </div>
      </div>
    </section>
  );
}
