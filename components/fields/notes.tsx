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
          <span>As AWS listed them on</span> <LocalTime iso={listedAt} />
        </>
      ) : (
        <span>AWS has not told us your solutions yet. You can type the id, or choose Other.</span>
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
        <span>The campaign is asked about only if the deal came from marketing.</span>{" "}
        <a href={`/referrals/${referralId}/delivery#fromMarketing`}>Say where it came from</a>
      </span>
    </NoteLine>
  );
}
