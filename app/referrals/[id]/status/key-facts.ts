import "server-only";
import { ownerOf } from "@/app/list-row";
import { shortDate } from "@/components/ui/shown-date";
import type { Answers } from "@/lib/referral/answers";
import type { ReferralContext } from "@/lib/referral/context";
import { countryName } from "@/lib/referral/country-name";
import type { FieldId } from "@/lib/referral/fields";
import { showAnswer } from "@/lib/referral/show";
import { valueOf as sentValue } from "@/lib/referral/values";

/** The six answers people look up most, as they were sent. */
export function keyFactsOf(
  answers: Answers,
  context: ReferralContext,
): { label: string; value: string }[] {
  const shown = (id: FieldId) => showAnswer(id, answers, context, countryName);
  const closeDate = sentValue("closeDate", answers, context);
  return [
    { label: "AWS a month", value: shown("monthlyRevenue").replace(" a month", "") },
    {
      label: "Close date",
      value: typeof closeDate === "string" ? shortDate(closeDate) : shown("closeDate"),
    },
    { label: "Stage", value: shown("stage") },
    { label: "Owner", value: ownerOf(answers, context.people) },
    { label: "Your ask", value: shown("involvement") },
    { label: "Need", value: shown("primaryNeed") },
  ];
}
