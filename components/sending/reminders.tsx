import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";

/** What should not be forgotten about a deal that AWS has, and what to do about it. */
export function Reminders({ reminders }: { reminders: readonly { name: string; text: string }[] }) {
  if (reminders.length === 0) return null;
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-label="Reminders">
      {reminders.map(({ name, text }) => (
        <li key={name}>
          <Note tone="warn">
            <Icon name="warning" />
            <p className="font-semibold">{name}</p>
            <p>{text}</p>
          </Note>
        </li>
      ))}
    </ul>
  );
}
