import { Fold } from "@/components/ui/fold";
import { bullets } from "@/components/ui/page";

/** What would raise AWS's own score of the deal. Never a reason not to send. */
export function ScoreTips({
  tips,
}: {
  tips: readonly { label: string; text: string; href: string }[];
}) {
  if (tips.length === 0) return null;
  const count = tips.length === 1 ? "One optional tip" : `${tips.length} optional tips`;
  return (
    <Fold
      weight="quiet"
      className="print:hidden"
      summary={<span>{`${count} for a better AWS score`}</span>}
    >
      <ul className={`${bullets} my-1 text-md`}>
        {tips.map(({ label, text, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <span>{": "}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
