/** How well the scores tell good texts from bad ones, in figures that a bench or a test can hold. */
import { scoreDescription, scoreUseCase } from "./score";
import type { SampleTexts } from "./texts/sample-texts";

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
    ...description.good.filter(isThin.description),
    ...useCase.good.filter(isThin.useCase),
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
