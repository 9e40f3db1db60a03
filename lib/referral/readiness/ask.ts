/** Readiness-6b: an ask that AWS could act on, if it only knew what comes next. */
import { type Answers, listOf, textOf } from "../fields/answers";
import { isStandInText } from "../parse/stand-in-text";
import { type Finding, warns } from "./finding";

const MOST_NEEDS = 3;

export function weakAsk(answers: Answers): Finding[] {
  if (textOf(answers, "involvement") === "For Visibility Only") {
    // R29: nobody has seen AWS accept this through its interface.
    const text = "Visibility only asks AWS for nothing, and AWS may send it back.";
    return [warns("readiness-6b", "involvement", text, "Change what you want from AWS")];
  }
  const needs = listOf(answers, "primaryNeed").length;
  // Without any need the referral is held up anyway, which is told first.
  if (textOf(answers, "involvement") !== "Co-Sell" || needs === 0) return [];
  return [
    ...(saysNoNextStep(answers)
      ? [
          warns(
            "readiness-6b",
            "nextStep",
            "AWS does not know what happens next.",
            "Say the next step",
          ),
        ]
      : []),
    ...(needs > MOST_NEEDS
      ? [
          warns(
            "readiness-6b",
            "primaryNeed",
            `${needs} kinds of help at once read like none in particular.`,
            "Pick the three that matter",
          ),
        ]
      : []),
  ];
}

function saysNoNextStep(answers: Answers): boolean {
  const nextStep = textOf(answers, "nextStep");
  return nextStep === "" || isStandInText(nextStep);
}
