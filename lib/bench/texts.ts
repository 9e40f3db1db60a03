/** Whether the readiness checks warn of good texts, or let bad ones pass. */
import { gateOf, LEAST_BAD_CAUGHT, MOST_GOOD_WARNED } from "@/lib/referral/readiness/gate";
import { heldOutTexts } from "@/lib/referral/test/texts/held-out";
import type { Line } from "./line";

export function textLines(): Line[] {
  const { goodWarned, badCaught, good, bad } = gateOf(heldOutTexts);
  return [
    {
      what: "Good texts warned of, held out",
      result: goodWarned * 100,
      limit: MOST_GOOD_WARNED * 100,
      unit: "%",
      aside: `${good} good texts`,
    },
    {
      what: "Bad texts missed, held out",
      result: (1 - badCaught) * 100,
      limit: Math.round((1 - LEAST_BAD_CAUGHT) * 100),
      unit: "%",
      aside: `${(badCaught * 100).toFixed(1)} % of ${bad} bad texts caught`,
    },
  ];
}
