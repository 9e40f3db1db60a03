import { CardBody, cardFoot } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Fact, factsInTwo } from "@/components/ui/facts";
import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";

/** Where referrals go, and whether it answered: so that nobody writes a referral against a broken link. */
export function Connection(props: {
  practice: boolean;
  catalog: string;
  endpointHost: string | null;
  checkedAt: string | null;
  failure: { title: string; text: string; code: string } | null;
  check: (form: FormData) => Promise<void>;
}) {
  const { practice, checkedAt, failure } = props;
  return (
    <>
      <CardBody>
        <dl className={factsInTwo}>
          <Fact name="Sends to">
            {practice ? "The simulator. Nothing is sent to AWS" : "AWS Partner Central"}
          </Fact>
          <Fact name="Catalog">{props.catalog}</Fact>
          <Fact name="Endpoint">{props.endpointHost ?? "AWS default"}</Fact>
          <Fact name="Last response">
            {checkedAt === null ? (
              <Chip>Not checked yet</Chip>
            ) : failure === null ? (
              <Chip tone="ok">Connected</Chip>
            ) : (
              <Chip tone="bad">Not connected</Chip>
            )}
          </Fact>
        </dl>
        {failure !== null && (
          <p className="mt-4">
            <b>{`${failure.title}.`}</b> <span>{failure.text}</span>{" "}
            <span className="text-muted">
              <span>Code:</span> <code translate="no">{failure.code}</code>
            </span>
          </p>
        )}
      </CardBody>
      <form className={cardFoot} action={props.check}>
        <p role="status" className="min-w-0 flex-[1_1_14rem]">
          {checkedAt !== null && (
            <>
              <span>Last checked</span> <LocalTime iso={checkedAt} />
            </>
          )}
        </p>
        <OnceButton kind="quiet">Check now</OnceButton>
      </form>
    </>
  );
}
