"use client";

import { NamedEntry } from "@/components/fields/guidance";
import type { QuestionView } from "@/components/fields/question-view";
import { useStep } from "@/components/fields/step-context";
import { classNames } from "@/components/ui/class-names";
import { type Sidebar as SidebarTexts, sidebarTitle } from "@/lib/referral/guidance/sidebars";

const panel = "rounded-md bg-panel p-4 text-md forced-colors:border";

/**
 * Beside the questions: what to keep in mind on this page, and from 64rem, as soon as a question has
 * the focus, that question's guidance. It stays while other things of the page have the focus, so
 * that it can be read and copied.
 */
export function Sidebar(props: { texts: SidebarTexts; questions: readonly QuestionView[] }) {
  const { points, closing } = props.texts;
  const { focused } = useStep();
  const all = props.questions.flatMap((question) => [question, ...question.followUps]);
  const question = all.find(({ id }) => id === focused);
  return (
    <div className="self-start lg:sticky lg:top-6">
      <aside className={classNames(panel, question && "lg:hidden")} aria-labelledby="sidebar">
        <h2 className="mb-2 text-md tracking-normal" id="sidebar">
          {sidebarTitle}
        </h2>
        <ul className="list-disc pl-4.5">
          {points.map((point) => (
            <li key={point} className="not-first:mt-2 marker:text-control">
              {point}
            </li>
          ))}
        </ul>
        <p className="mt-4 text-muted">{closing}</p>
      </aside>
      {question && (
        <aside
          key={question.id}
          className={classNames(panel, "max-lg:hidden print:hidden")}
          aria-label="Guidance"
        >
          <NamedEntry of={question} />
        </aside>
      )}
    </div>
  );
}
