import { cardFoot } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";

/** When AWS was last asked, and the button that asks again. */
export function LastChecked(props: {
  referralId: string;
  checkedAt: string | null;
  waiting: boolean;
  trouble: { title: string; code: string } | null;
  check: (form: FormData) => Promise<void>;
}) {
  const { checkedAt, waiting, trouble } = props;
  return (
    <form className={cardFoot} action={props.check}>
      <input type="hidden" name="referralId" value={props.referralId} />
      <p role="status" className="min-w-0 flex-[1_1_14rem]">
        <span>{waiting && "Checking with AWS. "}</span>
        <span>{trouble !== null && `${trouble.title} (${trouble.code}). `}</span>
        {checkedAt === null ? (
          <span>Not checked with AWS yet</span>
        ) : (
          <>
            <span>Last checked with AWS</span> <LocalTime iso={checkedAt} />
          </>
        )}
      </p>
      <OnceButton kind="quiet">Check now</OnceButton>
    </form>
  );
}
