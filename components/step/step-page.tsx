import { DuplicateNotice, type DuplicateView } from "@/components/coaching/duplicate-notice";
import type { Coach } from "@/components/coaching/fill";
import { stepNote } from "@/components/fields/notes";
import { Questions } from "@/components/fields/question";
import { type Looks, questionsOf } from "@/components/fields/question-view";
import { button } from "@/components/ui/button";
import { sheet } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { buttons, stepsBeside } from "@/components/ui/page";
import { Problems } from "@/components/ui/problems";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import type { FieldStep } from "@/lib/referral/fields/field-order";
import { displayName } from "@/lib/referral/fields/names";
import type { Marks } from "@/lib/referral/fields/progress";
import {
  previousStep,
  type Section,
  type Step,
  sections,
  steps,
} from "@/lib/referral/fields/steps";
import type { GuidanceSetting } from "@/lib/referral/guidance/setting";
import type { Issue } from "@/lib/referral/issues";
import type { ShownErrors } from "./check-engine";
import { closingDays } from "./closing-days";
import { GuidanceSwitch } from "./guidance-switch";
import { SheetHead } from "./sheet-head";
import { Sidebar } from "./sidebar";
import { type SaveAction, StepForm } from "./step-form";
import { StepNav, type StepProgress } from "./step-nav";
import { type StoppedAt, StoppedNote } from "./stopped-note";

const besideQuestions =
  "grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_16rem] xl:grid-cols-[minmax(0,1fr)_19rem] xl:gap-10";

type StepPageProps = {
  referral: { id: string; version: number; answers: Answers; marks: Marks };
  step: FieldStep;
  context: ReferralContext;
  progress: StepProgress;
  solutionsListedAt: string | null;
  /** Shown at the questions and, together, on top. */
  issues: readonly Issue[];
  /** The row of the last page to come back to, for whoever came from there. */
  returnRow: string | null;
  /** The questions that AWS insists on and nobody has answered yet. */
  gaps: readonly string[];
  /** Who else answered a question of this page, while this user's answer waits for a choice. */
  conflict: { who: string; at: string | null } | null;
  coach: Coach;
  /** Other referrals like this one. */
  duplicates: DuplicateView[];
  looks: Looks;
  guidance: GuidanceSetting;
  /** For somebody who comes back to the draft. */
  stopped: StoppedAt | null;
  recentCountries: readonly string[];
  save: SaveAction;
};

/** One page of questions, whichever they are. */
export function StepPage(props: StepPageProps) {
  const {
    referral,
    step,
    context,
    progress,
    issues,
    returnRow,
    gaps,
    conflict,
    save,
    solutionsListedAt,
    coach,
    guidance,
  } = props;
  const { answers, marks } = referral;
  const { heading, lead, sidebar } = headingOf(step);
  const main = steps.find(({ slug }) => slug === step) ?? steps[4];
  const { looks, recentCountries } = props;
  const views = questionsOf({ step, answers, context, marks, looks, guidance, recentCountries });
  const extras = { days: closingDays(context.today), solutionsListedAt, coach };
  const beside = guidance === "shown" ? sidebar : null;
  return (
    <div className={stepsBeside}>
      <StepNav referralId={referral.id} current={main?.slug ?? "more"} progress={progress} />
      <main id="main" className={sheet}>
        {/* Pressing Enter uses the form's first button, which must not be the summary's. */}
        <button type="submit" form="step-form" name="go" value="continue" hidden>
          Save and continue
        </button>
        <SheetHead
          back={backFrom(referral.id, step, returnRow)}
          stepNumber={main?.number ?? 5}
          name={displayName(answers)}
          history={`/referrals/${referral.id}/history`}
          more={<GuidanceSwitch setting={guidance} />}
          heading={heading}
          lead={lead}
        >
          {issues.length > 0 && (
            <Problems problems={issues.map(({ field, text }) => ({ text, href: `#${field}` }))}>
              <p className={buttons}>
                <button
                  type="submit"
                  className={button("secondary")}
                  form="step-form"
                  name="go"
                  value="anyway"
                >
                  Save and fix later
                </button>
                <span className="text-md">You can fix these any time before sending.</span>
              </p>
            </Problems>
          )}
        </SheetHead>
        <StepForm
          key={step}
          page={{ step, answers, context: contextFor(step, context) }}
          referralId={referral.id}
          version={referral.version}
          conflict={conflict}
          hidden={{
            referralId: referral.id,
            step,
            ...(returnRow !== null && { returnTo: "review", row: returnRow, gaps: gaps.join(",") }),
          }}
          errors={errorsByField(issues)}
          save={save}
        >
          {props.stopped && <StoppedNote {...props.stopped} />}
          {stepNote(step, answers, referral.id)}
          <DuplicateNotice referralId={referral.id} start={props.duplicates} />
          {/* One structure for both settings: else what was typed would be lost with its control. */}
          <div className={classNames(beside && besideQuestions)}>
            <Questions questions={views} extras={extras} />
            {beside && <Sidebar texts={beside} questions={views} />}
          </div>
        </StepForm>
      </main>
    </div>
  );
}

function headingOf(step: FieldStep): Pick<Step | Section, "heading" | "lead" | "sidebar"> {
  const found = [...steps, ...sections].find(({ slug }) => slug === step);
  if (!found) throw new Error(`no heading for the step ${step}`);
  return found;
}

function backFrom(id: string, step: FieldStep, returnRow: string | null) {
  if (returnRow !== null) {
    return { href: `/referrals/${id}/review#row-${returnRow}`, label: "Check and send" };
  }
  const previous = previousStep(step);
  const label = steps.find(({ slug }) => slug === previous)?.heading;
  return previous && label
    ? { href: `/referrals/${id}/${previous}`, label }
    : { href: "/", label: "All referrals" };
}

/** The browser gets what this page's checks look at, and no list of people or solutions besides. */
function contextFor(step: FieldStep, context: ReferralContext): ReferralContext {
  return {
    ...context,
    people: step === "ask" ? context.people : [],
    solutions: step === "ask" ? context.solutions : null,
  };
}

/** The first issue of each field. */
function errorsByField(issues: readonly Issue[]): ShownErrors {
  return Object.fromEntries(
    issues.toReversed().map(({ field, key, text }) => [field, { type: key, message: text }]),
  );
}
