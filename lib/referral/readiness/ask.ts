/** Readiness-6b: an ask that AWS could act on, if it only knew what comes next. */
import { type Answers, listOf, textOf } from "../fields/answers";
import { isStandInText } from "../parse/stand-in-text";
import { type Finding, warns } from "./finding";

const MOST_NEEDS = 3;

export function weakAsk(answers: Answers): Finding[] {
  if (textOf(answers, "involvement") === "For Visibility Only") {
    // R29: nobody has seen AWS accept this through its interface.
    const text = "With For Visibility Only you aren't asking for help, and AWS may return it.";
    return [warns("readiness-6b", "involvement", text, "Change what you want from AWS")];
  }
  const needs = listOf(answers, "primaryNeed").length;
  // Without any need the referral is held up anyway, which is told first.
  if (textOf(answers, "involvement") !== "Co-Sell" || needs === 0) return [];
  return [
    ...(saysNoNextStep(answers)
      ? [warns("readiness-6b", "nextStep", "There's no next step yet.", "Add a next step")]
      : []),
    ...(needs > MOST_NEEDS
      ? [
          warns(
            "readiness-6b",
            "primaryNeed",
            `You chose ${needs} kinds of help.`,
            "Keep the three that matter most",
          ),
        ]
      : []),
  ];
}

function saysNoNextStep(answers: Answers): boolean {
  const nextStep = textOf(answers, "nextStep");
  return nextStep === "" || isStandInText(nextStep);
}
