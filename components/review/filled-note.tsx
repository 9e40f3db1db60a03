import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { bullets } from "@/components/ui/page";

/** Answers that nobody typed and nobody has saved since: named, so that none goes out unread. */
export function FilledNote({ answers }: { answers: readonly { label: string; href: string }[] }) {
  if (answers.length === 0) return null;
  return (
    <Note className="mt-4">
      <Icon name="info" />
      <b>Prefilled, not confirmed yet</b>
      <ul className={bullets}>
        {answers.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
