import { smallHeading } from "./page";

/** Things that come one after the other, or that are counted. */
export function NumberedList({ items }: { items: readonly { title: string; text: string }[] }) {
  return (
    <ol className="grid gap-4 [counter-reset:n]">
      {items.map(({ title, text }) => (
        <li
          key={title}
          className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 [counter-increment:n] before:row-span-2 before:grid before:size-7 before:place-items-center before:rounded-full before:bg-primary-soft before:font-semibold before:text-primary before:text-sm before:content-[counter(n)]"
        >
          <h3 className={`${smallHeading} leading-7`}>{title}</h3>
          <p className="text-md text-muted">{text}</p>
        </li>
      ))}
    </ol>
  );
}
