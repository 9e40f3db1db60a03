import type { ReactNode } from "react";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import { Icon } from "@/components/ui/icon";
import { inputClasses } from "@/components/ui/input";
import { NoteLine } from "@/components/ui/note";
import { OnceButton } from "@/components/ui/once-button";
import { smallHeading } from "@/components/ui/page";

/** In characters. */
export const MOST_OF_A_COMMENT = 1_000;

/** Reasons that AWS was seen to give; it may give others. */
const reasons = ["Clarify Revenue", "Clarify Solution", "Forecast Conflict", "Other"];

type Decide = { referralId: string; decide: (form: FormData) => Promise<void> };

/** Rehearsal: the reviewer's decision is this reader's own, where nothing goes to AWS's reviewers. */
export function PlayReviewer(
  props: Decide & {
    where: "emulator" | "sandbox";
    /** Why the last decision was not accepted; null where none was refused. */
    refused: string | null;
  },
) {
  const { where, refused, ...form } = props;
  return (
    <Card aria-labelledby="rehearsal" className="print:hidden">
      <CardHead>
        <h2 className={smallHeading} id="rehearsal">
          Rehearsal: play AWS's part
        </h2>
      </CardHead>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p className="text-md text-muted">
          {where === "emulator"
            ? "Only in practice mode. Answer as the AWS reviewer and see what happens next. Nothing is sent to AWS."
            : "Only in the AWS Sandbox. Answer as the AWS reviewer and see what happens next. No AWS reviewer sees it."}
        </p>
        {refused !== null && (
          <NoteLine tone="warn">
            <Icon name="warning" />
            <span>{refused}</span>
          </NoteLine>
        )}
        <Decision {...form} reviewStatus="Approved">
          <input type="hidden" name="comments" value="" />
          <input type="hidden" name="reason" value="" />
          <OnceButton kind="secondary">Approve</OnceButton>
        </Decision>
        <Fold summary={<span>Ask for changes</span>}>
          <Decision {...form} reviewStatus="Action Required">
            <Said id="ask" />
            <OnceButton kind="secondary">Ask for changes</OnceButton>
          </Decision>
        </Fold>
        <Fold summary={<span>Reject</span>}>
          <Decision {...form} reviewStatus="Rejected">
            <Said id="reject" />
            <OnceButton kind="secondary">Reject</OnceButton>
          </Decision>
        </Fold>
      </CardBody>
    </Card>
  );
}

function Decision(
  props: Decide & {
    reviewStatus: "Approved" | "Action Required" | "Rejected";
    children: ReactNode;
  },
) {
  const { referralId, decide, reviewStatus, children } = props;
  return (
    <form action={decide} className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3">
      <input type="hidden" name="referralId" value={referralId} />
      <input type="hidden" name="reviewStatus" value={reviewStatus} />
      {children}
    </form>
  );
}

/** What the reviewer says. AWS may say nothing, and so may whoever plays its part. */
function Said({ id }: { id: string }) {
  return (
    <>
      <div className="w-full">
        <label className="text-sm" htmlFor={`comments-${id}`}>
          Comment to the partner
        </label>
        <textarea
          className={inputClasses("area", "full", "mt-1")}
          id={`comments-${id}`}
          name="comments"
          rows={4}
          maxLength={MOST_OF_A_COMMENT}
        />
      </div>
      <div className="w-full">
        <label className="text-sm" htmlFor={`reason-${id}`}>
          Reason
        </label>
        <select
          className={inputClasses("list", "full", "mt-1")}
          id={`reason-${id}`}
          name="reason"
          defaultValue=""
        >
          <option value="">No reason</option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {reason}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
