import { Lines } from "@/components/review/answer-list";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Fact, facts as factList } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import { LocalTime } from "@/components/ui/local-time";
import { bullets, listHeading, smallHeading } from "@/components/ui/page";

type Named = { name: string; value: string };

/** AWS's view of the deal; what AWS doesn't tell is an empty text or an empty list. */
export type AwsView = {
  team: readonly { name: string; role: string; email: string }[];
  facts: readonly Named[];
  engagement: string;
  nextBestActions: string;
  quality: {
    score: number | null;
    trend: string;
    history: readonly { at: string; score: number }[];
  };
  recommendations: readonly { kind: string; details: string; attributes: readonly Named[] }[];
  suggested: readonly { productId: string; name: string }[];
  /** When AWS told it. */
  readAt: string;
};

/** What AWS thinks of the deal and where it stands there. */
export function AwsDeal({ facts, engagement, nextBestActions, quality, readAt }: AwsView) {
  const hasQuality = quality.score !== null || quality.trend !== "" || quality.history.length > 0;
  if (facts.length === 0 && !hasQuality && engagement === "" && nextBestActions === "") return null;
  return (
    <Card aria-labelledby="aws-deal">
      <CardHead>
        <h2 className={smallHeading} id="aws-deal">
          AWS's side
        </h2>
      </CardHead>
      <CardBody>
        <dl className={factList}>
          {hasQuality && (
            <Fact name="Opportunity quality">
              <Quality {...quality} />
            </Fact>
          )}
          {engagement !== "" && <Fact name="Engagement score">{engagement}</Fact>}
          {nextBestActions !== "" && (
            <Fact name="AWS suggests">
              <Lines text={nextBestActions} />
            </Fact>
          )}
          {facts.map(({ name, value }) => (
            <Fact key={name} name={name}>
              <Lines text={value} />
            </Fact>
          ))}
        </dl>
        <p className="mt-3 text-muted text-sm">
          <span>From AWS,</span> <LocalTime iso={readAt} />
        </p>
      </CardBody>
    </Card>
  );
}

const bar = "my-1 block h-1.5 w-full rounded-[3px] fill-primary forced-colors:fill-[CanvasText]";

function Quality({ score, trend, history }: AwsView["quality"]) {
  return (
    <>
      {score !== null && (
        <>
          <span className="tabular-nums">{`${score} of 100`}</span>
          <svg className={bar} height="6" aria-hidden="true">
            <rect className="fill-chart-track" width="100%" height="6" rx="3" />
            <rect width={`${score}%`} height="6" rx="3" />
          </svg>
        </>
      )}
      {trend !== "" && <span className="block text-md text-muted">{`Trend: ${trend}`}</span>}
      {history.length > 1 && (
        <Fold summary={<span>How the score changed</span>} weight="quiet">
          <ol className="grid gap-1 text-md">
            {history.toReversed().map(({ at, score }) => (
              <li key={at}>
                <span className="tabular-nums">{`${score} of 100, since`}</span>{" "}
                <LocalTime iso={at} />
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </>
  );
}

/** Who works on the deal at AWS. */
export function AwsTeam({ team }: Pick<AwsView, "team">) {
  if (team.length === 0) return null;
  return (
    <Card aria-labelledby="aws-team">
      <CardHead>
        <h2 className={smallHeading} id="aws-team">
          AWS team
        </h2>
      </CardHead>
      <CardBody>
        <ul className="grid gap-3">
          {team.map(({ name, role, email }) => (
            <li key={`${name} ${role} ${email}`}>
              <span className="block font-semibold" translate="no">
                {name}
              </span>
              {role !== "" && role !== name && (
                <span className="block text-md text-muted">{role}</span>
              )}
              {email !== "" && email !== name && <Email address={email} />}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

/** A link only where it can be nothing but an address: AWS may write anything there. */
function Email({ address }: { address: string }) {
  if (!/^[\w.+-]+@[\w.-]+$/.test(address)) return <span className="block text-md">{address}</span>;
  return (
    <a className="inline-block min-h-6 text-md" href={`mailto:${address}`} translate="no">
      {address}
    </a>
  );
}

/** What AWS recommends, and which products it sees in the deal besides those attached. */
export function AwsAdvice({ recommendations, suggested }: AwsView) {
  if (recommendations.length === 0 && suggested.length === 0) return null;
  return (
    <Card aria-labelledby="aws-advice">
      <CardHead>
        <h2 id="aws-advice">AWS recommends</h2>
      </CardHead>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {recommendations.map(({ kind, details, attributes }) => (
          <div key={JSON.stringify([kind, details, attributes])}>
            {kind !== "" && <h3 className={listHeading}>{kind}</h3>}
            {details !== "" && (
              <p>
                <Lines text={details} />
              </p>
            )}
            {attributes.length > 0 && (
              <ul className={bullets}>
                {attributes.map(({ name, value }) => (
                  <li key={name}>{`${name}: ${value}`}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
        {suggested.length > 0 && (
          <div>
            <h3 className={listHeading}>AWS products</h3>
            <p>AWS sees these products in the deal. They aren't on your opportunity yet.</p>
            <ul className={bullets}>
              {suggested.map(({ productId, name }) => (
                <li key={productId} translate="no">
                  {name}
                </li>
              ))}
            </ul>
          </div>
        )}
      </CardBody>
    </Card>
  );
}
