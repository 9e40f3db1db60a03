/** Comparing two states of a page's answers. A blank equals no answer. */
import type { Answers } from "@/lib/referral/fields/answers";

/** The answers of `these` that are not the same in `those`. */
export function differing(these: Answers, those: Answers): Answers {
  const other: Record<string, string | string[] | undefined> = those;
  const text = (answer: string | string[] | undefined) =>
    answer === undefined || answer.length === 0 ? "" : JSON.stringify(answer);
  return Object.fromEntries(
    Object.entries(these).filter(([id, answer]) => text(answer) !== text(other[id])),
  );
}

export function pick(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}

export function isEmpty(answers: Answers): boolean {
  return Object.keys(answers).length === 0;
}

/** Of what another page left behind, what this page lacks. What was typed here since goes first. */
export function lostOf(left: Answers, page: { drawn: Answers; now: Answers }): Answers {
  const touched = differing(page.now, page.drawn);
  const lacking = differing(left, page.now);
  return pick(
    lacking,
    Object.keys(lacking).filter((id) => !(id in touched)),
  );
}
