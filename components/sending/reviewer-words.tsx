import { button } from "@/components/ui/button";
import { CardBody } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { buttons } from "@/components/ui/page";
import { AwsSaid } from "./aws-said";

/** A card that owns its page: what to do now. */
const callOut =
  "overflow-clip rounded-lg border border-warning-line bg-surface shadow-md print:overflow-visible print:border-0";

/** What AWS's reviewer wrote, word for word, and what can be done about it from here. */
export function ReviewerWords(props: {
  reviewStatus: string;
  comments: string | null;
  reason: string | null;
  opportunityId: string | null;
  /** Where the answers that AWS has opened are changed; null where they can't be. */
  fixHref: string | null;
  /** The questions the reviewer names, each with the answer that was sent. */
  named: readonly { label: string; href: string }[];
}) {
  const { reviewStatus, comments, reason, opportunityId, fixHref, named } = props;
  const asks = reviewStatus === "Action Required";
  if (!asks && comments === null) return null;
  return (
    <section className={callOut} aria-labelledby="said">
      <div className="flex items-center gap-3 bg-warning-soft px-4 py-3 text-warning sm:px-6">
        <Icon name={asks ? "warning" : "info"} />
        <h2 id="said">{asks ? "AWS asks for a change" : "What AWS wrote"}</h2>
      </div>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <AwsSaid comments={comments} reason={reason} />
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
            {fixHref === null ? (
              <p>
                <span>Make this change in AWS Partner Central (opportunity</span>{" "}
                <span translate="no">{opportunityId}</span>
                <span>). We'll show AWS's decision here.</span>
              </p>
            ) : (
              <>
                <p>
                  AWS opened the address, website, description, use case, revenue, and close date.
                  Change what it asks for, then resend.
                </p>
                <p className={classNames(buttons, "mt-3")}>
                  <a className={button()} href={fixHref}>
                    Fix and resend
                  </a>
                </p>
              </>
            )}
          </div>
        )}
      </CardBody>
    </section>
  );
}
