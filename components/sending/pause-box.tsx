import { Card, CardHead, cardBody, cardFoot } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Fact } from "@/components/ui/facts";
import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";

type Action = (form: FormData) => Promise<void>;

/**
 * How sending stands as a whole, and one switch for all of it. What is under way at AWS is heard to
 * its end either way.
 */
export function PauseBox(props: {
  since: string | null;
  figures: readonly { name: string; value: string }[];
  pause: Action;
  resume: Action;
}) {
  const { since, figures } = props;
  return (
    <Card aria-labelledby="pause">
      <CardHead>
        <h2 id="pause">{since === null ? "Sending is on" : "Sending is paused"}</h2>
      </CardHead>
      <dl className={classNames(cardBody, "grid gap-x-6 gap-y-3 sm:grid-cols-3")}>
        {figures.map(({ name, value }) => (
          <Fact key={name} name={name} strong>
            {value}
          </Fact>
        ))}
      </dl>
      <form className={cardFoot} action={since === null ? props.pause : props.resume}>
        <p className="min-w-0 flex-[1_1_14rem]">
          {since === null ? (
            <span>Pausing stops new submissions. Nothing is lost.</span>
          ) : (
            <>
              <span>Paused since</span> <LocalTime iso={since} />
              <span>
                . You can still select Send to AWS. Referrals go out when sending resumes.
              </span>
            </>
          )}
        </p>
        <OnceButton kind={since === null ? "secondary" : "primary"}>
          {since === null ? "Pause all sending" : "Resume sending"}
        </OnceButton>
      </form>
    </Card>
  );
}
