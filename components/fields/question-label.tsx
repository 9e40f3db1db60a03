import { optionalMark } from "@/components/ui/field";
import { withoutScripts } from "@/components/ui/page";
import type { QuestionView } from "./question-view";

/** A question's words. Its condition is read first where no script hides the question. */
export function QuestionLabel({ of: { label, optional, askedIf } }: { of: QuestionView }) {
  return (
    <>
      {askedIf && <span className={withoutScripts}>{`${askedIf}: `}</span>}
      <span>{label}</span>
      {optional && <span className={optionalMark}> (optional)</span>}
    </>
  );
}
