import { cardShape } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { upToMost } from "@/components/ui/counted";

type Count = { status: string; name: string; count: number; words: string };

/** The four numbers a rep looks for first; each is a link to those referrals. */
export function Counts({
  counts,
}: {
  counts: { actionRequired: number; drafts: number; withAws: number; approved: number };
}) {
  const shown: Count[] = [
    {
      status: "action-required",
      name: "Action Required",
      count: counts.actionRequired,
      words: counts.actionRequired === 0 ? "Nothing needs your attention" : "Needs your attention",
    },
    { status: "draft", name: "Drafts", count: counts.drafts, words: "Not sent yet" },
    {
      status: "with-aws",
      name: "With AWS",
      count: counts.withAws,
      words: "Typical response: within 5 business days",
    },
    { status: "approved", name: "Approved", count: counts.approved, words: "Accepted by AWS" },
  ];
  return (
    <ul className="mb-6 grid grid-cols-2 gap-3 sm:grid-cols-4 sm:gap-4">
      {shown.map((count) => (
        <li key={count.status}>
          <CountLink {...count} />
        </li>
      ))}
    </ul>
  );
}

const tones = {
  none: {
    card: "border-line bg-surface text-ink hover:border-control hover:text-ink",
    words: "text-muted",
  },
  warn: {
    card: "border-warning-line bg-warning-soft text-warning hover:text-warning",
    words: undefined,
  },
};

function CountLink({ status, name, count, words }: Count) {
  const tone = tones[status === "action-required" && count > 0 ? "warn" : "none"];
  return (
    <a
      className={classNames(
        "group/count grid h-full content-start gap-0.5 px-4 pt-3 pb-4 no-underline focus-visible:rounded-lg",
        cardShape,
        tone.card,
      )}
      href={`/?status=${status}#list`}
    >
      <span className="font-emphasis text-md underline-offset-[0.2em] group-hover/count:underline">
        {name}
      </span>
      <b className="font-strong text-2xl tabular-nums leading-[1.2] tracking-tighter">
        {upToMost(count)}
      </b>
      <small className={classNames("text-sm", tone.words)}>{words}</small>
    </a>
  );
}
