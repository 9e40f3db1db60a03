import { Card, CardHead, cardAside, cardBody } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";

type Action = (form: FormData) => Promise<void>;

/** One switch for all sending from here. What is under way at AWS is heard to its end either way. */
export function PauseBox(props: { since: string | null; pause: Action; resume: Action }) {
  const { since } = props;
  return (
    <Card aria-labelledby="pause">
      <CardHead>
        <h2 id="pause">{since === null ? "Sending is on" : "Sending is paused"}</h2>
        <p className={cardAside}>
          {since === null ? (
            <span>Pausing stops new submissions. Nothing is lost.</span>
          ) : (
            <>
              <span>Since</span> <LocalTime iso={since} />
              <span>
                . You can still select Send to AWS. Referrals go out when sending resumes.
              </span>
            </>
          )}
        </p>
      </CardHead>
      <form className={cardBody} action={since === null ? props.pause : props.resume}>
        <OnceButton kind={since === null ? "secondary" : "primary"}>
          {since === null ? "Pause all sending" : "Resume sending"}
        </OnceButton>
      </form>
    </Card>
  );
}
