import "server-only";
import { ownerOf } from "@/app/words/list-row";
import { countryName } from "@/lib/referral/choices/country-name";
import type { ReferralContext } from "@/lib/referral/context";
import { shortDate } from "@/lib/referral/dates";
import type { Answers } from "@/lib/referral/fields/answers";
import type { FieldId } from "@/lib/referral/fields/fields";
import { showAnswer } from "@/lib/referral/fields/show";
import { sentValue } from "@/lib/referral/fields/values";
import type { DateOrder } from "@/lib/referral/parse/date";

/** The six answers people look up most, as they were sent. */
export function keyFactsOf(
  answers: Answers,
  context: ReferralContext,
): { label: string; value: string }[] {
  const shown = (id: FieldId) => showAnswer(id, answers, context, countryName);
  const closeDate = sentValue("closeDate", answers, context);
  return [
    { label: "AWS monthly revenue", value: shown("monthlyRevenue").replace(" a month", "") },
    {
      label: "Close date",
      value:
        typeof closeDate === "string"
          ? shortDate(closeDate, context.dateOrder)
          : shown("closeDate"),
    },
    { label: "Stage", value: shown("stage") },
    { label: "Owner", value: ownerOf(answers, context.people) },
    { label: "Your ask", value: shown("involvement") },
    { label: "Need", value: shown("primaryNeed") },
  ];
}

/** AWS tells dates as "2027-06-30". What is no date stays as AWS wrote it. */
export function withDatesInWords(
  facts: readonly { name: string; value: string }[],
  order: DateOrder,
): { name: string; value: string }[] {
  return facts.map(({ name, value }) => ({
    name,
    value: /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value, order) : value,
  }));
}
