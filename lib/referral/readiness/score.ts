/**
 * Whether a reviewer may find a text thin. Points are given for many weak signals, and taken away
 * for what makes a text specific. No weak signal reaches the mark alone; keyboard noise does.
 */
import { signalsOf, type TextSignals } from "./signals";
import { stemOf, wordsOf } from "./words";

export type Score = {
  points: number;
  /** In words that end the sentence "Add …", of a use case "Say …". */
  missing: string[];
  /** The words of the text that counted against it. */
  matched: string[];
  /** How many different things counted against it. */
  signals: number;
  verdict: "fine" | "thin" | "not-english";
  /** Of all its words, in their order. */
  stems: string[];
};

type Point = { points: number; missing?: string; matched?: readonly string[] };

export const DESCRIPTION_MARK = 3;
export const USE_CASE_MARK = 3;

export function scoreDescription(text: string, otherNames = ""): Score {
  const signals = signalsOf(text, otherNames);
  return scored(
    signals,
    [...pointsOfDescription(signals), ...pointsOfBoth(signals)],
    DESCRIPTION_MARK,
  );
}

export function scoreUseCase(text: string, otherNames = ""): Score {
  const signals = signalsOf(text, otherNames);
  return scored(signals, [...pointsOfUseCase(signals), ...pointsOfBoth(signals)], USE_CASE_MARK);
}

function scored(signals: TextSignals, given: Point[], mark: number): Score {
  const points = given.reduce((sum, point) => sum + point.points, 0);
  const against = given.filter((point) => point.points > 0);
  const verdict = signals.english ? (points >= mark ? "thin" : "fine") : "not-english";
  return {
    points,
    signals: against.length,
    missing: against.flatMap(({ missing }) => missing ?? []),
    matched: [...new Set(against.flatMap(({ matched }) => matched ?? []))],
    verdict,
    stems: signals.stems,
  };
}

/** What is known of this deal alone: its own words, its figures, its days. */
function specifics({ own, figures, dates }: TextSignals): number {
  return own.length + figures.length + dates.length;
}

/** Short texts leave things out; a longer one that still names nothing of its own avoids them. */
function isLongAboutNothing(signals: TextSignals): boolean {
  return signals.count >= 10 && specifics(signals) === 0;
}

/** In a use case the names of services and of software are the answer, and the question was wanted. */
function withoutTechnology(signals: TextSignals): TextSignals {
  const technology = wordsOf([...signals.aws, ...signals.features].join(" "));
  const stems = new Set(technology.map(({ stem }) => stem));
  return { ...signals, own: signals.own.filter((word) => !stems.has(stemOf(word))) };
}

function pointsOfDescription(signals: TextSignals): Point[] {
  const { count, work, role, aws } = signals;
  return [
    specificPoint(specifics(signals), [3, 6, 14], "specifics (names, numbers, dates)"),
    { points: isLongAboutNothing(signals) ? 1 : 0 },
    { points: count < 12 ? 1 : 0 },
    { points: work.length === 0 ? 2 : 0, missing: "what you're selling" },
    { points: role.length === 0 ? 1 : 0, missing: "your role" },
    { points: aws.length === 0 ? 1 : 0, missing: "how AWS is involved" },
  ];
}

function pointsOfUseCase(signals: TextSignals): Point[] {
  const { count, touched, features, figures } = signals;
  const trouble = [...signals.trouble, ...signals.goals];
  const many = features.length > trouble.length;
  return [
    {
      points: trouble.length === 0 ? 2 : trouble.length === 1 ? 1 : 0,
      missing: "what's going wrong or what the goal is",
    },
    specificPoint(
      specifics(withoutTechnology(signals)),
      [1, 3, 10],
      "who is affected, and by how much",
    ),
    { points: isLongAboutNothing(signals) ? 1 : 0 },
    { points: count < 6 ? 1 : 0 },
    { points: count < 9 && figures.length === 0 ? 1 : 0 },
    { points: many ? (features.length >= 3 ? 2 : 1) : 0, matched: features },
    { points: touched.length === 0 ? 0 : -1 },
  ];
}

function specificPoint(
  found: number,
  [none, few, many]: [number, number, number],
  missing: string,
): Point {
  if (found <= none) return { points: 2, missing };
  if (found <= few) return { points: 1, missing };
  return { points: found >= many ? -2 : found > few + 2 ? -1 : 0 };
}

function pointsOfBoth(signals: TextSignals): Point[] {
  const { count, buzz, sales, praise, defers, gibberish, shouting, variety } = signals;
  const density = buzz.length / Math.max(1, count);
  return [
    { points: density >= 0.25 ? 2 : density >= 0.1 ? 1 : 0, matched: buzz },
    { points: sales.length >= 4 ? 2 : sales.length >= 2 ? 1 : 0, matched: sales },
    { points: Math.min(2, praise.length), matched: praise },
    { points: defers.length > 0 ? 2 : 0, matched: defers },
    { points: gibberish.length > count * 0.3 ? 3 : 0, matched: gibberish },
    { points: shouting ? 1 : 0 },
    { points: count >= 6 && variety < 0.5 ? 2 : 0 },
  ];
}
