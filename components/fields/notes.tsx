import type { ReactNode } from "react";
import { echo } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { NoteLine } from "@/components/ui/note";
import { type Answers, textOf } from "@/lib/referral/fields/answers";
import type { FieldStep } from "@/lib/referral/fields/field-order";

/** Where the list of solutions comes from, since no page waits for AWS: how old it is, or that it is missing. */
export function SolutionsAge({ listedAt }: { listedAt: string | null }) {
  return (
    <p className={echo}>
      {listedAt ? (
        <>
          <span>Your solutions in AWS Partner Central as of</span> <LocalTime iso={listedAt} />
        </>
      ) : (
        <span>
          We don't have your list of solutions from AWS yet. Enter the solution ID or ARN, or choose
          Other.
        </span>
      )}
    </p>
  );
}

/** Why a page asks less than its name promises. */
export function stepNote(step: FieldStep, answers: Answers, referralId: string): ReactNode {
  if (step !== "marketing" || textOf(answers, "fromMarketing") === "Yes") return null;
  return (
    <NoteLine className="mb-6">
      <Icon name="info" />
      <span>
        <span>Campaign details apply only to deals that came from marketing.</span>{" "}
        <a href={`/referrals/${referralId}/delivery#fromMarketing`}>Choose whether this one did</a>
      </span>
    </NoteLine>
  );
}
