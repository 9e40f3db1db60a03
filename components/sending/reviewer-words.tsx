import { Lines } from "@/components/review/answer-list";
import { Icon } from "@/components/ui/icon";

/** What AWS's reviewer wrote, word for word, and what can be done about it from here. */
export function ReviewerWords(props: {
  reviewStatus: string;
  comments: string | null;
  reason: string | null;
  opportunityId: string | null;
}) {
  const { reviewStatus, comments, reason, opportunityId } = props;
  const asks = reviewStatus === "Action Required";
  if (!asks && comments === null) return null;
  return (
    <section className="card todo" aria-labelledby="said">
      <div className="todo-head">
        <Icon name={asks ? "warning" : "info"} />
        <h2 id="said">{asks ? "AWS asks for a change" : "What AWS wrote"}</h2>
      </div>
      <div className="card-body">
        {comments !== null ? (
          <blockquote className="quote">
            <p>
              <Lines text={`“${comments}”`} />
            </p>
            <footer>{`AWS reviewer${reason === null ? "" : `, reason: ${reason}`}`}</footer>
          </blockquote>
        ) : (
          <p>{`AWS gave no words of its own${reason === null ? "" : `, only the reason “${reason}”`}.`}</p>
        )}
        {asks && (
          <div>
            <h3 className="small">In plain words</h3>
            <p>
              <span>
                The reviewer waits for this before going on. A referral that AWS has sent back
                cannot be changed here yet: make the change in AWS Partner Central, where it is
              </span>{" "}
              <span translate="no">{opportunityId}</span>
              <span>. This page then shows AWS’s answer.</span>
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
