import { Chip } from "@/components/ui/chip";
import { Fact } from "@/components/ui/facts";
import type { FindingView } from "./finding-line";
import { countOf, readinessSentence } from "./findings";

export type ShownFact = { name: string; shown: string };

/** What a referral is about, in one line where there is room. */
export function ReferralFacts({ facts }: { facts: readonly ShownFact[] }) {
  return (
    <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 text-md lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)] print:grid-cols-4">
      {facts.map(({ name, shown }) => (
        <Fact key={name} name={name} translate={shown === "" ? undefined : "no"}>
          {shown === "" ? "Not provided" : shown}
        </Fact>
      ))}
    </dl>
  );
}

/** Whether the referral can be sent, in words. */
export function Verdict({ findings }: { findings: readonly FindingView[] }) {
  const count = (severity: FindingView["severity"]) => countOf(findings, severity);
  const [blocks, refused, warnings] = [count("blocks"), count("refused"), count("warns")];
  return (
    <Chip tone={blocks + refused > 0 ? "bad" : warnings > 0 ? "warn" : "ok"} wraps>
      {readinessSentence(blocks, warnings, refused)}
    </Chip>
  );
}
