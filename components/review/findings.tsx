import { FindingLine, type FindingView, type Prefilled, PrefilledLine } from "./finding-line";

/** What is left to do, in one list; nothing where nothing is. */
export function Findings(props: {
  findings: readonly FindingView[];
  prefilled: readonly Prefilled[];
  /** The finding whose dismissal came without a reason. */
  unreasoned: string | null;
}) {
  const { findings, prefilled, unreasoned } = props;
  if (findings.length + prefilled.length === 0) return null;
  const blocks = findings.some(({ severity }) => severity !== "warns");
  return (
    <>
      <h2 id={FINDINGS} tabIndex={-1}>
        {blocks ? "Fix before you send" : "Review before you send"}
      </h2>
      <ul className="mt-2 border-line border-b">
        {findings.map((finding) => (
          <FindingLine
            key={`${finding.keys[0]}${finding.text}`}
            finding={finding}
            unreasoned={unreasoned}
          />
        ))}
        {prefilled.length > 0 && <PrefilledLine answers={prefilled} />}
      </ul>
    </>
  );
}

/** Where the bar's count leads. */
export const FINDINGS = "findings";

export function countOf(
  findings: readonly FindingView[],
  severity: FindingView["severity"],
): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** What the bar says of the list, in the words of the list's heaviest lines; null where it is empty. */
export function todoWords(findings: readonly FindingView[], prefilled: number): string | null {
  const counts = [
    { count: countOf(findings, "blocks") + countOf(findings, "refused"), words: "to fix" },
    { count: countOf(findings, "warns"), words: "to review" },
    { count: prefilled, words: "to confirm" },
  ];
  const most = counts.find(({ count }) => count > 0);
  return most ? `${most.count} ${most.words}` : null;
}

export function readinessSentence(blocks: number, warnings: number, refused = 0): string {
  if (blocks > 0) return `${blocks} ${blocks === 1 ? "thing blocks" : "things block"} sending`;
  if (refused > 0) return `AWS didn't accept ${refused} ${refused === 1 ? "thing" : "things"}`;
  if (warnings > 0)
    return `Ready to send. ${warnings} ${warnings === 1 ? "thing" : "things"} to review`;
  return "Ready to send";
}
