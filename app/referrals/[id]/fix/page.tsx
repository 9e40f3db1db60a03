import type { Metadata } from "next";
import { answerSections } from "@/app/words/answer-rows";
import { failureView } from "@/app/words/failure-view";
import { Questions } from "@/components/fields/question";
import { questionsOf } from "@/components/fields/question-view";
import { AnswerSections } from "@/components/review/answer-list";
import { AwsSaid } from "@/components/sending/aws-said";
import { FailureBox } from "@/components/sending/failure-box";
import { closingDays } from "@/components/step/closing-days";
import { SheetHead } from "@/components/step/sheet-head";
import { StepForm } from "@/components/step/step-form";
import { SheetBody, sheet } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import { Icon } from "@/components/ui/icon";
import { NoteLine, noteClasses } from "@/components/ui/note";
import { lessNarrow, smallHeading } from "@/components/ui/page";
import { Problems } from "@/components/ui/problems";
import { cachedSolutions } from "@/lib/partner/referral-context";
import { type FieldId, fields } from "@/lib/referral/fields/fields";
import { fieldsNamedIn } from "@/lib/referral/fields/named-in";
import { displayName } from "@/lib/referral/fields/names";
import { saveStepPage } from "../[step]/actions";
import { remember } from "../[step]/fill-actions";
import { loadFix } from "./load";
import { wordsOfPage } from "./words";

/** The first questions of an approved deal: stage, next step, close date and amount. */
const CHANGES_WEEKLY = 4;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ check?: string | string[]; changed?: string | string[] }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { page, issues } = await loadFix((await params).id);
  const { check } = await searchParams;
  const isWrong = check !== undefined && issues.length > 0;
  return { title: `${isWrong ? "Error: " : ""}${wordsOfPage[page].heading}` };
}

/** What AWS lets one change of a referral that it has, and what it says about it. */
export default async function FixPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { check, changed } = await searchParams;
  const { referral, page, context, progress, asked, issues, conflict } = await loadFix(id);
  const { answers, marks, version } = referral;
  const words = wordsOfPage[page];
  const shown = check === undefined ? [] : issues;
  const questions = questionsOf({
    step: page,
    answers,
    context,
    marks,
    looks: {},
    // AWS says itself what it wants here.
    guidance: "hidden",
    recentCountries: [],
  });
  const atOnce = page === "update" ? CHANGES_WEEKLY : questions.length;
  const isAtOnce = (field: FieldId) => questions.slice(0, atOnce).some(({ id }) => id === field);
  const isWrongBelow = shown.some(({ field }) => !isAtOnce(field));
  const listedAt = (await cachedSolutions())?.refreshedAt.toISOString() ?? null;
  const coach = { referralId: id, suggestedName: null, remember };
  const extras = { days: closingDays(context.today), solutionsListedAt: listedAt, coach };
  const isAskedFor = (field: FieldId) => (asked as readonly FieldId[]).includes(field);
  const named = fieldsNamedIn(progress.reviewComments ?? "").filter(isAskedFor);
  const failure =
    progress.open && progress.failure && conflict === null
      ? failureView(id, progress.failure, { name: "", accepted: [] }, (field) => `#${field}`)
      : null;
  const isOfPeople = page === "update";
  return (
    <main id="main" className={lessNarrow}>
      <div className={sheet}>
        <button type="submit" form="step-form" name="go" value="continue" hidden>
          {words.onward}
        </button>
        <SheetHead
          back={{ href: `/referrals/${id}/status`, label: "Status" }}
          name={displayName(answers)}
          history={`/referrals/${id}/history`}
          heading={words.heading}
          lead={words.lead}
        >
          {shown.length > 0 && (
            <Problems problems={shown.map(({ field, text }) => ({ text, href: `#${field}` }))} />
          )}
          {changed !== undefined && (
            <NoteLine className="mb-4" role="status">
              <Icon name="info" />
              <span>
                AWS has changed this referral since you opened it. Check the answers, then send
                again.
              </span>
            </NoteLine>
          )}
        </SheetHead>
        <StepForm
          key={page}
          page={{
            step: page,
            answers,
            context: isOfPeople ? context : { ...context, people: [], solutions: null },
          }}
          referralId={id}
          version={version}
          conflict={conflict}
          hidden={{ referralId: id, step: page }}
          errors={Object.fromEntries(
            shown.toReversed().map(({ field, key, text }) => [field, { type: key, message: text }]),
          )}
          save={saveStepPage}
          onward={words.onward}
        >
          {failure && (
            <FailureBox referralId={id} failure={failure} tone="bad" tryNow={null} stop={null} />
          )}
          {page === "fix" && (
            <section className={noteClasses("warn", "mb-6")} aria-labelledby="said">
              <Icon name="warning" />
              <h2 id="said" className={smallHeading}>
                AWS asks for a change
              </h2>
              <AwsSaid comments={progress.reviewComments} reason={progress.reviewStatusReason} />
              {named.length > 0 && (
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <span>Go to:</span>
                  {named.map((field) => (
                    <a key={field} href={`#${field}`}>
                      {fields[field].label}
                    </a>
                  ))}
                </p>
              )}
            </section>
          )}
          <Questions questions={questions.slice(0, atOnce)} extras={extras} />
          {questions.length > atOnce && (
            <Fold className="mt-6" open={isWrongBelow} summary={<span>Change something else</span>}>
              <Questions questions={questions.slice(atOnce)} extras={extras} />
            </Fold>
          )}
        </StepForm>
        <SheetBody className="border-line border-t">
          <Fold summary={<span>{words.locked}</span>}>
            <p className="mb-2 text-muted">{words.whyLocked}</p>
            <AnswerSections
              sections={answerSections(
                { answers, context, referralId: null },
                (field) => !isAskedFor(field),
              )}
            />
          </Fold>
        </SheetBody>
      </div>
    </main>
  );
}
