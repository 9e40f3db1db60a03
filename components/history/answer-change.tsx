import { Lines } from "@/components/review/answer-list";

export type ShownChange = {
  field: string;
  label: string;
  /** Answers in the words of the check page; "" where there was none. */
  from: string;
  to: string;
  /** Both in one, word by word, where they are long; null where they are read one after the other. */
  parts: readonly { kind: "kept" | "removed" | "added"; text: string }[] | null;
};

/** An answer as it was and as it became; alone where nothing was before. */
export function AnswerChange({ from, to, parts }: ShownChange) {
  if (parts !== null) {
    let offset = 0;
    return (
      <span translate="no">
        {parts.map(({ kind, text }) => {
          offset += text.length;
          return <Part key={offset} kind={kind} text={text} />;
        })}
      </span>
    );
  }
  return (
    <span translate="no">
      {from !== "" && <Part kind="removed" text={from} />}
      {from !== "" && to !== "" && <br />}
      {to !== "" && <Part kind={from === "" ? "kept" : "added"} text={to} />}
    </span>
  );
}

/**
 * Colors and lines say what was removed and added. Words say it to whoever hears the page, and
 * where the reader's own colors replace ours.
 */
function Part({ kind, text }: { kind: "kept" | "removed" | "added"; text: string }) {
  switch (kind) {
    case "kept":
      return <Lines text={text} />;
    case "removed":
      return (
        <del className="bg-error-soft text-muted">
          <Word>[removed: </Word>
          <Lines text={text} />
          <Word>]</Word>
        </del>
      );
    case "added":
      return (
        <ins className="bg-success-soft underline-offset-[0.2em]">
          <Word>[added: </Word>
          <Lines text={text} />
          <Word>]</Word>
        </ins>
      );
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function Word({ children }: { children: string }) {
  return (
    <span className="sr-only forced-colors:not-sr-only" translate="yes">
      {children}
    </span>
  );
}
