import { Lines } from "@/components/review/answer-list";
import { CardBody } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";

/** A card that owns its page: what to do now. */
const callOut =
  "overflow-clip rounded-lg border border-warning-line bg-surface shadow-md print:overflow-visible print:border-0";

/** What AWS's reviewer wrote, word for word, and what can be done about it from here. */
export function ReviewerWords(props: {
  reviewStatus: string;
  comments: string | null;
  reason: string | null;
  opportunityId: string | null;
  /** The questions the reviewer names, each with the answer that was sent. */
  named: readonly { label: string; href: string }[];
}) {
  const { reviewStatus, comments, reason, opportunityId, named } = props;
  const asks = reviewStatus === "Action Required";
  if (!asks && comments === null) return null;
  return (
    <section className={callOut} aria-labelledby="said">
      <div className="flex items-center gap-3 bg-warning-soft px-4 py-3 text-warning sm:px-6">
        <Icon name={asks ? "warning" : "info"} />
        <h2 id="said">{asks ? "AWS asks for a change" : "What AWS wrote"}</h2>
      </div>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {comments !== null ? (
          <blockquote className="max-w-prose border-control border-s-3 py-1 pl-4 text-lg leading-normal">
            <p>
              <Lines text={`“${comments}”`} />
            </p>
            <footer className="mt-1 text-muted text-sm">{`AWS reviewer${reason === null ? "" : `, reason: ${reason}`}`}</footer>
          </blockquote>
        ) : (
          <p>{`AWS didn't leave a comment${reason === null ? "" : `, only the reason “${reason}”`}.`}</p>
        )}
        {asks && (
          <div>
            <h3 className="text-md">What to do</h3>
            {named.length > 0 && (
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span>See what you sent:</span>
                {named.map(({ label, href }) => (
                  <a key={href} href={href}>
                    {label}
                  </a>
                ))}
              </p>
            )}
            <p>
              <span>Make this change in AWS Partner Central (opportunity</span>{" "}
              <span translate="no">{opportunityId}</span>
              <span>
                ). Editing returned referrals here isn't available yet. We'll show AWS's decision
                here.
              </span>
            </p>
          </div>
        )}
      </CardBody>
    </section>
  );
}
