/**
 * How well readiness tells good texts from bad ones, in figures that a bench or a test can hold. A bad
 * text counts as caught only by its score; a good one as warned of whatever is said about it.
 */

import { sampleContext } from "../test/samples";
import type { SampleTexts } from "../test/texts/sample-texts";
import { readinessOf } from "./readiness";
import { scoreDescription, scoreUseCase } from "./score";

export const MOST_GOOD_WARNED = 0.05;
export const LEAST_BAD_CAUGHT = 0.85;

export type Gate = {
  /** Shares of all, 0 to 1. */
  goodWarned: number;
  badCaught: number;
  good: number;
  bad: number;
  /** The texts that were judged wrongly. */
  wrong: string[];
};

export function gateOf({ description, useCase }: SampleTexts): Gate {
  const isThin = {
    description: (text: string) => scoreDescription(text).verdict === "thin",
    useCase: (text: string) => scoreUseCase(text).verdict === "thin",
  };
  const warned = [
    ...description.good.filter((text) => isTold("description", text)),
    ...useCase.good.filter((text) => isTold("useCase", text)),
  ];
  const missed = [
    ...description.bad.filter((text) => !isThin.description(text)),
    ...useCase.bad.filter((text) => !isThin.useCase(text)),
  ];
  const good = description.good.length + useCase.good.length;
  const bad = description.bad.length + useCase.bad.length;
  return {
    goodWarned: warned.length / good,
    badCaught: 1 - missed.length / bad,
    good,
    bad,
    wrong: [...warned, ...missed],
  };
}

/** Whether a referral with this text and nothing else is told anything about it. */
function isTold(field: "description" | "useCase", text: string): boolean {
  const { rows } = readinessOf({ [field]: text }, sampleContext);
  return rows.some(({ findings }) => findings.some((finding) => finding.field === field));
}
