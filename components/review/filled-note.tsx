import { Icon } from "@/components/ui/icon";

/** Answers that nobody typed and nobody has saved since: named, so that none goes out unread. */
export function FilledNote({ answers }: { answers: readonly { label: string; href: string }[] }) {
  if (answers.length === 0) return null;
  return (
    <div className="note mt-4" data-tone="info">
      <Icon name="info" />
      <b>Filled in for you, not looked at yet</b>
      <ul className="plain">
        {answers.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
