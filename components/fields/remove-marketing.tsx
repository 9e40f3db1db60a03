"use client";

import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { withoutScripts } from "@/components/ui/page";
import { isBlank, marketingDetails, textOf } from "@/lib/referral/fields/answers";
import { FollowUps, whileAsked } from "./follow-ups";
import { useStep } from "./step-context";

/** Answers about a campaign contradict a No here; they go only if the author says so. */
export function RemoveMarketing() {
  const { start, now } = useStep();
  const [details] = useState(() => marketingDetails.some((id) => !isBlank(start, id)));
  // MDF is asked on this very page.
  if (!details && isBlank(now, "mdfUsed")) return null;
  return (
    <FollowUps>
      <div
        className={whileAsked}
        data-asked={textOf(now, "fromMarketing") === "No" ? undefined : "no"}
      >
        <Choice
          type="checkbox"
          id="removeMarketing"
          name="removeMarketing"
          value="Yes"
          label={
            <>
              <span className={withoutScripts}>If you chose No: </span>
              <span>Remove the marketing details</span>
            </>
          }
          hint="Removes MDF, campaign, channel, and topics from this referral"
        />
      </div>
    </FollowUps>
  );
}
