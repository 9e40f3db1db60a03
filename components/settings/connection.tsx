import { Chip } from "@/components/ui/chip";
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
      <div className="card-body">
        <dl className="facts two">
          <div>
            <dt>Goes to</dt>
            <dd>{practice ? "The practice copy. Nothing reaches AWS" : "AWS Partner Central"}</dd>
          </div>
          <div>
            <dt>Catalog</dt>
            <dd>{props.catalog}</dd>
          </div>
          <div>
            <dt>Endpoint</dt>
            <dd>{props.endpointHost ?? "AWS’s own"}</dd>
          </div>
          <div>
            <dt>Last answer</dt>
            <dd>
              {checkedAt === null ? (
                <Chip>Not asked yet</Chip>
              ) : failure === null ? (
                <Chip tone="ok">Works</Chip>
              ) : (
                <Chip tone="bad">Does not work</Chip>
              )}
            </dd>
          </div>
        </dl>
        {failure !== null && (
          <p className="mt-4">
            <b>{`${failure.title}.`}</b> <span>{failure.text}</span>{" "}
            <span className="muted">
              <span>Code:</span> <code translate="no">{failure.code}</code>
            </span>
          </p>
        )}
      </div>
      <form className="pager" action={props.check}>
        <p role="status">
          {checkedAt !== null && (
            <>
              <span>Last asked</span> <LocalTime iso={checkedAt} />
            </>
          )}
        </p>
        <OnceButton className="btn btn-3">Check now</OnceButton>
      </form>
    </>
  );
}
