import { Icon } from "@/components/ui/icon";

/** What AWS insists on beyond the guide's answers; never a surprise at the moment of sending. */
export function AwsNeeds({ missing }: { missing: readonly { text: string; href: string }[] }) {
  if (missing.length === 0) {
    return (
      <p className="note mt-4" data-tone="ok">
        <Icon name="check" />
        <span>
          <b>AWS also needs</b>{" "}
          <span>
            a workload category, a solution, sales activities and what you want from it. All given.
          </span>
        </span>
      </p>
    );
  }
  return (
    <div className="note mt-4" data-tone="warn">
      <Icon name="warning" />
      <b>AWS also needs</b>
      <ul className="plain">
        {missing.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
