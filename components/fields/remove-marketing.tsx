"use client";

import { useState } from "react";
import { isBlank, marketingDetails, textOf } from "@/lib/referral/fields/answers";
import { useStep } from "./step-context";

/** Answers about a campaign contradict a No here; they go only if the author says so. */
export function RemoveMarketing() {
  const { start, now } = useStep();
  const [details] = useState(() => marketingDetails.some((id) => !isBlank(start, id)));
  // MDF is asked on this very page.
  if (!details && isBlank(now, "mdfUsed")) return null;
  return (
    <div className="cond">
      <div className="field" data-asked={textOf(now, "fromMarketing") === "No" ? undefined : "no"}>
        <div className="choice">
          <input type="checkbox" id="removeMarketing" name="removeMarketing" value="Yes" />
          <label htmlFor="removeMarketing">
            <span className="no-js">If you chose No: </span>
            <span>Remove the marketing answers</span>
          </label>
          <p className="hint">MDF, campaign, channel and topics that this referral holds</p>
        </div>
      </div>
    </div>
  );
}
