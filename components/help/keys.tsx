import { Fragment } from "react";

/** Keys that are held together, each as the keyboard shows it. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="whitespace-nowrap">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span>{" + "}</span>}
          <kbd className="rounded-sm border border-line-strong bg-panel px-1.5 py-0.5 text-sm">
            {key}
          </kbd>
        </Fragment>
      ))}
    </span>
  );
}
