import { Card, CardBody, CardHead } from "@/components/ui/card";
import { OnceButton } from "@/components/ui/once-button";

/** AWS's rejection is final for the opportunity, and no reason to type it all again. */
export function StartAgain(props: {
  referralId: string;
  attemptId: string;
  copy: (form: FormData) => Promise<void>;
}) {
  return (
    <Card aria-labelledby="again">
      <CardHead>
        <h2 id="again">What you can do</h2>
      </CardHead>
      <CardBody className="grid justify-items-start gap-3">
        <p>
          AWS's decision on this opportunity is final. If the deal has changed, you can send a new
          referral.
        </p>
        <p>
          We copy your answers. The close date, owner, next step, stage, and national security start
          fresh.
        </p>
        <form action={props.copy}>
          <input type="hidden" name="referralId" value={props.referralId} />
          <input type="hidden" name="attemptId" value={props.attemptId} />
          <OnceButton>Start again from this one</OnceButton>
        </form>
      </CardBody>
    </Card>
  );
}
