import type { Answers } from "../fields/answers";

/** One answer as a rep might give it. A test runs each through the field's own check. */
export type Example = {
  /** As it would be typed or ticked; a function where the check looks at the calendar. */
  answer: string | string[] | ((today: string) => string);
  /** Answers to other fields that this one leans on. */
  with?: Answers;
  /** Words on screen, where the stored answer (a code, a blank, a long text) says too little. */
  show?: string;
  note: string;
};

export type Guidance = {
  /** Best practice, at most 25 words. */
  doWell: string;
  /** What is shown and its note: at most 40 words together, and the same for `bad`. */
  good: Example;
  bad: Example;
  /** What AWS does with the answer, at most 25 words. */
  why: string;
};

/** The stored form of an example's answer; `today` is an ISO date. */
export function exampleAnswer(example: Example, today: string): string | string[] {
  return typeof example.answer === "function" ? example.answer(today) : example.answer;
}

/** What the reader sees of an example; `today` is an ISO date. */
export function exampleText(example: Example, today: string): string {
  if (example.show !== undefined) return example.show;
  const answer = exampleAnswer(example, today);
  return typeof answer === "string" ? answer : answer.join(", ");
}
