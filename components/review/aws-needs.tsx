import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { bullets } from "@/components/ui/page";

/** What AWS insists on beyond the guide's answers; never a surprise at the moment of sending. */
export function AwsNeeds({ missing }: { missing: readonly { text: string; href: string }[] }) {
  if (missing.length === 0) return null;
  return (
    <Note tone="warn" className="mt-4">
      <Icon name="warning" />
      <b>AWS also needs</b>
      <ul className={bullets}>
        {missing.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
