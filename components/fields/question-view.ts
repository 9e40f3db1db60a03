import type { InputWidth } from "@/components/ui/input";
import { countryName } from "@/lib/referral/choices/country-name";
import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, textOf } from "@/lib/referral/fields/answers";
import { echoOf, offersOf } from "@/lib/referral/fields/echo";
import { fieldsOfStep, isLaterPage, type QuestionPage } from "@/lib/referral/fields/field-order";
import { type FieldId, fields, type Kind } from "@/lib/referral/fields/fields";
import { filledForYou, type Marks } from "@/lib/referral/fields/progress";
import { type Example, exampleText } from "@/lib/referral/guidance/example";
import { guidance as guidanceOf } from "@/lib/referral/guidance/guidance";
import type { GuidanceSetting } from "@/lib/referral/guidance/setting";
import { holdsPageCode } from "@/lib/referral/readiness/page-code";
import type { Option } from "./control";
import { askedIf, blankEntryOf, dependsOn, followUpOf, widths, withOpenGuidance } from "./layout";
import { optionsFor } from "./options";
import { postalHint } from "./postal-hint";

/*
 * What a page says around its controls, as plain data: the server looks it up, one component draws
 * it. Sent as finished elements the same page took the server a third longer.
 */

export type QuestionView = {
  id: FieldId;
  kind: Kind;
  label: string;
  /** Ends the label in "(optional)", in a quieter voice. */
  optional: boolean;
  /** The condition, read where no script hides the question while it does not apply. */
  askedIf: string | undefined;
  hint: string;
  options: readonly Option[];
  /** The first entry of a list; without it choices are shown as boxes or circles. */
  blank: string | undefined;
  max: number | undefined;
  width: InputWidth | undefined;
  affix: string | undefined;
  /** What was understood from the answer as saved. */
  echo: string | null;
  /** Texts to choose from in place of the answer as saved. */
  offers: readonly string[];
  /** The value we put in, while it is still what is saved. */
  filled: string | null;
  /** Whether the text as saved contains web page code; absent where the question takes no free text. */
  holdsPageCode: boolean | undefined;
  /** What the check page found worth a look, for whoever comes from there. */
  look: string | null;
  /** Null for whoever has hidden all guidance. */
  guide: GuideView | null;
  followUps: readonly QuestionView[];
  /** The questions of the page that this one's answer may hide. */
  hides: readonly { id: FieldId; label: string }[];
};

/** Best practice, one good and one bad example, and the reason for asking. */
export type GuideView = {
  doWell: string;
  good: { text: string; note: string };
  bad: { text: string; note: string };
  why: string;
  open: boolean;
};

export type Looks = Partial<Record<FieldId, string>>;

type Page = {
  step: QuestionPage;
  answers: Answers;
  context: ReferralContext;
  marks: Marks;
  looks: Looks;
  guidance: GuidanceSetting;
  /** The countries that the team chose last. */
  recentCountries: readonly string[];
};

/** The questions of a page in their order, each with the ones its answer may raise. */
export function questionsOf(page: Page): QuestionView[] {
  const first = fieldsOfStep(page.step).filter((id) => followUpOf[id] === undefined);
  return first.map((id) => viewOf(id, page));
}

function viewOf(id: FieldId, page: Page): QuestionView {
  const { answers, context, marks, step, looks, guidance, recentCountries } = page;
  const field = fields[id];
  const isKnown = isLaterPage(step) || marks[step]?.saved === true;
  const options = optionsFor(id, answers, context, recentCountries);
  const echo = echoOf(id, answers, context);
  return {
    id,
    kind: field.kind,
    label: field.label,
    optional: field.need === "optional",
    askedIf: askedIf[id],
    hint: hintOf(id, answers),
    options,
    blank:
      field.kind === "choice"
        ? blankEntryOf(id, options.length, field.need === "optional")
        : undefined,
    max: field.max,
    width: widths[id],
    affix: id === "monthlyRevenue" ? "$" : undefined,
    echo,
    offers: offersOf(id, answers, context),
    // What AWS has is nobody's suggestion any more.
    filled: !isLaterPage(step) && filledForYou(id, answers, marks) ? textOf(answers, id) : null,
    holdsPageCode:
      field.kind === "text" || field.kind === "longText" ? holdsPageCode(id, answers) : undefined,
    // What is said below the answer anyway is not said twice.
    look: looks[id] === echo ? null : (looks[id] ?? null),
    guide: guidance === "shown" ? guideOf(id, context.today, isKnown) : null,
    followUps: fieldsOfStep(step)
      .filter((other) => followUpOf[other] === id)
      .map((other) => viewOf(other, page)),
    hides: fieldsOfStep(step)
      .filter((other) => dependsOn[other] === id)
      .map((other) => ({ id: other, label: fields[other].label })),
  };
}

function hintOf(id: FieldId, answers: Answers): string {
  if (id !== "postalCode") return fields[id].hint;
  const country = textOf(answers, "country");
  return postalHint(country, countryName(country));
}

/** Examples hold dates that move with the day. */
function guideOf(id: FieldId, today: string, seen: boolean): GuideView {
  const { doWell, good, bad, why } = guidanceOf[id];
  const said = (example: Example) => ({ text: exampleText(example, today), note: example.note });
  const open = withOpenGuidance.includes(id) && !seen;
  return { doWell, good: said(good), bad: said(bad), why, open };
}
