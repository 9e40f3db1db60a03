import { LocalTime } from "@/components/ui/local-time";

export type ShownAside = {
  key: string;
  title: string;
  reason: string;
  who: string;
  putAt: string;
  takenBackAt: string | null;
};

/** Warnings that were answered "This is right", with the reason given; also those taken back since. */
export function AsideList({ asides }: { asides: readonly ShownAside[] }) {
  return (
    <ol className="timeline">
      {asides.map((aside) => (
        <li key={aside.key} data-tone={aside.takenBackAt === null ? "info" : undefined}>
          <h3>{aside.title}</h3>
          <p className="meta">
            <LocalTime iso={aside.putAt} />, {aside.who}
          </p>
          <p>Reason: “{aside.reason}”</p>
          {aside.takenBackAt !== null && (
            <p className="meta">
              Taken back <LocalTime iso={aside.takenBackAt} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
