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
      name: "Action required",
      count: counts.actionRequired,
      words: counts.actionRequired === 0 ? "Nothing waits for you" : "Waiting for you",
    },
    { status: "draft", name: "Drafts", count: counts.drafts, words: "Not sent yet" },
    {
      status: "with-aws",
      name: "With AWS",
      count: counts.withAws,
      words: "Usual reply within 5 working days",
    },
    { status: "approved", name: "Approved", count: counts.approved, words: "Taken on by AWS" },
  ];
  return (
    <ul className="stats">
      {shown.map(({ status, name, count, words }) => (
        <li key={status}>
          <a
            className="card stat"
            data-tone={status === "action-required" && count > 0 ? "warn" : undefined}
            href={`/?status=${status}#list`}
          >
            <span>{name}</span>
            <b>{upToMost(count)}</b>
            <small>{words}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
