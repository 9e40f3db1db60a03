import "server-only";
import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, SOMEONE_ELSE, textOf } from "@/lib/referral/fields/answers";

/** Who was refused as owner, and whom AWS took before. */
export function ownerHelpOf(answers: Answers, { people }: ReferralContext) {
  const chosen = textOf(answers, "owner");
  const person =
    chosen === SOMEONE_ELSE
      ? { firstName: textOf(answers, "ownerFirst"), lastName: textOf(answers, "ownerLast") }
      : people.find(({ id }) => id === chosen);
  const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
    `${firstName} ${lastName}`.trim();
  return {
    name: (person && nameOf(person)) || "this owner",
    accepted: people.filter(({ awsAnswer }) => awsAnswer === "accepted").map(nameOf),
  };
}
